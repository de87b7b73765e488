import { type Application, type RoundHeader } from '@tp/domain';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { pathOf } from '../../json/read-part.js';
import { elementsOf, valueAt } from '../../round/object-reading.js';
import { codedText } from './cell-marks.js';
import { helpSheet } from './help-sheet.js';
import { LONG_TEXT_HEADERS, LONG_TEXTS_SHEET, LongTexts } from './long-texts.js';
import { WORKBOOK_LIMITS } from './open-workbook.js';
import { measureZip } from './inflated-size.js';
import { rowSheet } from './row-sheet.js';
import { FONT, HEADING, WRAPPED } from './sheet-style.js';
import { APPLICATIONS, CHILD_SHEETS, ROW_SHEETS, type RowSheet } from './workbook-shape.js';
import { WordLists } from './words-sheet.js';
import { cellOf, cellsOf } from './write-cell.js';

/** What was given is more than a workbook can hold and be read back from. The message is Swedish. */
export class TooLargeForWorkbook extends Error {}

/** What is written can be read back. */
const LIMITS = WORKBOOK_LIMITS['own-file'];
/** Empty rows that are ready to be filled in: with their formats, so that a number is shown as an amount. */
const EMPTY_ROWS = 50;

/**
 * The template to fill in: a sheet for the applications and one for each of their lists, with words to choose from, and help.
 * @param header of the round it is for: its committees can then be chosen, and its title stands on the help sheet
 */
export function writeApplicationsTemplate(header?: RoundHeader): Promise<Uint8Array> {
  const words = new WordLists(header?.committees ?? []);
  const sheets = ROW_SHEETS.map((shape) => {
    const width = shape.columns.length + (shape === APPLICATIONS ? 0 : 1);
    return rowSheet(shape, Array<CellValue[]>(EMPTY_ROWS).fill(Array<CellValue>(width).fill(null)), words);
  });
  return written([helpSheet(header), ...sheets, words.sheet(), longTextsSheet(new LongTexts())], header, 0);
}

/**
 * A round's applications as a workbook: `readApplicationsXlsx` gives them back as they were, absent and null apart. The same
 * applications give the same bytes.
 * @throws TooLargeForWorkbook when there are more rows or texts than it would be read with
 */
export async function writeApplicationsXlsx(applications: readonly Application[], header: RoundHeader): Promise<Uint8Array> {
  const [words, texts] = [new WordLists(header.committees), new LongTexts()];
  const rowsOf = (shape: RowSheet): readonly CellValue[][] =>
    shape === APPLICATIONS
      ? applications.map((application) => cellsOf(shape, application, texts))
      : applications.flatMap((application) => childRows(shape, application, texts));
  const sheets = [APPLICATIONS, ...CHILD_SHEETS].map((shape) => {
    const rows = rowsOf(shape);
    if (rows.length > LIMITS.rows)
      throw new TooLargeForWorkbook(`Bladet ${shape.name} skulle få ${rows.length} rader. Högst ${LIMITS.rows} får plats.`);
    return rowSheet(shape, rows, words);
  });
  const bytes = await written([helpSheet(header), ...sheets, words.sheet(), longTextsSheet(texts)], header, 1);
  if ((await measureZip(bytes, LIMITS)).kind === 'measured') return bytes;
  throw new TooLargeForWorkbook('Ansökningarna är för många eller för långa för att få plats i en Excel-arbetsbok.');
}

function childRows(shape: RowSheet, application: Application, texts: LongTexts): readonly CellValue[][] {
  const reference = APPLICATIONS.columns.find(({ field }) => field === 'application.reference');
  return elementsOf(valueAt(application, pathOf(shape.pointer))).map((element) => [
    reference ? cellOf(reference, application.reference, texts) : null,
    ...cellsOf(shape, element, texts),
  ]);
}

function longTextsSheet(texts: LongTexts): WriteSheet {
  return {
    name: LONG_TEXTS_SHEET,
    columns: [8, 8, 120].map((width) => ({ width, style: WRAPPED })),
    rows: [[...LONG_TEXT_HEADERS], ...texts.rows],
    cells: new Map(LONG_TEXT_HEADERS.map((_, at) => [`0,${at}`, { style: HEADING }])),
    freezePane: { rows: 1 },
  };
}

/** @param activeSheet which one is seen when the file is opened */
function written(sheets: WriteSheet[], header: RoundHeader | undefined, activeSheet: number): Promise<Uint8Array> {
  // The clock must not reach the file: the round's own budget year stands for it.
  const day = new Date(Date.UTC(header?.round.budgetYear ?? 2000, 0, 1));
  return writeXlsx({
    sheets,
    defaultFont: FONT,
    activeSheet,
    properties: {
      title: header ? codedText(header.round.title) : 'Ansökningar',
      ...(header && { creator: codedText(header.municipality.reviewBody) }),
      created: day,
      modified: day,
    },
  });
}
