import { countWords, hasAnyDigit, mentionsAny, yearsIn } from './text-functions.js';

describe('what a check may ask of a text', () => {
  it.each([
    [null, 0],
    ['', 0],
    [' \t\n', 0],
    ['ett', 1],
    ['  ett\u00A0två\u2003tre\u0085fyra\u3000fem ', 5],
    ['före\uFEFFefter', 1], // not white space in Unicode, though JavaScript thinks so
  ])('counts the words of %p', (text, words) => expect(countWords(text)).toBe(words));

  it.each([
    ['Otryggheten ska HALVERAS', ['halver'], true],
    ['på Straße', ['STRASSE'], true],
    ['ΟΔΟΣ', ['οδος'], true],
    ['300 \u212A', ['300 k'], true],
    ['ÅTGÄRDEN', ['åtgärd'], true],
    ['atgarden', ['åtgärd'], false],
    ['något', [], false],
    ['något', [''], true],
    ['', ['a'], false],
    [null, [''], false],
  ])('looks in %p for %p', (text, words, isThere) => expect(mentionsAny(text, words)).toBe(isThere));

  it.each([
    ['minst 30 procent', true],
    ['٣', true],
    ['½ och ²', false],
    ['', false],
    [null, false],
  ])('looks for a digit in %p', (text, isThere) => expect(hasAnyDigit(text)).toBe(isThere));

  it.each([
    ['2022, sedan 2021–2023 och 2021', [2022, 2021, 2023, 2021]],
    ['1899 1900 2099 2100', [1900, 2099]],
    ['12021 20210 020211 tel 0820211', []],
    ['våren2021', [2021]],
    ['2021٣', []],
    ['', []],
    [null, []],
  ])('finds the years of %p', (text, years) => expect(yearsIn(text)).toEqual(years));
});
