/** A goal of the portal's, and whether this run met it. */
export type Goal = Readonly<{ what: string; isMet: boolean }>;

export const metText = (isMet: boolean): string => (isMet ? 'nått' : 'INTE NÅTT');

export function printHeading(title: string, explanation: string): void {
  console.log(`\n${title}\n  ${explanation}`);
}

/** The first column stands to the left, the others to the right. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) => Math.max(...[heads, ...rows].map((row) => row[column]?.length ?? 0), head.length));
  for (const row of [heads, widths.map((width) => '─'.repeat(width)), ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
