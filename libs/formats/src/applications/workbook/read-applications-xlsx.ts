import { type Application, applicationSchema, type Committee, faultsOfIssues } from '@tp/domain';
import type { Workbook } from 'hucre';
import { pathOf } from '../../json/read-part.js';
import { sentenceOf } from './allowed-in-cell.js';
import { ApplicationReading, type ApplicationRows, type CellReader, type PlacedCell } from './application-reading.js';
import { LONG_TEXTS_SHEET } from './long-texts.js';
import { openWorkbook, WORKBOOK_LIMITS } from './open-workbook.js';
import { isEmpty, shownText } from './raw-cell.js';
import { readCell } from './read-cell.js';
import { readLongTexts } from './read-long-texts.js';
import { RowsByReference } from './rows-by-reference.js';
import { SheetTable } from './sheet-table.js';
import { factFaults } from './workbook-facts.js';
import { type WorkbookFault, WorkbookFaults } from './workbook-faults.js';
import { comparable, ROW_SHEETS } from './workbook-shape.js';

/** What a workbook of applications is read against. */
export type ApplicationsXlsxOptions = Readonly<{
  /** The round's committees: an application says one of them, by its code or its name. */
  committees: readonly Pick<Committee, 'code' | 'name'>[];
  /**
   * `required`: each application has a number of its own, as in a round's file. `loose`: what stands in the column of numbers only ties
   * the rows of the other sheets to it, and may be missing or made up, for the portal gives the number.
   */
  references: 'required' | 'loose';
  /** Whose the file is: what comes from a stranger may not be as large as a file of one's own, for it takes memory to read. */
  from: 'own-file' | 'upload';
  /** What an empty cell says in the columns that the portal knows better than who fills the workbook in. */
  defaults?: Partial<Pick<Application, 'committee' | 'receivedOn'>> | undefined;
}>;

/**
 * What stood in a workbook. `applications` are those without fault, in the workbook's order, each with its row in the sheet Ansökningar
 * as a spreadsheet numbers it. `faults` are the first 10 000, by sheet, row and column; `faultCount` is how many there were.
 */
export type ApplicationsXlsxReading = Readonly<{
  applications: readonly Readonly<{ application: Application; row: number }>[];
  faults: readonly WorkbookFault[];
  faultCount: number;
}>;

/**
 * Reads a workbook of applications: the template filled in, or what `writeApplicationsXlsx` wrote, which comes back as it was. Every
 * fault comes back at once, with its sheet and cell; a file that is no workbook, or unpacks to too much, has that one.
 * @throws never for what stands in the file
 */
export async function readApplicationsXlsx(
  bytes: Uint8Array,
  options: ApplicationsXlsxOptions,
): Promise<ApplicationsXlsxReading> {
  const wanted = new Set([LONG_TEXTS_SHEET, ...ROW_SHEETS.map(({ name }) => name)].map(comparable));
  // Each once: many sheets may share one part of the file, and would multiply what it costs.
  const opened = await openWorkbook(bytes, WORKBOOK_LIMITS[options.from], (name) => wanted.delete(comparable(name)));
  if (opened.kind === 'open') return new WorkbookReading(opened.workbook, options).finish();
  const { message } = opened;
  return { applications: [], faults: [{ sheet: '', cell: '', value: '', message }], faultCount: 1 };
}

const spotOf = ({ place: { sheet, row, column } }: PlacedCell): string => `${row},${column} ${sheet}`;

class WorkbookReading {
  private readonly faults: WorkbookFaults;
  private readonly tables: ReadonlyMap<(typeof ROW_SHEETS)[number], SheetTable>;
  private readonly rows: RowsByReference;
  private readonly readings: readonly ApplicationReading[];
  /** Those with something wrong, by their place among all. */
  private readonly faulty = new Set<number>();

  constructor(
    workbook: Workbook,
    private readonly options: ApplicationsXlsxOptions,
  ) {
    this.faults = new WorkbookFaults(workbook.sheets.map(({ name }) => name));
    const sheetOf = (name: string) => workbook.sheets.find((sheet) => comparable(sheet.name) === comparable(name));
    const { rows } = WORKBOOK_LIMITS[options.from];
    const texts = readLongTexts(sheetOf(LONG_TEXTS_SHEET), this.faults);
    this.tables = new Map(ROW_SHEETS.map((sheet) => [sheet, new SheetTable(sheet, sheetOf(sheet.name), rows, this.faults)]));
    this.rows = new RowsByReference(this.tables, texts, this.faults, options.references);
    const readSpecially = this.cellReader(texts);
    this.readings = this.rows.applications.map((rows) => new ApplicationReading(rows, this.tables, texts, readSpecially));
  }

  finish(): ApplicationsXlsxReading {
    this.rows.refuseOrphans();
    for (const index of this.rows.mixedUp) this.faulty.add(index);
    const applications = this.readings.map((reading, index) => this.judge(reading, index));
    this.judgeTogether();
    const sound = this.rows.applications.flatMap(({ row: { row } }: ApplicationRows, index) => {
      const application = this.faulty.has(index) ? undefined : applications[index];
      return application ? [{ application, row: row + 1 }] : [];
    });
    return { applications: sound, faults: this.faults.inOrder(), faultCount: this.faults.count };
  }

  private judge(reading: ApplicationReading, index: number): Application | undefined {
    const told = new Set(reading.problems.map(({ placed }) => spotOf(placed)));
    for (const { placed, message } of reading.problems) this.tell(index, placed, message);
    const parsed = applicationSchema.safeParse(reading.value);
    for (const fault of faultsOfIssues(parsed.error?.issues ?? [], reading.value)) {
      const placed = reading.placeOf(pathOf(fault.pointer));
      if (reading.isOfMissingColumn(placed)) this.faulty.add(index);
      else if (!told.has(spotOf(placed)))
        this.tell(index, placed, placed.column ? sentenceOf(placed.column, fault) : fault.message);
    }
    return parsed.data;
  }

  /** What no application can be judged of alone: the same rules as of a round's file. */
  private judgeTogether(): void {
    const { committees, references } = this.options;
    const values = this.readings.map(({ value, reference }) =>
      references === 'loose' && reference === '' ? { ...value, reference: undefined } : value,
    );
    for (const { index, path, message } of factFaults(values, committees)) {
      const placed = this.readings[index]?.placeOf(path);
      if (placed && !this.readings[index]?.isOfMissingColumn(placed)) this.tell(index, placed, message);
    }
  }

  private tell(index: number, { place, shown }: PlacedCell, message: string): void {
    this.faulty.add(index);
    this.faults.add(place, shown, message);
  }

  /** Reads the columns where more is known than a cell can say of itself. */
  private cellReader(texts: ReturnType<typeof readLongTexts>): CellReader {
    const { committees, references, defaults } = this.options;
    const codes = new Set(committees.map(({ code }) => code));
    const codeOfName = (name: string): string | undefined => {
      const [only, ...others] = committees.filter((committee) => comparable(committee.name) === comparable(name));
      return others.length === 0 ? only?.code : undefined;
    };
    return (column, cell) => {
      if (column.field === 'application.reference' && references === 'loose' && isEmpty(cell)) return { value: '' };
      if (column.field === 'application.receivedOn' && isEmpty(cell)) return { value: defaults?.receivedOn };
      if (column.field !== 'application.committee') return undefined;
      if (isEmpty(cell)) return { value: defaults?.committee };
      const reading = readCell(column, cell, texts);
      if (typeof reading.value !== 'string' || reading.problem !== undefined || codes.has(reading.value)) return reading;
      return { value: codeOfName(shownText(cell)) ?? reading.value };
    };
  }
}
