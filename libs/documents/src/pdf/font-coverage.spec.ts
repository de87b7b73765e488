import { coveredCodePoints } from './font-coverage.js';
import { sourceSans } from './source-sans.js';

const [regular] = sourceSans().map(coveredCodePoints);
const isCovered = (sign: string): boolean => regular?.has(sign.codePointAt(0) ?? 0) === true;

describe('what the font has a glyph for', () => {
  it.each([...'AÅäöÖé–−…“”½²€αЯ✓●○□\u00a0\u2009\u202f\u2011'])('has %s', (sign) => expect(isCovered(sign)).toBe(true));
  it.each([...'◐\ufffd🌳ع中\u0001\ue000'])('has no %s', (sign) => expect(isCovered(sign)).toBe(false));
  it('refuses what is no font', () => expect(() => coveredCodePoints(Buffer.alloc(64))).toThrow('no table cmap'));
});
