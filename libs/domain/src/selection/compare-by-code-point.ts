/**
 * Orders texts by Unicode code point, as CEL, SQL's `"C"` and UTF-8 bytes do. JavaScript's `<` compares UTF-16 code units, and
 * puts a character beyond U+FFFF before U+E000 to U+FFFF. Source: assessment.md 4, `rank`.
 * @returns negative when a comes first, 0 when they are the same text, positive when b does
 */
export function compareByCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    // At the first unit that differs: a surrogate belongs to a code point above every other unit.
    const [unitA, unitB] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (unitA !== unitB) return weightOfUnit(unitA) - weightOfUnit(unitB);
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const weightOfUnit = (unit: number): number => (isSurrogate(unit) ? unit + 0x10000 : unit);
