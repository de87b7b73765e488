/** A place in a list of rows that can have the focus: a cell by its column's key, or a button of the row. */
export type RowPlace = Readonly<{ row: number; cell: string }>;

/** Where in the list an event happened; `null` outside of its rows. */
export function placeOf(target: EventTarget | null): RowPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  return row === undefined || cell === undefined ? null : { row: Number(row), cell };
}

/** Puts the focus there, and marks the text as a spreadsheet does, so that typing writes over it. */
export function focusPlace(host: HTMLElement, { row, cell }: RowPlace): void {
  const element = host.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${cell}"]`);
  element?.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
}

const LINES = 1.9;

/** Whether an arrow up or down still has a line of text to go to: then it is the text's, not the list's. */
export function hasLineToGo(target: EventTarget | null, step: 1 | -1): boolean {
  if (target instanceof HTMLSelectElement) return true; // arrows choose
  if (!(target instanceof HTMLTextAreaElement)) return false;
  const { selectionStart, selectionEnd, value, clientHeight } = target;
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(target);
  const inner = clientHeight - (Number.parseFloat(paddingTop) || 0) - (Number.parseFloat(paddingBottom) || 0);
  const isHigh = value.includes('\n') || inner > LINES * (Number.parseFloat(lineHeight) || Infinity);
  return isHigh && (step === -1 ? selectionStart > 0 : selectionEnd < value.length);
}
