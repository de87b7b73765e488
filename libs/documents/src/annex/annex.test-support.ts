import { readFileSync } from 'node:fs';
import {
  DECISION_LIST_FORMAT,
  type DecisionList,
  type DecisionRow,
  codeTexts,
  kronor,
  principlesSchema,
  roundFileSchema,
  sumKronor,
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
    robustness: null,
  };
}

/** The nämnder of the example in Swedish order. */
export const committeesThatApplied = ({ committees }: AnnexInput): readonly string[] =>
  committees.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'sv'));

/** The same round with other decisions, and totals that follow them. */
export function withDecisions(input: AnnexInput, decisions: readonly DecisionRow[]): AnnexInput {
  const count = (...outcomes: readonly DecisionRow['outcome'][]): number =>
    decisions.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const sum = (amounts: readonly DecisionRow['requestedAmount'][]) =>
    sumKronor(amounts.filter((amount) => typeof amount !== 'string'));
  const totals = {
    applications: decisions.length,
    committees: new Set(decisions.map(({ committee }) => committee)).size,
    granted: count('grant', 'partial'),
    denied: count('deny'),
    unreviewed: count('unreviewed'),
    requestedAmount: sum(decisions.map(({ requestedAmount }) => requestedAmount)),
    grantedAmount: sum(decisions.map(({ grantedAmount }) => grantedAmount)),
  };
  return { ...input, decisionList: { ...input.decisionList, decisions, totals } };
}

/** The annex with how firm the selection is, where `shares` names a reference: by weights and by reviewers. All others are never granted. */
export function withRobustness(
  input: AnnexInput,
  shares: Readonly<Record<string, readonly [byWeights: number, byReviewers: number]>>,
): AnnexInput {
  const sharesAt = (at: 0 | 1) => input.decisionList.decisions.map(({ reference }) => shares[reference]?.[at] ?? 0);
  const order = { band: 20, samples: 1000, seed: 7 };
  return { ...input, robustness: { order, byWeights: sharesAt(0), byReviewers: sharesAt(1) } };
}

/** A round of which nothing is known, from the year 0: every text that may be empty is. */
export const withoutApplications = (): AnnexInput => {
  const { decisionList, ...input } = withDecisions(stockholmAnnex(), []);
  return {
    ...input,
    committees: [],
    municipality: { name: '', reviewBody: '', decisionBody: '' },
    statementDate: '0000-01-01',
    synthetic: false,
    notice: null,
    principles: { title: '', decidedBy: '', decidedOn: '2020-04-15', codes: new Map() },
    decisionList: { ...decisionList, round: { ...decisionList.round, title: '', caseNumber: '' }, budgetAdjustments: [] },
  };
};

export const ODD_TEXTS = {
  typst: '#let x = $a_b$ *fet* _kursiv_ `kod` <etikett> @ref [hak] \\u{41} // kommentar /* */ "citat" ~ -- --- = Rubrik',
  xml: '<b>&amp; ]]> <!-- <?xml?> &#0;',
  world: 'Gång 🌳 och عربي 中文',
  controls: 'Styr\u0007tecken \u202eoch\ufffe',
  long: 'x'.repeat(600),
  lines: 'rad ett\nrad två\r\n\r\n\trad tre',
  empty: '',
} as const;

/** The example with every title, motivation and code replaced by a text that a program could stumble on. */
export function oddAnnex(): AnnexInput {
  const input = stockholmAnnex();
  const texts = Object.values(ODD_TEXTS);
  const decisions = input.decisionList.decisions.map((row, index): DecisionRow => {
    const text = texts[index % texts.length] ?? '';
    return {
      ...row,
      title: text,
      motivation: text,
      codes: [text],
      requestedAmount: index % 5 === 0 ? '[Sekretess, OSL 18:8]' : kronor(1e12),
    };
  });
  return withDecisions(
    { ...input, committees: input.committees.map((committee) => ({ ...committee, name: texts[committee.code.length] ?? '' })) },
    decisions,
  );
}
