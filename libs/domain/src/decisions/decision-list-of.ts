import type { Application } from '../applications/application.js';
import type { Kronor } from '../money/kronor.js';
import { roundToHundredths } from '../money/rational.js';
import { highestScore } from '../principles/highest-score.js';
import type { Principles } from '../principles/principles.js';
import type { Committee, Round } from '../rounds/round-file.js';
import { markAt, maskAt, maskOfText, type Secrecy, secrecyOf, withCoveredAmount } from '../secrecy/secrecy.js';
import { maskOfOthersSecret, secretsOfRound, type SecretsOfRound } from '../secrecy/secrets-of-others.js';
import { budgetAdjustmentsOf } from './budget-adjustments-of.js';
import type { Decision } from './decision.js';
import { DECISION_LIST_FORMAT, type DecisionList, type DecisionRow } from './decision-list.js';
import { maskOfGrantedAmount } from './mask-of-granted-amount.js';
import { totalsWithAmounts } from './totals-of.js';

export type DecisionListInput = Readonly<{
  round: Round;
  committees: readonly Committee[];
  /** Those that the decisions are about, in any order: they carry the secrecy marks. */
  applications: readonly Application[];
  principles: Pick<Principles, 'id' | 'criteria'>;
  decisions: readonly Decision[];
}>;

/**
 * The decision list as it is written for others to read: keys in the format's order, rows in the decisions' order, what secrecy
 * covers masked and left out of every sum. Source: formats/decision-list.md.
 * @throws Error when a decision is of an application that is not there
 */
export function decisionListOf({ round, committees, applications, principles, decisions }: DecisionListInput): DecisionList {
  const secrecies = new Map(
    applications.map((application) => [application.reference, { application, secrecy: secrecyOf(application) }]),
  );
  const secrets = secretsOfRound(secrecies.values());
  const maxScore = highestScore(principles);
  const rows = decisions.map((decision) => {
    const own = secrecies.get(decision.reference);
    if (!own) throw new Error(`The decision of ${decision.reference} has no application`);
    return { decision, own, row: maskedRow(decision, own, secrets, maxScore) };
  });
  const writtenAmount = (amount: Kronor | string): Kronor[] => (typeof amount === 'string' ? [] : [amount]);
  return {
    format: DECISION_LIST_FORMAT,
    round: {
      id: round.id,
      title: round.title,
      caseNumber: round.caseNumber,
      budgetYear: round.budgetYear,
      principles: principles.id,
      frame: round.frame,
    },
    totals: totalsWithAmounts(
      decisions,
      rows.flatMap(({ row }) => writtenAmount(row.requestedAmount)),
      rows.flatMap(({ row }) => writtenAmount(row.grantedAmount)),
      round.frame,
    ),
    decisions: rows.map(({ row }) => row),
    budgetAdjustments: budgetAdjustmentsOf(
      rows.filter(isOpenByYear).map(({ decision }) => decision),
      committees,
    ),
  };
}

type WithSecrecy = Readonly<{ application: Application; secrecy: Secrecy }>;

function maskedRow(decision: Decision, own: WithSecrecy, secrets: SecretsOfRound, maxScore: number): DecisionRow {
  const { application, secrecy } = own;
  const maskOfGranted = maskOfGrantedAmount(decision, application, secrecy);
  return {
    reference: maskAt(secrecy, '/reference') ?? decision.reference,
    committee: maskAt(secrecy, '/committee') ?? decision.committee,
    title: maskAt(secrecy, '/title') ?? decision.title,
    requestedAmount: maskAt(secrecy, '/requestedAmount') ?? decision.requestedAmount,
    outcome: decision.outcome,
    grantedAmount: maskOfGranted ?? decision.grantedAmount,
    score: decision.points && roundToHundredths(decision.points),
    maxScore,
    codes: decision.codes,
    motivation: maskedMotivation(decision, maskOfGranted === null ? own : withGrantedAmount(own, decision), secrets),
    ...(decision.isMotivationDraft && { motivationDraft: true as const }),
  };
}

const withGrantedAmount = ({ application, secrecy }: WithSecrecy, { grantedAmount }: Decision): WithSecrecy => ({
  application,
  secrecy: withCoveredAmount(secrecy, grantedAmount),
});

const maskedMotivation = (
  { motivation }: Decision,
  { application, secrecy }: WithSecrecy,
  secrets: SecretsOfRound,
): string | null =>
  motivation === null
    ? null
    : (maskOfText(secrecy, motivation) ?? maskOfOthersSecret(motivation, application, secrecy, secrets) ?? motivation);

/**
 * Whether committee, year and amount may all be read: an adjustment says the three together. Of several covered items the granted
 * sum tells none, but year by year it would; of a single one an open sum has nothing in it.
 */
const isOpenByYear = ({ row, own }: Readonly<{ row: DecisionRow; own: WithSecrecy }>): boolean =>
  typeof row.grantedAmount !== 'string' &&
  markAt(own.secrecy, '/committee') === null &&
  coveredItems(own) <= 1 &&
  !own.secrecy.marks.some(({ pointer }) => /^\/costItems(?:\/\d+(?:\/year)?)?$/u.test(pointer));

const coveredItems = ({ application, secrecy }: WithSecrecy): number =>
  application.costItems.filter(({ amount }, index) => amount > 0 && markAt(secrecy, `/costItems/${index}/amount`) !== null)
    .length;
