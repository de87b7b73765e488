import { readFileSync } from 'node:fs';
import {
  DECISION_LIST_FORMAT,
  type DecisionList,
  type DecisionRow,
  codeTexts,
  kronor,
  principlesSchema,
  roundFileSchema,
} from '@tp/domain';
import type { AnnexInput } from './annex-input.js';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../formats/examples/${name}`, import.meta.url), 'utf8'));

type Expected = Readonly<{
  totals: Readonly<{
    applications: number;
    committees: number;
    granted: number;
    denied: number;
    requestedAmount: number;
    grantedAmount: number;
  }>;
  budgetAdjustments: readonly Readonly<{ committee: string; amount: number }>[];
  decisions: readonly Readonly<{
    reference: string;
    outcome: DecisionRow['outcome'];
    grantedAmount: number;
    score: number;
    code: string | null;
  }>[];
}>;

/** As decision-list.md sorts them; the expected outcome stands in the file's order. */
const inSwedishOrder = (
  adjustments: Expected['budgetAdjustments'],
  committees: AnnexInput['committees'],
): Expected['budgetAdjustments'] => {
  const names = new Map(committees.map(({ code, name }) => [code, name]));
  return adjustments.toSorted((a, b) => (names.get(a.committee) ?? '').localeCompare(names.get(b.committee) ?? '', 'sv'));
};

/** The example round with its expected outcome, as the annex takes it: 62 applications, 37 granted, 63,4 mnkr of 107,55. */
export function stockholmAnnex(): AnnexInput {
  const round = roundFileSchema.parse(example('stockholm-2021.json'));
  const principles = principlesSchema.parse(example('stockholm-2020.json'));
  const expected = example('stockholm-2021.expected.json') as Expected;
  const applications = new Map(round.applications.map((application) => [application.reference, application]));
  const reviews = new Map((round.reviews ?? []).map((review) => [review.application, review]));
  const decisions = expected.decisions.map(({ reference, outcome, grantedAmount, score, code }): DecisionRow => {
    const { committee, title, requestedAmount } = applications.get(reference)!;
    const review = reviews.get(reference)!;
    const codes =
      outcome === 'partial' ? [...new Set(review.ineligibleCostItems.map((item) => item.code))] : code === null ? [] : [code];
    const motivation = review.motivation ?? null;
    return {
      reference,
      committee,
      title,
      requestedAmount,
      outcome,
      grantedAmount: kronor(grantedAmount),
      score,
      maxScore: 45,
      codes,
      motivation,
    };
  });
  const { totals } = expected;
  const decisionList: DecisionList = {
    format: DECISION_LIST_FORMAT,
    round: { ...round.round },
    totals: {
      ...totals,
      unreviewed: 0,
      requestedAmount: kronor(totals.requestedAmount),
      grantedAmount: kronor(totals.grantedAmount),
    },
    decisions,
    budgetAdjustments: inSwedishOrder(expected.budgetAdjustments, round.committees).map(({ committee, amount }) => ({
      committee,
      year: 2021,
      amount: kronor(amount),
    })),
  };
  return {
    decisionList,
    committees: round.committees,
    municipality: round.municipality,
    statementDate: round.round.statementDate,
    synthetic: round.synthetic === true,
    notice: round.notice ?? null,
    principles: { ...principles, codes: codeTexts(principles) },
    unreviewedBecause: new Map(),
  };
}
