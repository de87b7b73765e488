import type { ApplicationRows } from './application-reading.js';
import { isEmpty, type RawCell, shownText } from './raw-cell.js';
import { type LongTextsRead, readCell } from './read-cell.js';
import type { DataRow, SheetTable } from './sheet-table.js';
import type { WorkbookFaults } from './workbook-faults.js';
import { APPLICATIONS, CHILD_SHEETS, type Column, type RowSheet } from './workbook-shape.js';

const NO_ROWS: readonly DataRow[] = [];

const referenceColumn = (): Column => {
  const column = APPLICATIONS.columns.find(({ field }) => field === 'application.reference');
  if (!column) throw new Error('An application has a reference');
  return column;
};

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The applications' rows, and those of the other sheets, tied together by what stands in the columns of numbers. */
export class RowsByReference {
  readonly applications: readonly ApplicationRows[];
  /** Which applications share a number, so that nobody knows whose the rows of the other sheets are. */
  readonly mixedUp: ReadonlySet<number>;
  private readonly children: ReadonlyMap<RowSheet, ReadonlyMap<string, readonly DataRow[]>>;
  private readonly indexesOf = new Map<string, number[]>();

  constructor(
    private readonly tables: ReadonlyMap<RowSheet, SheetTable>,
    private readonly texts: LongTextsRead,
    private readonly faults: WorkbookFaults,
    private readonly references: 'required' | 'loose',
  ) {
    this.children = new Map(CHILD_SHEETS.map((sheet) => [sheet, this.rowsByKey(sheet)]));
    this.applications = this.rowsOf(APPLICATIONS).map((row, index) => {
      const key = this.keyOf(row.key);
      if (key !== undefined) listIn(this.indexesOf, key).push(index);
      return { row, childrenOf: (sheet) => (key === undefined ? NO_ROWS : (this.children.get(sheet)?.get(key) ?? NO_ROWS)) };
    });
    this.mixedUp = new Set(
      [...this.indexesOf]
        .filter(([key, { length }]) => length > 1 && (key !== '' || this.hasChildren(key)))
        .flatMap(([, indexes]) => indexes),
    );
  }

  /** Tells of the rows that belong to no application, or to nobody knows which. */
  refuseOrphans(): void {
    if (!this.tables.get(APPLICATIONS)?.hasKey) return;
    for (const [sheet, rows] of this.children) {
      for (const [key, ofKey] of rows) for (const row of ofKey) this.refuseUntied(sheet, key, row);
    }
  }

  private refuseUntied(sheet: RowSheet, key: string, row: DataRow): void {
    const count = this.indexesOf.get(key)?.length ?? 0;
    if (count === 1 || (count > 1 && key !== '')) return; // of a number that stands twice the applications' own sheet tells
    const message =
      count > 1
        ? 'Flera ansökningar saknar nummer. Skriv ett nummer på var och en, och samma nummer här.'
        : `Ingen ansökan på bladet ${this.tables.get(APPLICATIONS)?.name ?? APPLICATIONS.name} har det numret.`;
    this.tell(sheet, row, isEmpty(row.key) && count === 0 ? `Raden saknar ansökans nummer. ${message}` : message);
  }

  private rowsOf(sheet: RowSheet): readonly DataRow[] {
    return [...(this.tables.get(sheet)?.rows() ?? [])];
  }

  private rowsByKey(sheet: RowSheet): ReadonlyMap<string, readonly DataRow[]> {
    const byKey = new Map<string, DataRow[]>();
    if (!this.tables.get(sheet)?.hasKey) return byKey; // the sheet has been told of
    for (const row of this.rowsOf(sheet)) {
      const key = this.keyOf(row.key);
      if (key === undefined)
        this.tell(sheet, row, 'Raden saknar ansökans nummer, eller så kan det inte läsas. Skriv numret som på ansökan.');
      else listIn(byKey, key).push(row);
    }
    return byKey;
  }

  /** The number that ties the row; `undefined` when there is none, or none that can be read. */
  private keyOf(cell: RawCell): string | undefined {
    if (isEmpty(cell)) return this.references === 'loose' ? '' : undefined;
    const { value, problem } = readCell(referenceColumn(), cell, this.texts);
    return problem === undefined && typeof value === 'string' ? value : undefined;
  }

  private hasChildren(key: string): boolean {
    return [...this.children.values()].some((rows) => rows.has(key));
  }

  private tell(sheet: RowSheet, { row, key }: DataRow, message: string): void {
    const table = this.tables.get(sheet);
    this.faults.add({ sheet: table?.name ?? sheet.name, row, column: table?.keyPlace ?? 0 }, shownText(key), message);
  }
}
