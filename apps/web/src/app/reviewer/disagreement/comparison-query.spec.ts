import { convertToParamMap } from '@angular/router';
import { addressOf, type ComparisonQuery, readQuery, sortAfter } from './comparison-query.js';

const all: ComparisonQuery = {
  part: 'skiljer',
  search: 'skola',
  sort: { column: 'spread', direction: 'descending' },
  chosen: 'EK-03',
  showsAdjusted: true,
};
const FIRST: ComparisonQuery = { part: 'oavgjorda', search: '', sort: null, chosen: null, showsAdjusted: false };

describe('the address of the page where reviewers disagree', () => {
  it('says all that is shown, and is read back', () => {
    expect(addressOf(all)).toEqual({ visa: 'skiljer', sok: 'skola', sortera: '-spread', ansokan: 'EK-03', justerade: '1' });
    expect(readQuery(convertToParamMap(addressOf(all)))).toEqual(all);
  });
  it('leaves out what is as at first, and what it does not understand', () => {
    expect(Object.values(addressOf(FIRST)).filter((value) => value !== null)).toEqual([]);
    expect(readQuery(convertToParamMap({ visa: 'annat' }))).toEqual(FIRST);
  });
  it('sorts the one way, the other, and then as in the round', () => {
    const once = sortAfter(null, 'score');
    const twice = sortAfter(once, 'score');
    expect([once, twice, sortAfter(twice, 'score')]).toEqual([
      { column: 'score', direction: 'ascending' },
      { column: 'score', direction: 'descending' },
      null,
    ]);
    expect(sortAfter(twice, 'spread')).toEqual({ column: 'spread', direction: 'ascending' });
  });
});
