import { cellName } from './raw-cell.js';

/**
 * One thing that is wrong in a workbook: the sheet and the cell (`B7`; both empty when it is the file as a whole), what is seen there
 * and a Swedish sentence that says what is allowed or what to do.
 */
export type WorkbookFault = Readonly<{ sheet: string; cell: string; value: string; message: string }>;
/** Where a fault stands, from 0. */
export type CellPlace = Readonly<{ sheet: string; row: number; column: number }>;

/** After so many a file's faults are only counted, as of a round's file. */
const MOST_FAULTS = 10_000;

/** Gathers a workbook's faults; the same of the same cell once. */
export class WorkbookFaults {
  private readonly found = new Map<string, Readonly<{ fault: WorkbookFault; rank: readonly number[] }>>();
  private unlisted = 0;

  /** @param sheetNames in the workbook's order */
  constructor(private readonly sheetNames: readonly string[]) {}

  get count(): number {
    return this.found.size + this.unlisted;
  }

  add({ sheet, row, column }: CellPlace, value: string, message: string): void {
    const cell = cellName(row, column);
    const key = `${cell} ${sheet} ${message}`;
    if (this.found.has(key)) return;
    if (this.found.size >= 2 * MOST_FAULTS) this.unlisted += 1;
    else this.found.set(key, { fault: { sheet, cell, value, message }, rank: [this.rankOf(sheet), row, column] });
  }

  /** By sheet as they stand in the workbook, row and column. */
  inOrder(): readonly WorkbookFault[] {
    return [...this.found.values()]
      .toSorted((one, other) => compareRanks(one.rank, other.rank))
      .slice(0, MOST_FAULTS)
      .map(({ fault }) => fault);
  }

  private rankOf(sheet: string): number {
    const rank = this.sheetNames.indexOf(sheet);
    return rank < 0 ? Infinity : rank;
  }
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
}
