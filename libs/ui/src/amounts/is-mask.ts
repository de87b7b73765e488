/** Whether a text stands in the place of a covered value: `[Sekretess, LEGALBASIS]`. It names nothing, and leads nowhere. */
export const isMask = (text: string): boolean => text.startsWith('[Sekretess, ');
