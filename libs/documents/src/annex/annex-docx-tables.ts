import { type Outcome } from '@tp/domain';
import { Paragraph, type Table, TableRow, type TextRun } from 'docx';
import { LAKE, OUTCOME_COLOURS, STYLE } from '../docx/ledger-styles.js';
import { cell, type Column, continuation, ledgerTable, plainRow, run, sumRow } from '../docx/ledger-table.js';
import type { AnnexContent, AnnexGroup } from './annex-content.js';
import type { AnnexRow } from './annex-row.js';
import type { RobustnessRows } from './robustness-section.js';
import { widestTexts } from './widest-texts.js';

// Widths in twips; an A4 page between our margins has 9 866.

const GLYPHS: Record<Outcome, string> = { grant: '●', partial: '◐', deny: '○', unreviewed: '–' };
/** Arial has no half circle; where this font is missing too, another takes over. */
const GLYPH_FONT = 'Segoe UI Symbol';
const outcomeRuns = (outcome: Outcome, word: string): readonly TextRun[] => [
  run(`${GLYPHS[outcome]}\u00a0`, { color: OUTCOME_COLOURS[outcome], font: GLYPH_FONT }),
  run(word, { color: OUTCOME_COLOURS[outcome], bold: true }),
];

const REQUESTED: Column = { head: 'Sökt, kr', width: 2000, isFigure: true };
const GRANTED: Column = { head: 'Föreslås, kr', width: 2000, isFigure: true };

/** The columns of every table of applications: the same in all, so that they line up from nämnd to nämnd. */
type ApplicationColumns = Readonly<Record<'number' | 'title' | 'requested' | 'granted' | 'score' | 'outcome' | 'codes', Column>>;

const FULL_WIDTH = 9866;
/** A column's twips for so many digits of 9 points with its padding; what is wider than `most` must break. */
const columnWidth = (digits: number, least: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, 160 + 101 * digits)));
const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, { width }) => sum + width, 0);

export function applicationColumns(content: AnnexContent): ApplicationColumns {
  const { amount, reference } = widestTexts(content);
  const others = {
    number: { head: 'Nummer', width: columnWidth(reference, 900, 1400) },
    requested: { ...REQUESTED, width: columnWidth(amount, 1050, 1750) },
    granted: { ...GRANTED, width: columnWidth(amount, 1050, 1750) },
    score: { head: content.scoreHead, width: 720, isFigure: true },
    outcome: { head: 'Utfall', width: 1270 },
    codes: { head: 'Koder', width: 1400 },
  };
  return { ...others, title: { head: 'Insats och motivering', width: FULL_WIDTH - widthOf(Object.values(others)) } };
}

/** Keeps the sum on the page of the last application. */
function motivationOf({ isDraft, motivation }: AnnexRow, keepNext: boolean): readonly Paragraph[] {
  return motivation.map((paragraph, index) => {
    const draft = isDraft && index === 0 ? [run('Utkast: ', { bold: true, color: OUTCOME_COLOURS.partial })] : [];
    return new Paragraph({ style: STYLE.motivation, keepNext, children: [...draft, run(paragraph)] });
  });
}

/** Two rows for each application: its figures, and beneath them its motivation. */
function rowsOf(row: AnnexRow, columns: ApplicationColumns, isLast: boolean): readonly TableRow[] {
  const { number, title, requested, granted, score, outcome, codes: last } = columns;
  const besideNumber = [title, requested, granted, score, outcome, last];
  const joined = { isJoinedBelow: true };
  const codes = row.codes.map((code, index) => run(code, { bold: true, size: 15, ...(index === 0 ? {} : { break: 1 }) }));
  return [
    new TableRow({
      cantSplit: row.fitsOnPage,
      children: [
        cell(number, [run(row.reference, { color: LAKE })], joined),
        cell(title, [run(row.title, { bold: true })], joined),
        cell(requested, [run(row.requestedAmount)], joined),
        cell(granted, [run(row.grantedAmount, { bold: true })], joined),
        cell(score, [run(row.score)], joined),
        cell(outcome, outcomeRuns(row.outcome, row.outcomeWord), joined),
        cell(last, codes, joined),
      ],
    }),
    new TableRow({
      cantSplit: row.fitsOnPage,
      children: [
        continuation(number.width, 1, [new Paragraph({ style: STYLE.motivation })]),
        continuation(widthOf(besideNumber), besideNumber.length, motivationOf(row, isLast)),
      ],
    }),
  ];
}

