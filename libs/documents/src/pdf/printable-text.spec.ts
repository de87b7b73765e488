import { breakableText, printableText } from './printable-text.js';

const covered = new Set([...'abcdefghijklmnopqrstuvwxyzåäö -□\u00a0\u0301'].map((sign) => sign.codePointAt(0) ?? 0));
const printable = (text: string): string => printableText(text, covered);

describe('text that the font can print', () => {
  it('leaves covered text as it is', () => expect(printable('gång tunnel\nåäö')).toBe('gång tunnel\nåäö'));
  it('sets one box for each sign that the font lacks', () => expect(printable('a中文b')).toBe('a□□b'));
  it('sets one box for an emoji of several code points', () => expect(printable('a 👨‍👩‍👧 b 👍🏽')).toBe('a □ b □'));
  it('keeps the letter under a mark that the font lacks', () => expect(printable('e\u0337\u0301')).toBe('\u00e9□'));
  it('writes one sign for those that share a glyph', () =>
    expect(printable('stads\u00addels\u2011nämnd \u2010 \u212b a\u030a')).toBe('stadsdels-nämnd - □ å'));
  it('leaves out what is never seen', () => expect(printable('a\u200db\ufe0fc\u{e0041}')).toBe('abc'));
});

describe('places to break', () => {
  it('leaves a word of the limit alone, and parts every sign of a longer one', () => {
    expect(breakableText('abcde abcdef', 5)).toBe('abcde a\u200bb\u200bc\u200bd\u200be\u200bf');
  });
  it('counts from hyphen to hyphen, and never parts a letter from its mark', () => {
    expect(breakableText('TI-2021-001', 4)).toBe('TI-2021-001');
    expect(breakableText('e\u0301e\u0301', 2)).toBe('e\u0301\u200be\u0301');
  });
});
