import { type DecisionRow, formatKronor, type Kronor, type Outcome, outcomeWord } from '@tp/domain';
import { oneLine, paragraphsOf } from '../texts/one-line.js';
import type { UnreviewedBecause } from './annex-input.js';

/** One application as the annex shows it: texts alone, ready to be set. */
export type AnnexRow = Readonly<{
  reference: string;
  title: string;
  requestedAmount: string;
  grantedAmount: string;
  score: string;
  outcome: Outcome;
  outcomeWord: string;
  codes: readonly string[];
  isDraft: boolean;
  motivation: readonly string[];
  /** Short enough to stand on one page; a longer one must be let over to the next. */
  fitsOnPage: boolean;
}>;

/** Some thirty lines of motivation, less than half a page: above that, a page break inside is the lesser evil. */
const LONGEST_KEPT_TOGETHER = 2_000;

const MISSING_PROPOSAL: Record<UnreviewedBecause, string> = {
  'not-reviewed': 'Ansökan är ej granskad och har inget förslag.',
  unsettled: 'Granskarna är oeniga och frågan är ej avgjord: ansökan har inget förslag.',
};

const amountCell = (amount: Kronor | string): string => (typeof amount === 'string' ? oneLine(amount) : formatKronor(amount));

function motivationOf({ outcome, motivation }: DecisionRow, because: UnreviewedBecause): readonly string[] {
  if (outcome === 'unreviewed') return [MISSING_PROPOSAL[because]];
  const paragraphs = paragraphsOf(motivation ?? '');
  return paragraphs.length === 0 ? ['Motivering saknas.'] : paragraphs;
}

export function annexRow(row: DecisionRow, unreviewedBecause: ReadonlyMap<string, UnreviewedBecause>): AnnexRow {
  const because = unreviewedBecause.get(row.reference) ?? 'not-reviewed';
  const motivation = motivationOf(row, because);
  const length = [row.reference, row.title, ...row.codes, ...motivation].join('').length;
  return {
    reference: oneLine(row.reference) || '–',
    title: oneLine(row.title) || 'Insats utan namn',
    requestedAmount: amountCell(row.requestedAmount),
    grantedAmount: row.outcome === 'unreviewed' ? '–' : amountCell(row.grantedAmount),
    score: row.score === null ? '–' : String(row.score).replace('.', ','),
    outcome: row.outcome,
    outcomeWord: outcomeWord({ outcome: row.outcome, unreviewedBecause: because }),
    codes: row.codes.map(oneLine),
    isDraft: row.motivationDraft === true,
    motivation,
    fitsOnPage: length <= LONGEST_KEPT_TOGETHER && motivation.length <= 20,
  };
}
