import { formatAmount, totalsLine } from '@tp/domain';
import { oneLine } from '../texts/one-line.js';
import { adjustmentTable, type AdjustmentTable } from './adjustment-table.js';
import type { AnnexInput } from './annex-input.js';
import { annexRow, type AnnexRow } from './annex-row.js';
import { committeeGroups, type CommitteeGroup, sumsOf } from './committee-groups.js';
import { factsOf, type Fact } from './facts.js';
import { MOST_APPLICATIONS, notesOf, type Note } from './notes.js';
import { outcomeSummary, type SummaryRow } from './outcome-summary.js';
import { robustnessSection, type RobustnessSection } from './robustness-section.js';
import { type SumCells, sumCells } from './sum-cells.js';

/** The annex in words and figures, before it has a form: the DOCX and the PDF are both written from this, so they say the same. */
export type AnnexContent = Readonly<{
  title: string;
  subtitle: string;
  /** The document's name among its properties: never empty, whatever the round is called. */
  documentTitle: string;
  author: string;
  date: string;
  /** The head of every page, but for its number. */
  running: string;
  /** Stands on every page; `null` for a real round. */
  syntheticMark: string | null;
  /** Stands on every page: nobody may take the proposal for a decision. */
  proposalMark: string;
  /** The totals as the command line's last line says them, so that a reader can hold the two side by side. */
  headline: string;
  notes: readonly Note[];
  facts: readonly Fact[];
  summary: readonly SummaryRow[];
  summaryTotal: SumCells;
  /** `false` when the applications are too many to be shown one by one: then no group has rows. */
  isWhole: boolean;
  groups: readonly AnnexGroup[];
  total: SumCells;
  /** The points' column head, with the most that can be had when it is the same for all. */
  scoreHead: string;
  adjustments: AdjustmentTable;
  /** `null` when nobody has asked for it. */
  robustness: RobustnessSection | null;
  codes: readonly Readonly<{ code: string; codeText: string }>[];
}>;

export type AnnexGroup = Readonly<{ heading: string; sentence: string; rows: readonly AnnexRow[]; sum: SumCells }>;

const ANNEX_TITLE = 'Bilaga 1. Förslag till beslut per ansökan';

const applications = (count: number): string => (count === 1 ? '1 ansökan' : `${count} ansökningar`);

function groupOf(group: CommitteeGroup, isNamesake: boolean, rows: readonly AnnexRow[]): AnnexGroup {
  const name = oneLine(group.name) || oneLine(group.code) || 'Nämnd utan namn';
  return {
    heading: isNamesake ? `${name} (${oneLine(group.code)})` : name,
    sentence: `${group.granted} av ${applications(group.applications)} föreslås beviljas, ${formatAmount(group.grantedAmount)} av sökta ${formatAmount(group.requestedAmount)}.`,
    rows,
    sum: sumCells(`Summa ${name}`, group),
  };
}

function runningHeadOf({ decisionList, municipality, statementDate }: AnnexInput): string {
  const caseNumber = oneLine(decisionList.round.caseNumber);
  return ['Bilaga 1', caseNumber === '' ? '' : `Dnr ${caseNumber}`, statementDate, oneLine(municipality.reviewBody)]
    .filter(Boolean)
    .join(' · ');
}

function scoreHeadOf(maxScores: ReadonlySet<number>): string {
  const [only] = maxScores;
  return maxScores.size === 1 ? `Poäng av ${only}` : 'Poäng';
}

export function annexContentOf(input: AnnexInput): AnnexContent {
  const { decisionList, municipality, committees, principles } = input;
  const { round, decisions } = decisionList;
  const groups = committeeGroups(decisionList, committees);
  const isWhole = decisions.length <= MOST_APPLICATIONS;
  const names = groups.map(({ name }) => name);
  const used = new Set(decisions.flatMap(({ codes }) => codes));
  const known = [...principles.codes].filter(([code]) => used.has(code));
  const unknown = [...used].filter((code) => !principles.codes.has(code));
  return {
    title: ANNEX_TITLE,
    subtitle: oneLine(round.title),
    documentTitle: [ANNEX_TITLE, oneLine(round.title)].filter((text) => text !== '').join('. '),
    author: oneLine(municipality.reviewBody),
    date: input.statementDate,
    running: runningHeadOf(input),
    syntheticMark: input.synthetic ? 'Syntetiskt exempel' : null,
    proposalMark: 'Förslag, inte beslut',
    headline: totalsLine(decisionList.totals),
    notes: notesOf(input),
    facts: factsOf(input),
    ...outcomeSummary(decisionList, input.unreviewedBecause),
    isWhole,
    groups: groups.map((group) => {
      const isNamesake = names.indexOf(group.name) !== names.lastIndexOf(group.name);
      return groupOf(group, isNamesake, isWhole ? group.rows.map((row) => annexRow(row, input.unreviewedBecause)) : []);
    }),
    total: sumCells('Summa', sumsOf(decisions)),
    scoreHead: scoreHeadOf(new Set(decisions.map(({ maxScore }) => maxScore))),
    adjustments: adjustmentTable(decisionList, committees),
    robustness: robustnessSection(input, isWhole),
    codes: [...known, ...unknown.map((code) => [code, 'Text saknas i principerna'] as const)].map(([code, codeText]) => ({
      code: oneLine(code),
      codeText: oneLine(codeText),
    })),
  };
}
