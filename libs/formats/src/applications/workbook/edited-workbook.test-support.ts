import { type RoundFile, type RoundHeader, roundHeaderSchema } from '@tp/domain';
import { type Cell, type CellValue, type MergeRange, readXlsx, type WriteOptions, writeXlsx } from 'hucre';
import { smallRound } from '../../round/small-round.test-support.js';
import { cellName } from './raw-cell.js';
import { type ApplicationsXlsxOptions, type ApplicationsXlsxReading, readApplicationsXlsx } from './read-applications-xlsx.js';
import { comparable } from './workbook-shape.js';
import { writeApplicationsXlsx } from './write-applications-xlsx.js';

type EditedSheet = { name: string; rows: CellValue[][]; cells: Map<string, Partial<Cell>>; merges: MergeRange[] };

export const headerOf = ({ applications: _applications, ...header }: RoundFile): RoundHeader => roundHeaderSchema.parse(header);

/** A workbook that somebody has changed in a spreadsheet. */
export class EditedWorkbook {
  constructor(readonly sheets: EditedSheet[]) {}

  sheet(name: string): EditedSheet {
    return this.sheets.find((sheet) => sheet.name === name)!;
  }

  /** The name of a column's cell. @param row as a spreadsheet numbers it */
  cellOf(sheet: string, header: string, row: number): string {
    return cellName(row - 1, this.columnOf(sheet, header));
  }

  set(sheet: string, header: string, row: number, value: CellValue): this {
    const rows = this.sheet(sheet).rows;
    while (rows.length < row) rows.push([]);
    const column = this.columnOf(sheet, header);
    const cells = rows[row - 1]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    return this;
  }

  /** A cell with more than its value: a formula, a format. */
  detail(sheet: string, header: string, row: number, cell: Partial<Cell>): this {
    this.set(sheet, header, row, cell.value ?? null);
    this.sheet(sheet).cells.set(`${row - 1},${this.columnOf(sheet, header)}`, cell);
    return this;
  }

  bytes(options: Partial<WriteOptions> = {}): Promise<Uint8Array> {
    return writeXlsx({ sheets: this.sheets, ...options });
  }

  async read(options: Partial<ApplicationsXlsxOptions> = {}): Promise<ApplicationsXlsxReading> {
    return readApplicationsXlsx(await this.bytes(), {
      committees: smallRound.committees,
      references: 'required',
      from: 'upload',
      ...options,
    });
  }

  private columnOf(sheet: string, header: string): number {
    const at = this.sheet(sheet).rows[0]!.findIndex((cell) => comparable(String(cell)) === comparable(header));
    if (at < 0) throw new Error(`${sheet} has no column ${header}`);
    return at;
  }
}

/** A workbook's sheets as they can be changed. */
export async function opened(bytes: Uint8Array): Promise<EditedWorkbook> {
  const { sheets } = await readXlsx(bytes);
  return new EditedWorkbook(sheets.map(({ name, rows }) => ({ name, rows, cells: new Map(), merges: [] })));
}

/** The small round, written. */
export const givenWorkbook = async (): Promise<EditedWorkbook> =>
  opened(await writeApplicationsXlsx(smallRound.applications, headerOf(smallRound)));
