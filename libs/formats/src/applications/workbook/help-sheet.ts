import type { RoundHeader } from '@tp/domain';
import type { CellValue, WriteSheet } from 'hucre';
import { rowHeight } from '../../decision-list/row-height.js';
import { elementsOf, valueAt } from '../../round/object-reading.js';
import { ABSENT_MARK, codedText, EMPTY_MARK, NULL_MARK } from './cell-marks.js';
import { EXAMPLE_APPLICATION } from './example-application.js';
import { LONG_TEXTS_SHEET, LongTexts } from './long-texts.js';
import { headerOf } from './row-sheet.js';
import { EXAMPLE, HEADING, helpOf, KEY, PLAIN, TITLE, WRAPPED } from './sheet-style.js';
import { cellOf } from './write-cell.js';
import {
  APPLICATION_SHEET,
  APPLICATIONS,
  CHILD_SHEETS,
  type Column,
  mustStand,
  ROW_SHEETS,
  type RowSheet,
} from './workbook-shape.js';
import { WORDS_SHEET } from './words-sheet.js';

export const HELP_SHEET = 'Så fyller du i';
const HEADERS = ['Blad', 'Kolumn', 'Fylls i', 'Vad som ska stå', 'Exempel (läses aldrig in)'];
const WIDTHS = [16, 32, 18, 70, 40];

const GUIDANCE: readonly string[] = [
  `Skriv en ansökan på varje rad på bladet ${APPLICATION_SHEET}. Rubrikraden ska stå kvar som den är; kolumnernas ordning spelar ingen roll.`,
  `Delarna av en ansökan står på egna blad: ${CHILD_SHEETS.map(({ name }) => name).join(', ')}. Skriv ansökans nummer först på varje rad där, så att raden hör till rätt ansökan.`,
  `Kolumner med * ska fyllas i på varje rad. I en text går det bra att lämna cellen tom. Ord att välja bland står på bladet ${WORDS_SHEET}.`,
  'Belopp skrivs i hela kronor, eller med enhet: 2100000, 2 100 000 kr, 500 tkr, 2,1 mnkr. Datum skrivs som datum eller ÅÅÅÅ-MM-DD.',
  'Exempel står bara här, och läses aldrig in. Egna blad går bra att lägga till; de läses inte.',
  `En tom cell betyder att inget är sagt. En fil som portalen skrev skiljer också på ${NULL_MARK} (inget, uttryckligen), ${EMPTY_MARK} och ${ABSENT_MARK}; en text med ovanliga tecken börjar med (kod), och en text som är för lång för en cell står i delar på bladet ${LONG_TEXTS_SHEET}.`,
];

/** The sheet that says how the others are filled in, column by column, with an example. */
export function helpSheet(header: RoundHeader | undefined): WriteSheet {
  const intro = [...titleRows(header), ...GUIDANCE.map((text) => [text])];
  const table = ROW_SHEETS.flatMap(helpRows);
  const rows: (readonly CellValue[])[] = [...intro, [], HEADERS, ...table];
  const headerRow = intro.length + 1;
  const whole = WIDTHS.reduce((sum, width) => sum + width, 0);
  return {
    name: HELP_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    rows: rows.map((row) => [...row]),
    cells: new Map([
      ...intro.map((_, at) => [`${at},0`, { style: at === 0 ? TITLE : PLAIN }] as const),
      ...HEADERS.map((_, at) => [`${headerRow},${at}`, { style: HEADING }] as const),
      ...table.flatMap((row, at) =>
        row.map(
          (_, column) =>
            [`${headerRow + 1 + at},${column}`, { style: column === 4 ? EXAMPLE : column === 1 ? KEY : WRAPPED }] as const,
        ),
      ),
    ]),
    merges: intro.map((_, at) => ({ startRow: at, endRow: at, startCol: 0, endCol: HEADERS.length - 1 })),
    rowDefs: new Map([
      ...intro.map((row, at) => [at, { height: at === 0 ? 24 : rowHeight(row, [whole]) }] as const),
      ...table.map((row, at) => [headerRow + 1 + at, { height: rowHeight(row, WIDTHS) }] as const),
    ]),
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** What it is for; what is made up says so, wherever it is shown. Source: round.md, `synthetic`. */
const titleRows = (header: RoundHeader | undefined): string[][] => [
  [header ? codedText(header.round.title) : 'Ansökningar'],
  ...(header?.synthetic === true ? [[codedText(`Syntetisk: ${header.notice || 'Uppgifterna är påhittade.'}`)]] : []),
];

function helpRows(sheet: RowSheet): readonly (readonly string[])[] {
  const example =
    sheet === APPLICATIONS ? EXAMPLE_APPLICATION : elementsOf(valueAt(EXAMPLE_APPLICATION, sheet.pointer.split('/').slice(1)))[0];
  const key = [
    sheet.name,
    `${sheet.keyHeader} *`,
    'alltid',
    `Numret på raden på bladet ${APPLICATION_SHEET} som den här raden hör till.`,
    EXAMPLE_APPLICATION.reference,
  ];
  const rows = sheet.columns.map((column) => [
    sheet.name,
    headerOf(column),
    whenFilledIn(column),
    helpOf(column),
    exampleOf(column, sheet, example),
  ]);
  return sheet === APPLICATIONS ? rows : [key, ...rows];
}

const whenFilledIn = (column: Column): string =>
  mustStand(column) ? 'alltid' : column.isOptional ? 'om det finns' : 'om det gäller, hela gruppen';

function exampleOf(column: Column, sheet: RowSheet, example: unknown): string {
  const group = sheet.members.find((member) => member.kind === 'group' && member.columns.includes(column));
  const cell = cellOf(column, valueAt(example, group ? [group.key, column.key] : [column.key]), new LongTexts());
  if (cell instanceof Date) return cell.toISOString().replace(/T.*$/u, '');
  return typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell ?? '');
}
