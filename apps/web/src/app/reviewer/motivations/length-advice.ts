/** Words. Shorter says no more than the code does; longer is not read at the table. */
const FEWEST = 40;
const MOST = 120;

/** @example lengthAdvice(12) → `Kort: 40–120 ord brukar räcka och behövas.` */
export function lengthAdvice(words: number): string {
  const range = `${FEWEST}–${MOST} ord brukar räcka och behövas`;
  if (words < FEWEST) return `Kort: ${range}.`;
  return words > MOST ? `Lång: ${range}.` : `Lagom lång: ${range}.`;
}
