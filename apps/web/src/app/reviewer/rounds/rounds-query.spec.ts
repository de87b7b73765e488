import { convertToParamMap } from '@angular/router';
import { EVERY_ROUND, readRoundsQuery, roundsAddress, roundsRequest, type RoundsQuery, sortedBy } from './rounds-query.js';

const addressed = (query: RoundsQuery) => readRoundsQuery(convertToParamMap(JSON.parse(JSON.stringify(roundsAddress(query)))));

describe('the address of the list of rounds', () => {
  it('leaves out what is as at first, and is read back', () => {
    expect(Object.values(roundsAddress(EVERY_ROUND))).toEqual([null, null, null, null]);
    const query: RoundsQuery = { search: 'stad', year: 2021, sort: { column: 'title', isDescending: true }, page: 3 };
    expect(roundsAddress(query)).toEqual({ sok: 'stad', ar: 2021, sortera: '-titel', sida: 3 });
    expect(addressed(query)).toEqual(query);
  });

  it('shows the list whatever stands there', () => {
    const odd = convertToParamMap({ sok: ' ', ar: '20x1', sortera: 'farg', sida: '-2' });
    expect(readRoundsQuery(odd)).toEqual(EVERY_ROUND);
  });

  it('asks the portal in its own words', () => {
    expect(roundsRequest(EVERY_ROUND)).toEqual({ page: 1, limit: 25, sort: '-newest' });
    expect(roundsRequest({ ...EVERY_ROUND, search: 'a', year: 2021 }, 5000)).toMatchObject({
      q: 'a',
      budgetYear: 2021,
      limit: 5000,
    });
  });

  it('turns the order when the same heading is pressed again', () => {
    expect(sortedBy(EVERY_ROUND.sort, 'title')).toEqual({ column: 'title', isDescending: false });
    expect(sortedBy({ column: 'title', isDescending: false }, 'title')).toEqual({ column: 'title', isDescending: true });
    expect(sortedBy(EVERY_ROUND.sort, 'budgetYear').isDescending).toBe(true);
  });
});
