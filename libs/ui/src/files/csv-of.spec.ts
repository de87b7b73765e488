import { csvOf } from './csv-of.js';

describe('a table as CSV', () => {
  it('opens right in a Swedish Excel', () =>
    expect(
      csvOf([
        ['Nummer', 'Belopp'],
        ['å; "ä"', 2.5],
        [null, -3],
      ]),
    ).toBe('\uFEFFNummer;Belopp\r\n"å; ""ä""";2,5\r\n;-3\r\n'));
  it('is never a formula there', () => expect(csvOf([['=1+1', '@x', '-y', '2-3']])).toBe("\uFEFF'=1+1;'@x;'-y;2-3\r\n"));
});
