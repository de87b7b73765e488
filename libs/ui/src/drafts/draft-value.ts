/** What stands in a draft's field: what was meant once it can be read, until then the text as it was typed, and `null` when nothing does. */
export type DraftValue = string | number | boolean | null;
export type DraftRow = Readonly<Record<string, DraftValue | undefined>>;
