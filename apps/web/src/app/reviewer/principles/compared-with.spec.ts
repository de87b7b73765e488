import { comparedWithText, readComparedWith } from './compared-with.js';

describe('what the principles are compared with, in the address', () => {
  it.each([
    ['2', { id: 'stockholm-2020', version: 2 }],
    ['ekhammar-2023:1', { id: 'ekhammar-2023', version: 1 }],
    ['a:b:12', { id: 'a:b', version: 12 }],
  ])('%s is read and written', (text, compared) => {
    expect(readComparedWith(text, 'stockholm-2020')).toEqual(compared);
    expect(comparedWithText(compared, 'stockholm-2020')).toBe(text);
  });
  it.each([null, '', '0', 'x', '-1', '1.5'])('%s is nothing', (text) => expect(readComparedWith(text, 'a')).toBeNull());
});
