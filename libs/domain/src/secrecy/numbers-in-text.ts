/** A number as a text states it: `value` times `scale`, right to half of `step`. `hasUnit` when kronor, or thousands or more, stand after it. */
export type StatedNumber = Readonly<{ amount: number; halfStep: number; hasUnit: boolean }>;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:mdkr|miljard(?:er)?)/u, 1_000_000_000],
  [/^(?:mnkr|mkr|mn|milj(?:on(?:er)?)?)/u, 1_000_000],
  [/^(?:tkr|kkr|tusen)/u, 1_000],
  [/^(?:kr|sek|:-)/u, 1],
];
const NUMBER =
  /(?<!\d)(\d{1,3}(?:[\s.'’]\d{3})+(?!\d)|\d+)(?:[.,](\d+))?\s*(mdkr|miljard(?:er)?|mnkr|mkr|mn(?!\p{L})|milj(?:on(?:er)?)?|tkr|kkr|tusen|kr|sek|:-)?/giu;

/**
 * Every number that a Swedish text states, in every way that it can be read: groups by any white space, point or apostrophe,
 * decimal comma or point, with or without a unit. Wide on purpose: the secrecy rules use it, and a text masked in vain
 * does less harm than a secret told.
 */
export function numbersInText(text: string): readonly StatedNumber[] {
  return [...text.normalize('NFKC').matchAll(NUMBER)].flatMap(([, whole = '', decimals = '', unit = '']) => {
    const scale = scaleOf(unit);
    const groups = whole.split(/[\s.'’]/u);
    // "2021 450 000" may be a year and an amount: each run of groups to the end counts.
    const readings = groups.map((_group, from) => groups.slice(from).join(''));
    const stated = readings.map((digits) => statedNumber(digits, decimals, scale, unit));
    // "2,100" and "2.100" may be a decimal or a group.
    return decimals.length === 3
      ? [...stated, ...readings.map((digits) => statedNumber(digits + decimals, '', scale, unit))]
      : stated;
  });
}

const scaleOf = (unit: string): number => SCALES.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1] ?? 1;

const statedNumber = (digits: string, decimals: string, scale: number, unit: string): StatedNumber => ({
  amount: Number(`${digits}.${decimals || '0'}`) * scale,
  // A whole amount in kronor is exact; "1,2 mnkr" is right to 50 000.
  halfStep: scale === 1 ? 0 : scale / 10 ** decimals.length / 2,
  hasUnit: unit !== '',
});
