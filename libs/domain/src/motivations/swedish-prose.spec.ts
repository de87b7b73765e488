import { asSentence, decimalComma, inWords, numberInWords, quoted, someInWords } from './swedish-prose.js';

describe('Swedish prose', () => {
  it('puts things in a row', () => {
    expect([inWords([]), inWords(['a']), inWords(['a', 'b']), inWords(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a och b',
      'a, b och c',
    ]);
    expect(inWords(['a', 'b', 'c'], 'eller')).toBe('a, b eller c');
  });
  it('only counts what would make the row too long, but never a single one', () => {
    expect(someInWords(['a', 'b', 'c'], 2)).toBe('a, b och c');
    expect(someInWords(['a', 'b', 'c', 'd'], 2)).toBe('a, b och 2 till');
  });
  it('writes small numbers in words', () => expect([1, 7, 12, 13].map(numberInWords)).toEqual(['en', 'sju', 'tolv', '13']));
  it('writes decimals with a comma and the right minus', () =>
    expect([decimalComma(28.33), decimalComma(-1)]).toEqual(['28,33', '−1']));
  it('makes a sentence of a clause', () => expect(asSentence('åtgärden är klar')).toBe('Åtgärden är klar.'));
});

describe('a quotation', () => {
  it.each([
    ['Ljus på torget.', '”Ljus på torget”'],
    ['  Ljus\n\tpå  torget … ', '”Ljus på torget …”'],
    ['Han sa ”nej” och "ja"', '”Han sa ’nej’ och ’ja’”'],
    ['Är det mörkt?', '”Är det mörkt?”'],
  ])('of %j is %s', (text, quote) => expect(quoted(text)).toBe(quote));
  it.each([null, undefined, '', '  ', '–', '...'])('of %j is none', (text) => expect(quoted(text)).toBeNull());
  it('keeps the whole sentences that fit of a long text', () =>
    expect(quoted(`Gatan är mörk i de båda ändarna av kvarteret. ${'Ett ord till och ett ord till. '.repeat(10)}`)).toMatch(
      /^”Gatan är mörk i de båda ändarna av kvarteret\. .*till”$/u,
    ));
  it('cuts between words when the first sentence is too long', () =>
    expect(quoted('ett långt ord '.repeat(40))).toMatch(/^”(?:ett långt ord )+(?:ett|ett långt) …”$/u));
  it('never cuts a character in two', () => expect(quoted('😀'.repeat(200))?.isWellFormed() ?? true).toBe(true));
});
