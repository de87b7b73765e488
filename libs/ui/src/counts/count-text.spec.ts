import { countText } from './count-text.js';

describe('a count', () => {
  it('has its thousands apart, by spaces at which no line breaks', () =>
    expect([0, 62, 999, 5000, 112_000].map(countText)).toEqual(['0', '62', '999', '5\u00a0000', '112\u00a0000']));
});
