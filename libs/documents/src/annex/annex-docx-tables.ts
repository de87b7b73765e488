import { type Outcome } from '@tp/domain';
import { Paragraph, type Table, TableRow, type TextRun } from 'docx';
import { LAKE, OUTCOME_COLOURS, STYLE } from '../docx/ledger-styles.js';
import { cell, type Column, continuation, ledgerTable, plainRow, run } from '../docx/ledger-table.js';
import type { AnnexContent, AnnexGroup } from './annex-content.js';
import type { AnnexRow } from './annex-row.js';

// Widths in twips; an A4 page between our margins has 9 866.

const GLYPHS: Record<Outcome, string> = { grant: '●', partial: '◐', deny: '○', unreviewed: '–' };
const outcomeRun = (outcome: Outcome, word: string): TextRun =>
  run(`${GLYPHS[outcome]}\u00a0${word}`, { color: OUTCOME_COLOURS[outcome], bold: true });

const NUMBER: Column = { head: 'Nummer', width: 1180 };
const TITLE: Column = { head: 'Insats och motivering', width: 2986 };
const REQUESTED: Column = { head: 'Sökt, kr', width: 1180, isFigure: true };
const GRANTED: Column = { head: 'Föreslås, kr', width: 1180, isFigure: true };
const SCORE: Column = { head: 'Poäng', width: 640, isFigure: true };
const OUTCOME: Column = { head: 'Utfall', width: 1250 };
const CODES: Column = { head: 'Koder', width: 1450 };
const MOTIVATION_COLUMNS = [TITLE, REQUESTED, GRANTED, SCORE, OUTCOME, CODES];
const MOTIVATION_WIDTH = MOTIVATION_COLUMNS.reduce((sum, { width }) => sum + width, 0);

function motivationOf({ isDraft, motivation }: AnnexRow): readonly Paragraph[] {
  return motivation.map((paragraph, index) => {
    const draft = isDraft && index === 0 ? [run('Utkast: ', { bold: true, color: OUTCOME_COLOURS.partial })] : [];
    return new Paragraph({ style: STYLE.motivation, children: [...draft, run(paragraph)] });
  });
}

/** Two rows for each application: its figures, and beneath them its motivation. */
function rowsOf(row: AnnexRow): readonly TableRow[] {
  const joined = { isJoinedBelow: true };
  const codes = row.codes.map((code, index) => run(code, { bold: true, size: 17, ...(index === 0 ? {} : { break: 1 }) }));
  return [
    new TableRow({
      cantSplit: row.fitsOnPage,
      children: [
        cell(NUMBER, [run(row.reference, { color: LAKE })], joined),
        cell(TITLE, [run(row.title, { bold: true })], joined),
        cell(REQUESTED, [run(row.requestedAmount)], joined),
        cell(GRANTED, [run(row.grantedAmount, { bold: true })], joined),
        cell(SCORE, [run(row.score)], joined),
        cell(OUTCOME, [outcomeRun(row.outcome, row.outcomeWord)], joined),
        cell(CODES, codes, joined),
      ],
    }),
    new TableRow({
      cantSplit: row.fitsOnPage,
      children: [
        continuation(NUMBER.width, 1, [new Paragraph({ style: STYLE.motivation })]),
        continuation(MOTIVATION_WIDTH, MOTIVATION_COLUMNS.length, motivationOf(row)),
      ],
    }),
  ];
}

export function applicationsTable({ rows, sum }: AnnexGroup, scoreHead: string): Table {
  const last = new TableRow({
    cantSplit: true,
    children: [
      cell({ ...NUMBER, width: NUMBER.width + TITLE.width }, [run(sum.label, { bold: true })], { columnSpan: 2 }),
      cell(REQUESTED, [run(sum.requestedAmount, { bold: true })]),
      cell(GRANTED, [run(sum.grantedAmount, { bold: true })]),
      cell({ ...CODES, width: SCORE.width + OUTCOME.width + CODES.width }, [], { columnSpan: 3 }),
    ],
  });
  const columns = [NUMBER, TITLE, REQUESTED, GRANTED, { ...SCORE, head: scoreHead }, OUTCOME, CODES];
  return ledgerTable(columns, [...rows.flatMap(rowsOf), last]);
}

export function summaryTable({ summary, summaryTotal }: AnnexContent): Table {
  const first = { head: 'Utfall', width: 4466 };
  const figures = [
    { head: 'Antal', width: 1400, isFigure: true },
    { ...REQUESTED, width: 2000 },
    { ...GRANTED, width: 2000 },
  ];
  const rows = summary.map(({ outcome, label, count, requestedAmount, grantedAmount }) => {
    const cells = figures.map((column, index) => cell(column, [run([count, requestedAmount, grantedAmount][index] ?? '')]));
    return new TableRow({ cantSplit: true, children: [cell(first, [outcomeRun(outcome, label)]), ...cells] });
  });
  const { label, count, requestedAmount, grantedAmount } = summaryTotal;
  return ledgerTable(
    [first, ...figures],
    [...rows, plainRow([first, ...figures], [label, count, requestedAmount, grantedAmount], { bold: true })],
  );
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
  const last = plainRow(columns, [total.label, total.count, total.granted, total.requestedAmount, total.grantedAmount], {
    bold: true,
  });
  return ledgerTable(columns, [...rows, last]);
}

export function adjustmentsTable({ adjustments }: AnnexContent): Table {
  const columns = [
    { head: 'Nämnd', width: 6266 },
    { head: 'År', width: 1400, isFigure: true },
    { head: 'Belopp, kr', width: 2200, isFigure: true },
  ];
  const rows = adjustments.rows.map(({ committee, year, amount }) => plainRow(columns, [committee, year, amount]));
  const yearSums = adjustments.yearSums.map(({ year, amount }) => plainRow(columns, ['Summa', year, amount], { bold: true }));
  return ledgerTable(columns, [...rows, ...yearSums, plainRow(columns, ['Summa', '', adjustments.total], { bold: true })]);
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
