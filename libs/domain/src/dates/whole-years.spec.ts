import { wholeYearsBetween } from './whole-years.js';

describe('whole years between two days', () => {
  it.each([
    ['2019-05-02', '2021-05-01', 1],
    ['2019-05-02', '2021-05-02', 2],
    ['2021-03-10', '2021-03-10', 0],
    ['2020-02-29', '2021-02-28', 0],
    ['2020-02-29', '2021-03-01', 1],
    ['2020-02-29', '2024-02-28', 3],
    ['2020-02-29', '2024-02-29', 4],
    ['2021-03-10', '2021-03-09', -1],
    ['2022-01-01', '2021-01-01', -1],
    ['2022-01-02', '2021-01-01', -2],
  ])('from %s to %s is %i', (from, to, years) => expect(wholeYearsBetween(from, to)).toBe(years));

  it.each([
    '2021-02-29',
    '2021-13-01',
    '20210301',
    '2021-3-1',
    '2021-03-01T00:00',
    '',
    '+002021-01-01',
    '2021-03-01[u-ca=hebrew]',
  ])('refuses %p', (text) => {
    expect(() => wholeYearsBetween(text, '2021-01-01')).toThrow(RangeError);
    expect(() => wholeYearsBetween('2021-01-01', text)).toThrow(RangeError);
  });
});
