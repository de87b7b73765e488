/** Nothing that a file says may steer the terminal. */
export const plainLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').trimEnd();

/** Rows as lines, their cells under each other and two spaces apart. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []; // in a loop: a call takes fewer arguments than a round has applications
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(cell.length, widths[at] ?? 0);
  return rows.map((row) => plainLine(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')));
}
