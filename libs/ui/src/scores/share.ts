/** How much of `whole` a part is, in per cent from 0 to 100; 0 of nothing, so that an empty scale draws an empty bar. */
export const shareOf = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0;
