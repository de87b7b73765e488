import type { Sheet } from 'hucre';
import { cellAt, cellName, isBlank, type RawCell, shownText } from './raw-cell.js';
import { type Column, comparable, mustStand, type RowSheet } from './workbook-shape.js';
import type { WorkbookFaults } from './workbook-faults.js';

/** A row that says something. @param row from 0, as it stands in the sheet */
export type DataRow = Readonly<{ row: number; key: RawCell; cellOf: (column: Column) => RawCell }>;

const NOTHING: RawCell = { value: null, detail: undefined };

/** A sheet of the workbook held against what it should be: which column says what, and the rows that say something. */
export class SheetTable {
  /** The sheet's own name for itself, where faults are told. */
  readonly name: string;
  /** Where each known header stands, as it is compared. */
  private readonly places = new Map<string, number>();
  private readonly columnPlaces = new Map<Column, number>();

  /** @param sheet `undefined` when the workbook has none of that name, which is a fault */
  constructor(
    private readonly shape: RowSheet,
    private readonly sheet: Sheet | undefined,
    private readonly mostRows: number,
    private readonly faults: WorkbookFaults,
  ) {
    this.name = sheet?.name ?? shape.name;
    if (!sheet) {
      faults.add(
        { sheet: shape.name, row: 0, column: 0 },
        '',
        'Bladet saknas. Hämta mallen på nytt, eller lägg till bladet med dess rubriker.',
      );
      return;
    }
    this.readHeaders(sheet);
    for (const column of shape.columns) {
      const place = this.places.get(comparable(column.header));
      if (place !== undefined) this.columnPlaces.set(column, place);
    }
    this.tellOfMissing(sheet);
    this.refuseMerges(sheet);
  }

  /** Where a column stands, from 0; `undefined` when it is not there. */
  placeOf(column: Column): number | undefined {
    return this.columnPlaces.get(column);
  }

  /** Where the row's number of its application stands; the first column when there is none. */
  get keyPlace(): number {
    return this.places.get(comparable(this.shape.keyHeader)) ?? 0;
  }

  get hasKey(): boolean {
    return this.places.has(comparable(this.shape.keyHeader));
  }

  *rows(): Generator<DataRow, void, undefined> {
    const { sheet } = this;
    if (!sheet) return;
    const [unnamed, withFormulas] = [this.unnamedColumns(sheet), rowsWithFormulas(sheet)];
    let count = 0;
    for (let row = 1; row < sheet.rows.length; row++) {
      const cells = sheet.rows[row] ?? [];
      if (cells.every(isBlank) && !withFormulas.has(row)) continue;
      count += 1;
      if (count > this.mostRows) return this.refuseRow(row);
      for (const [column, value] of cells.entries())
        if (!isBlank(value) && unnamed.has(column)) this.refuseStray(sheet, row, column);
      yield {
        row,
        key: this.hasKey ? cellAt(sheet, row, this.keyPlace) : NOTHING,
        cellOf: (column) => {
          const place = this.placeOf(column);
          return place === undefined ? NOTHING : cellAt(sheet, row, place);
        },
      };
    }
  }

  private readHeaders(sheet: Sheet): void {
    const expected = new Set([this.shape.keyHeader, ...this.shape.columns.map(({ header }) => header)].map(comparable));
    for (const column of (sheet.rows[0] ?? []).keys()) {
      const header = shownText(cellAt(sheet, 0, column));
      const name = comparable(header);
      if (name === '') continue;
      if (!expected.has(name))
        this.tell(0, column, header, 'Kolumnen är okänd. Ta bort den, eller ge den en rubrik från mallen.');
      else if (this.places.has(name))
        this.tell(0, column, header, 'Rubriken står redan på bladet. Varje kolumn får stå en gång.');
      else this.places.set(name, column);
    }
  }

  private tellOfMissing(sheet: Sheet): void {
    const missing = [
      ...(this.hasKey ? [] : [this.shape.keyHeader]),
      ...this.shape.columns
        .filter((column) => mustStand(column) && this.placeOf(column) === undefined)
        .map(({ header }) => header),
    ];
    if (missing.length > 0) {
      const names = [...new Set(missing)].map((header) => `”${header}”`).join(', ');
      this.tell(0, 0, shownText(cellAt(sheet, 0, 0)), `Rubrikraden saknar ${names}. Skriv rubrikerna i rad 1 som i mallen.`);
    }
  }

  /** Columns without a header, where nobody can tell what a value means. */
  private unnamedColumns(sheet: Sheet): ReadonlySet<number> {
    const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
    return new Set([...Array(width).keys()].filter((column) => comparable(shownText(cellAt(sheet, 0, column))) === ''));
  }

  private refuseStray(sheet: Sheet, row: number, column: number): void {
    const shown = shownText(cellAt(sheet, row, column));
    this.tell(row, column, shown, 'Kolumnen har ingen rubrik, och värdet läses inte. Ta bort det eller flytta det.');
  }

  private refuseMerges(sheet: Sheet): void {
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
      const range = `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`;
      this.tell(
        startRow,
        startCol,
        shownText(cellAt(sheet, startRow, startCol)),
        `Cellerna ${range} är sammanslagna. Dela dem, och skriv värdet i var och en.`,
      );
    }
  }

  private refuseRow(row: number): void {
    this.tell(row, 0, '', `Bladet har fler än ${this.mostRows.toLocaleString('sv')} rader. Dela upp filen i flera.`);
  }

  private tell(row: number, column: number, value: string, message: string): void {
    this.faults.add({ sheet: this.name, row, column }, value, message);
  }
}

/** A formula may stand in a cell that shows nothing. */
function rowsWithFormulas({ cells }: Sheet): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [key, { formula }] of cells ?? []) if (formula !== undefined) rows.add(Number(key.split(',', 1)[0]));
  return rows;
}
