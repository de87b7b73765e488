import { type Action, POLICY } from './policy.js';
import type { HeldRole } from './role.js';

/** A committee as rounds know it: its municipality and its code there. */
export type MunicipalCommittee = Readonly<{ municipality: string; committee: string }>;
/** Rounds by their ids, and those in which one of the committees may apply. */
export type RoundsSeen = 'all' | Readonly<{ roundIds: readonly string[]; committees: readonly MunicipalCommittee[] }>;

/**
 * Which rounds somebody with these roles may do it to, as a question that a list can be filtered by: the same rounds as `may` says
 * one by one. A round counts in whichever state the rule allows it.
 */
export function roundsWhere(roles: readonly HeldRole[], action: Action): RoundsSeen {
  const rule = POLICY[action];
  const allowed: readonly string[] = rule.subject === 'round' ? [...rule.assessing, ...rule.proposed] : [];
  const held = roles.filter(({ role }) => allowed.includes(role));
  const isEvery = held.some((one) => one.role === 'administrator' || ('roundId' in one && one.roundId === null));
  if (isEvery) return 'all';
  const roundIds = held.flatMap((one) => ('roundId' in one && one.roundId !== null ? [one.roundId] : []));
  const committees = held.flatMap((one) => ('committee' in one ? [one] : []));
  const distinct = new Map(
    committees.map(({ municipality, committee }) => [JSON.stringify([municipality, committee]), { municipality, committee }]),
  );
  return { roundIds: [...new Set(roundIds)], committees: [...distinct.values()] };
}
