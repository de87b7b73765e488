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
import { COLUMN_SLUGS, COLUMNS, MEASURE_SLUGS, OUTCOME_SLUGS, SORT_COLUMNS, USUAL_COLUMNS } from './words.js';

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
    columns: fc.subarray(COLUMNS.slice(1)).map((columns) => columnsAfter(['reference', ...columns], 'reference')),
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
    expect(addressOf({ ...query, sort })).toEqual({
      namnd: ['SÖ'],
      utfall: ['delvis', 'oenig'],
      atgard: ['forsvara-brott'],
      sortera: '-sokt',
    });
  });

  it.each([
    [{ sortera: 'hemligt' }],
    [{ sortera: '--sokt' }],
    [{ rader: '500' }],
    [{ gruppera: 'allt' }],
    [{ kolumner: 'hemligt' }],
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
    expect(requestOf({ ...query, open: [] })).toEqual(requestOf(query));
  });

  it('has the committees together when they are grouped', () =>
    expect(requestOf(read({ gruppera: 'namnd', stangd: 'RK', kolumner: 'insats', tat: '1' }))).toMatchObject({
      group: 'committee',
    }));

  it('has a minus before a falling order', () => {
    expect(requestOf(read({ sortera: '-poang' }))['sort']).toBe('-score');
  });
});

describe('the columns', () => {
  it('always hold the number, and stand in the list’s order whatever the address says', () => {
    expect(read({ kolumner: 'utfall,insats' }).columns).toEqual(['reference', 'title', 'outcome']);
    expect(read({ kolumner: 'nummer' }).columns).toEqual(['reference']);
  });
  it('come and go by a press, but for the number', () => {
    const more = columnsAfter(USUAL_COLUMNS, 'place');
    expect(more.slice(0, 4)).toEqual(['reference', 'title', 'place', 'committee']);
    expect(columnsAfter(more, 'place')).toEqual(USUAL_COLUMNS);
    expect(columnsAfter(['reference', 'title'], 'reference')).toEqual(['reference', 'title']);
  });
  it('have a word each in the address', () => expect(new Set(Object.values(COLUMN_SLUGS)).size).toBe(COLUMNS.length));
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

it('has a Swedish word and an address for each measure', () => {
  expect(Object.keys(MEASURE_SLUGS)).toEqual(Object.keys(MEASURE_WORDS));
  expect(new Set(Object.values(MEASURE_SLUGS)).size).toBe(Object.keys(MEASURE_WORDS).length);
});
