const format = new Intl.NumberFormat('sv-SE');

/** A count as text, thousands apart by hard spaces. @example 5000 → `5 000` */
export const countText = (count: number): string => format.format(count);
