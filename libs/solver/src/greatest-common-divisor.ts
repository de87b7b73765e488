/** Of whole numbers from 0; that of 0 and another is the other. */
export const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
