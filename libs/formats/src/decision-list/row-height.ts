const LINE = 15; // points, of 11-point text
const TALLEST_ROW = 409; // points: Excel's limit

/** How high a row must be for its wrapped texts, in points. @param widths of the columns, in characters */
export function rowHeight(row: readonly unknown[], widths: readonly number[]): number {
  const lines = row.map((value, at) => (typeof value === 'string' ? linesOf(value, widths[at] ?? 1) : 1));
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE);
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / width)), 0);
