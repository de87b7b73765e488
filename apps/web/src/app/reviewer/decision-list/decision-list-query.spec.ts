import { convertToParamMap, UrlSerializer } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import * as fc from 'fast-check';
import {
  addressOf,
  columnsAfter,
  type DecisionListQuery,
  EVERYTHING,
  isFiltered,
  NO_FILTER,
  readQuery,
  requestOf,
  sortAfter,
} from './decision-list-query.js';
import { MEASURE_WORDS } from '@tp/domain';
import { COLUMNS, MEASURE_SLUGS, OUTCOME_SLUGS, SORT_COLUMNS, USUAL_COLUMNS } from './words.js';

const someOf = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values));
const texts = () => fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 });
const anyQuery = (): fc.Arbitrary<DecisionListQuery> =>
  fc.record({
    search: fc.string({ maxLength: 200, unit: 'grapheme' }).map((text) => text.slice(0, 200).trim()),
    committees: texts(),
    outcomes: someOf(Object.keys(OUTCOME_SLUGS)),
    measures: someOf(Object.keys(MEASURE_SLUGS)),
    codes: texts(),
    sort: fc.record({
      column: fc.constantFrom(...SORT_COLUMNS),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    isGrouped: fc.boolean(),
    closed: texts(),
    columns: someOf(COLUMNS).map((chosen) => COLUMNS.filter((column) => column === 'reference' || chosen.includes(column))),
    isCompact: fc.boolean(),
    open: texts(),
  });
const read = (address: Record<string, string | readonly string[]>) => readQuery(convertToParamMap(address));

describe('the address of a list', () => {
  it('says the whole view: a link that is sent shows the same', () => {
    const router = TestBed.inject(Router);
    const urls = TestBed.inject(UrlSerializer);
    fc.assert(
      fc.property(anyQuery(), (query) => {
        const link = urls.serialize(router.createUrlTree(['/omgangar/a/beslutslista'], { queryParams: addressOf(query) }));
        expect(readQuery(urls.parse(link).queryParamMap)).toEqual(query);
      }),
    );
  });

  it('is empty for the list as it is at first', () => {
    expect(addressOf(EVERYTHING)).toEqual({});
    expect(read({})).toEqual(EVERYTHING);
  });

  it('is in Swedish', () => {
    const query = { ...EVERYTHING, outcomes: ['partial', 'unsettled'], measures: ['deter-crime'], committees: ['SÖ'] };
    const sort = { column: 'requestedAmount', direction: 'descending' } as const;
    const columns = ['reference', 'title', 'codes'] as const;
    expect(addressOf({ ...query, sort, columns, isGrouped: true, closed: ['TN'], isCompact: true })).toEqual({
      namnd: ['SÖ'],
      utfall: ['delvis', 'oenig'],
      atgard: ['forsvara-brott'],
      sortera: '-sokt',
      gruppera: 'namnd',
      stangd: ['TN'],
      kolumner: 'nummer,insats,koder',
      tat: 1,
    });
  });

  it('has the number among its columns, and the columns in the list’s order, whatever it says', () => {
    expect(read({ kolumner: 'koder,insats,insats' }).columns).toEqual(['reference', 'title', 'codes']);
  });

  it.each([
    [{ sortera: 'hemligt' }],
    [{ sortera: '--sokt' }],
    [{ gruppera: 'insats' }],
    [{ kolumner: 'okänd' }],
    [{ kolumner: '' }],
    [{ tat: 'ja' }],
    [{ utfall: 'constructor' }],
    [{ atgard: ['', 'okänd'] }],
    [{ namnd: '' }],
  ])('shows the list all the same when it says what it cannot mean: %j', (address) => expect(read(address)).toEqual(EVERYTHING));

  it('never asks for a longer search than the API takes', () => {
    expect(read({ sok: 'a'.repeat(500) }).search).toHaveLength(200);
  });
});

describe('what the API is asked', () => {
  it('is the filters in its words, and not which rows stand open', () => {
    const query = read({
      sok: ' torg ',
      namnd: ['RK', 'ST'],
      utfall: ['delvis'],
      atgard: ['annat'],
      kod: ['D-DRIFT'],
      oppen: ['TI-2021-002'],
    });
    expect(requestOf(query)).toEqual({
      sort: 'reference',
      q: 'torg',
      committee: ['RK', 'ST'],
      outcome: ['partial'],
      measure: ['other'],
      code: ['D-DRIFT'],
    });
    const drawn = { open: [], closed: ['RK'], isCompact: true, columns: COLUMNS };
    expect(requestOf({ ...query, ...drawn })).toEqual(requestOf(query));
  });

  it('is to keep each committee’s rows together when they are grouped', () => {
    expect(requestOf(read({ gruppera: 'namnd' }))).toMatchObject({ group: 'committee' });
    expect(requestOf(read({}))).not.toHaveProperty('group');
  });

  it('has a minus before a falling order', () => {
    expect(requestOf(read({ sortera: '-poang' }))['sort']).toBe('-score');
  });
});

describe('a filter', () => {
  it('is any one of search, committee, outcome, measure and code', () => {
    expect(isFiltered(EVERYTHING)).toBe(false);
    expect(isFiltered({ ...EVERYTHING, open: ['TI-2021-001'], sort: { column: 'score', direction: 'descending' } })).toBe(false);
    for (const address of [{ sok: 'a' }, { namnd: 'RK' }, { utfall: 'avslas' }, { atgard: 'annat' }, { kod: 'R-RAM' }]) {
      expect(isFiltered(read(address))).toBe(true);
      expect(isFiltered({ ...read(address), ...NO_FILTER })).toBe(false);
    }
  });
});

describe('a press on a column', () => {
  it('turns the order that is there, and begins figures with the largest', () => {
    const first = EVERYTHING.sort;
    expect(sortAfter(first, 'reference')).toEqual({ column: 'reference', direction: 'descending' });
    expect(sortAfter(first, 'title')).toEqual({ column: 'title', direction: 'ascending' });
    expect(sortAfter(first, 'score')).toEqual({ column: 'score', direction: 'descending' });
    expect(sortAfter(sortAfter(first, 'score'), 'score')).toEqual({ column: 'score', direction: 'ascending' });
  });
});

describe('a press on a column’s box', () => {
  it('takes the column away, and puts it back where it was', () => {
    const without = columnsAfter(USUAL_COLUMNS, 'committee');
    expect(without).not.toContain('committee');
    expect(columnsAfter(without, 'committee')).toEqual(USUAL_COLUMNS);
  });

  it('leaves the number: it leads to the application', () => {
    expect(columnsAfter(USUAL_COLUMNS, 'reference')).toEqual(USUAL_COLUMNS);
    expect(columnsAfter(['reference', 'title'], 'title')).toEqual(['reference']);
  });
});

it('has a Swedish word and an address for each measure', () => {
  expect(Object.keys(MEASURE_SLUGS)).toEqual(Object.keys(MEASURE_WORDS));
  expect(new Set(Object.values(MEASURE_SLUGS)).size).toBe(Object.keys(MEASURE_WORDS).length);
});
