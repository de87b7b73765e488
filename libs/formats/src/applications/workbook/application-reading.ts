import { memberOf } from '../../round/object-reading.js';
import { isNullMark } from './cell-marks.js';
import { type CellReading, type LongTextsRead, readCell } from './read-cell.js';
import { isEmpty, type RawCell, shownText } from './raw-cell.js';
import type { DataRow, SheetTable } from './sheet-table.js';
import type { CellPlace } from './workbook-faults.js';
import { APPLICATIONS, type ChildList, type Column, type Group, type Member, type RowSheet } from './workbook-shape.js';

/** The rows of one application on every sheet. */
export type ApplicationRows = Readonly<{ row: DataRow; childrenOf: (sheet: RowSheet) => readonly DataRow[] }>;
/** Where a pointer into an application leads: a cell, what is seen there, and the column when it is one cell's alone. */
export type PlacedCell = Readonly<{ place: CellPlace; shown: string; column: Column | undefined }>;
/** What reads a cell where the sheet's own reading does not do. */
export type CellReader = (column: Column, cell: RawCell) => CellReading | undefined;
type Problem = Readonly<{ placed: PlacedCell; message: string }>;

/** One application as its rows say it: the value that the schema is to judge, and where in the workbook its parts stand. */
export class ApplicationReading {
  readonly value: Readonly<Record<string, unknown>>;
  /** What could not be read at all. */
  readonly problems: Problem[] = [];

  constructor(
    private readonly rows: ApplicationRows,
    private readonly tables: ReadonlyMap<RowSheet, SheetTable>,
    private readonly texts: LongTextsRead,
    private readonly readSpecially: CellReader,
  ) {
    this.value = this.object(APPLICATIONS, APPLICATIONS.members, rows.row);
  }

  private object(sheet: RowSheet, members: readonly Member[], row: DataRow): Readonly<Record<string, unknown>> {
    const entries = members.map((member) => [member.key, this.member(sheet, member, row)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  private member(sheet: RowSheet, member: Member, row: DataRow): unknown {
    if (member.kind === 'list')
      return this.rows.childrenOf(member.sheet).map((child) => this.object(member.sheet, member.sheet.members, child));
    return member.kind === 'group' ? this.group(sheet, member, row) : this.cell(sheet, member, row);
  }

  /** A group that need not be there is there when any of its cells says something; null when only the first does, and says so. */
  private group(sheet: RowSheet, group: Group, row: DataRow): unknown {
    if (group.isOptional) {
      const [first, ...rest] = group.columns.map((column) => row.cellOf(column));
      if (first !== undefined && rest.every(isEmpty)) {
        if (isEmpty(first)) return undefined;
        if (isNullMark(shownText(first).trim())) return null;
      }
    }
    return this.object(sheet, group.members, row);
  }

  private cell(sheet: RowSheet, column: Column, row: DataRow): unknown {
    const cell = row.cellOf(column);
    const { value, problem } = this.readSpecially(column, cell) ?? readCell(column, cell, this.texts);
    if (problem !== undefined) this.problems.push({ placed: this.placed(sheet, row, column), message: problem });
    return value;
  }

  /** Where a path into the application leads; the row's first cell, where a whole row or list is meant. */
  placeOf(path: readonly string[]): PlacedCell {
    return this.placeIn(APPLICATIONS, APPLICATIONS.members, this.rows.row, path);
  }

  private placeIn(sheet: RowSheet, members: readonly Member[], row: DataRow, [key, ...rest]: readonly string[]): PlacedCell {
    const member = members.find((candidate) => candidate.key === key);
    if (member?.kind === 'column') return this.placed(sheet, row, member);
    if (member?.kind === 'list') return this.placeInList(sheet, member, row, rest);
    if (member?.kind === 'group' && rest.length > 0) return this.placeIn(sheet, member.members, row, rest);
    const first = member?.columns[0];
    return first ? { ...this.placed(sheet, row, first), column: undefined } : this.keyOf(sheet, row);
  }

  private placeInList(
    sheet: RowSheet,
    { sheet: childSheet }: ChildList,
    row: DataRow,
    [index, ...rest]: readonly string[],
  ): PlacedCell {
    const child = this.rows.childrenOf(childSheet)[Number(index)];
    return child ? this.placeIn(childSheet, childSheet.members, child, rest) : this.keyOf(sheet, row);
  }

  private placed(sheet: RowSheet, row: DataRow, column: Column): PlacedCell {
    const table = this.tables.get(sheet);
    const place = { sheet: table?.name ?? sheet.name, row: row.row, column: table?.placeOf(column) ?? table?.keyPlace ?? 0 };
    return { place, shown: shownText(row.cellOf(column)), column };
  }

  private keyOf(sheet: RowSheet, row: DataRow): PlacedCell {
    const table = this.tables.get(sheet);
    const place = { sheet: table?.name ?? sheet.name, row: row.row, column: table?.keyPlace ?? 0 };
    return { place, shown: shownText(row.key), column: undefined };
  }

  /** Whether the column that a path leads to is missing from its sheet, which has been told of the sheet. */
  isOfMissingColumn({ column }: PlacedCell): boolean {
    if (!column) return false;
    const owner = [...this.tables].find(([sheet]) => sheet.columns.includes(column));
    return owner?.[1].placeOf(column) === undefined;
  }

  get reference(): unknown {
    return memberOf(this.value, 'reference');
  }
}