export function applicationsTable({ rows, sum }: AnnexGroup, columns: ApplicationColumns): Table {
  const { number, title, requested, granted, score, outcome, codes } = columns;
  const last = new TableRow({
    cantSplit: true,
    children: [
      cell({ ...number, width: widthOf([number, title]) }, [run(sum.label, { bold: true })], { columnSpan: 2, isSum: true }),
      cell(requested, [run(sum.requestedAmount, { bold: true })], { isSum: true }),
      cell(granted, [run(sum.grantedAmount, { bold: true })], { isSum: true }),
      cell({ ...codes, width: widthOf([score, outcome, codes]) }, [], { columnSpan: 3, isSum: true }),
    ],
  });
  return ledgerTable(
    [number, title, requested, granted, score, outcome, codes],
    [...rows.flatMap((row, index) => rowsOf(row, columns, index === rows.length - 1)), last],
  );
}

export function summaryTable({ summary, summaryTotal }: AnnexContent): Table {
  const first = { head: 'Utfall', width: 4466 };
  const figures = [{ head: 'Antal', width: 1400, isFigure: true }, REQUESTED, GRANTED];
  const rows = summary.map(({ outcome, label, count, requestedAmount, grantedAmount }) => {
    const cells = figures.map((column, index) => cell(column, [run([count, requestedAmount, grantedAmount][index] ?? '')]));
    return new TableRow({ cantSplit: true, children: [cell(first, outcomeRuns(outcome, label)), ...cells] });
  });
  const { label, count, requestedAmount, grantedAmount } = summaryTotal;
  return ledgerTable([first, ...figures], [...rows, sumRow([first, ...figures], [label, count, requestedAmount, grantedAmount])]);
}

export function sumsTable({ groups, total }: AnnexContent): Table {
  const columns = [
    { head: 'Nämnd', width: 4066 },
    { head: 'Ansökningar', width: 1200, isFigure: true },
    { head: 'Föreslås beviljas', width: 1200, isFigure: true },
    { ...REQUESTED, width: 1700 },
    { ...GRANTED, width: 1700 },
  ];
  const rows = groups.map(({ heading, sum }) =>
    plainRow(columns, [heading, sum.count, sum.granted, sum.requestedAmount, sum.grantedAmount]),
  );
  const last = sumRow(columns, [total.label, total.count, total.granted, total.requestedAmount, total.grantedAmount]);
  return ledgerTable(columns, [...rows, last]);
}

export function adjustmentsTable({ adjustments }: AnnexContent): Table {
  const columns = [
    { head: 'Nämnd', width: 6266 },
    { head: 'År', width: 1400, isFigure: true },
    { head: 'Belopp, kr', width: 2200, isFigure: true },
  ];
  const rows = adjustments.rows.map(({ committee, year, amount }) => plainRow(columns, [committee, year, amount]));
  const yearSums = adjustments.yearSums.map(({ year, amount }, index) =>
    sumRow(columns, ['Summa', year, amount], { isFirst: index === 0 }),
  );
  return ledgerTable(columns, [
    ...rows,
    ...yearSums,
    sumRow(columns, ['Summa', '', adjustments.total], { isFirst: yearSums.length === 0 }),
  ]);
}

export function robustnessTable({ rows, hasShares }: RobustnessRows, { number }: ApplicationColumns): Table {
  const shares = hasShares
    ? [
        { head: 'Andra vikter', width: 1400, isFigure: true },
        { head: 'Andra granskare', width: 1700, isFigure: true },
      ]
    : [];
  const columns = [number, { head: 'Insats', width: FULL_WIDTH - widthOf([number, ...shares]) }, ...shares];
  return ledgerTable(
    columns,
    rows.map(({ reference, title, byWeights, byReviewers }) => plainRow(columns, [reference, title, byWeights, byReviewers])),
    { hasSums: false },
  );
}

export function codesTable({ codes }: AnnexContent): Table {
  const columns = [
    { head: 'Kod', width: 2600 },
    { head: 'Betydelse', width: 7266 },
  ];
  return ledgerTable(
    columns,
    codes.map(({ code, codeText }) => plainRow(columns, [code, codeText])),
    { hasSums: false },
  );
}
