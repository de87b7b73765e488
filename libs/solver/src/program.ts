/** A sum over some of the items that must lie between two whole numbers. Its values are whole and above 0. */
export type Row = Readonly<{
  indices: readonly number[];
  values: readonly number[];
  /** `-Infinity` where nothing is asked for. */
  least: number;
  /** `Infinity` where there is no limit. */
  most: number;
}>;

/** What is decided of each item; what is not is to be found. */
export const [OUT, IN, OPEN] = [0, 1, -1] as const;

export const openItems = (size: number): Int8Array => new Int8Array(size).fill(OPEN);

/** Added up in whole numbers, below 2^53 since all candidates' amounts together are. */
export const sumOfRow = ({ indices, values }: Row, chosen: Uint8Array): number =>
  indices.reduce((sum, index, at) => (chosen[index] === 1 ? sum + (values[at] ?? 0) : sum), 0);

export function keepsRow(row: Row, chosen: Uint8Array): boolean {
  const sum = sumOfRow(row, chosen);
  return sum >= row.least && sum <= row.most;
}

/** For each item, the rows that it is in, with its value there. */
export function usesOf(size: number, rows: readonly Row[]): readonly (readonly Readonly<{ row: number; value: number }>[])[] {
  const uses: { row: number; value: number }[][] = Array.from({ length: size }, () => []);
  rows.forEach(({ indices, values }, row) => indices.forEach((index, at) => uses[index]?.push({ row, value: values[at] ?? 0 })));
  return uses;
}
