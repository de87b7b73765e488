/** @example capitalised('utgiftsposten') → `Utgiftsposten` */
export const capitalised = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('sv')}${text.slice(1)}`;
