import type { SettleApplicationRequest } from '@tp/contracts';
import { isMask } from '@tp/domain';
import type { ComparedApplication, ComparedPoint } from './compared-words.js';

export type SettlementOrder = SettleApplicationRequest['settlement'];
/** What is chosen on a point: a verdict, and a code when it is against. */
export type Choice = Readonly<{ value: string; code: string }>;

const AGAINST: ReadonlySet<string> = new Set(['not-in-line', 'not-met', 'ineligible']);
export const isAgainst = (value: string | number | undefined): boolean => AGAINST.has(String(value));

/** For and against, as each kind of point has it. */
export function verdictsOf(point: string): readonly [string, string] {
  if (point === 'direction') return ['in-line', 'not-in-line'];
  return point === 'requirements' ? ['met', 'not-met'] : ['eligible', 'ineligible'];
}

/** The code that reviewers gave first on a point, to begin with. */
export const firstCode = ({ answers }: ComparedPoint): string => answers.find(({ code }) => code !== null)?.code ?? '';

export const openPoints = ({ points }: ComparedApplication): readonly ComparedPoint[] =>
  points.filter(({ how }) => how === 'unsettled');

/** What is settled already, as it was ordered; `null` when nothing is, or when a secrecy mark covers words in it. */
export function settledBefore({ settlement }: ComparedApplication): SettlementOrder | null {
  if (settlement === null) return null;
  const { reason, direction, requirements, ineligibleCostItems } = settlement;
  if ([reason, ...(requirements?.shortcomings ?? [])].some(isMask)) return null;
  return {
    reason,
    ...(direction && { direction }),
    ...(requirements && { requirements }),
    ...(ineligibleCostItems && { ineligibleCostItems }),
  };
}

/** The order that settles what is chosen, with what was settled before: a settlement states all of it, and the whole list of expenses. */
export function settlementOf(
  application: ComparedApplication,
  choices: ReadonlyMap<string, Choice>,
  reason: string,
): SettlementOrder {
  const { direction, requirements, ineligibleCostItems } = settledBefore(application) ?? {};
  const [ofDirection, ofRequirements] = [choices.get('direction'), choices.get('requirements')];
  const decidesItems = [...choices.keys()].some((point) => point.startsWith('costItems/'));
  const settled = {
    direction: ofDirection ? withCode(ofDirection, ['in-line', 'not-in-line']) : direction,
    requirements: ofRequirements ? withCode(ofRequirements, ['met', 'not-met']) : requirements,
    ineligibleCostItems: decidesItems ? ineligibleItems(application, choices) : ineligibleCostItems,
  };
  return {
    reason,
    ...(settled.direction && { direction: settled.direction }),
    ...(settled.requirements && { requirements: settled.requirements }),
    ...(settled.ineligibleCostItems && { ineligibleCostItems: settled.ineligibleCostItems }),
  };
}

const withCode = <Verdict extends string>({ value, code }: Choice, [isFor, against]: readonly [Verdict, Verdict]) =>
  isAgainst(value) ? { verdict: against, code } : { verdict: isFor };

function ineligibleItems({ points }: ComparedApplication, choices: ReadonlyMap<string, Choice>) {
  return points.flatMap(({ point, stands }) => {
    const [kind, index] = point.split('/');
    const answer = choices.get(point) ?? stands;
    if (kind !== 'costItems' || !answer || !isAgainst(answer.value)) return [];
    return [{ index: Number(index), code: answer.code ?? '' }];
  });
}
