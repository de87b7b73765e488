const decimals = (least: number, most: number): Intl.NumberFormat =>
  new Intl.NumberFormat('sv-SE', { minimumFractionDigits: least, maximumFractionDigits: most });
const whole = decimals(0, 0);
const tenths = decimals(1, 1);
const hundredths = decimals(2, 2);

/** @example inWhole(1234.5) gives '1 235', with a no-break space */
export const inWhole = (value: number): string => whole.format(value);
/** A ratio; one above ten needs no decimals. @example inRatio(0.613) gives '0,61' */
export const inRatio = (value: number): string => (value >= 10 ? whole : hundredths).format(value);
export const inMilliseconds = (value: number): string =>
  `${(value >= 100 ? whole : value >= 10 ? tenths : hundredths).format(value)} ms`;
export const inSeconds = (milliseconds: number): string => `${tenths.format(milliseconds / 1000)} s`;
/** 10^6 bytes, as the goal says MB. */
export const inMegabytes = (bytes: number): string => `${whole.format(bytes / 1e6)} MB`;

/** The middle one of an odd number of measurements. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing');
  return middle;
}
