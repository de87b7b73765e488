import { type Action, type ApplicationState, POLICY, type RoundState, type Rule } from './policy.js';
import type { HeldRole } from './role.js';

export type PortalSubject = Readonly<{ kind: 'portal' }>;
/** `committees`: codes of those that may apply in the round. */
export type RoundSubject = Readonly<{
  kind: 'round';
  roundId: string;
  municipality: string;
  committees: readonly string[];
  state: RoundState;
}>;
export type ApplicationSubject = Readonly<{
  kind: 'application';
  roundId: string;
  municipality: string;
  committee: string;
  state: ApplicationState;
}>;
export type Subject = PortalSubject | RoundSubject | ApplicationSubject;

/** Whether somebody with these roles may do it to that. A rule of another kind of subject allows nothing. */
export const may = (roles: readonly HeldRole[], action: Action, subject: Subject): boolean =>
  roles.some((held) => allowed(POLICY[action], subject).includes(held.role) && isHeldOver(held, subject));

/** Whether there is anything at all that they may do it to: what a menu shows. */
export const mayAnywhere = (roles: readonly HeldRole[], action: Action): boolean =>
  roles.some(({ role }) => everyoneIn(POLICY[action]).includes(role));

/** Which committees' sent applications of a round somebody may do it to; `all` when it is not a matter of committee. */
export function committeesWhere(
  roles: readonly HeldRole[],
  action: Action,
  { roundId, municipality, committees }: RoundSubject,
): 'all' | readonly string[] {
  const of = (committee: string): ApplicationSubject => ({
    kind: 'application',
    roundId,
    municipality,
    committee,
    state: 'submitted',
  });
  const inRound = roles.filter((held) => 'roundId' in held);
  if (may(inRound, action, of(''))) return 'all';
  return committees.filter((committee) => may(roles, action, of(committee)));
}

/** The committees of a round whose drafts somebody may reach: their own. */
export const committeesWithDrafts = (
  roles: readonly HeldRole[],
  { roundId, municipality, committees }: RoundSubject,
): readonly string[] =>
  committees.filter((committee) =>
    may(roles, 'application.read', { kind: 'application', roundId, municipality, committee, state: 'draft' }),
  );

function allowed(rule: Rule, subject: Subject): readonly string[] {
  if (rule.subject === 'portal') return subject.kind === 'portal' ? rule.any : [];
  if (rule.subject === 'round') return subject.kind === 'round' ? rule[subject.state] : [];
  return subject.kind === 'application' ? rule[subject.state] : [];
}

function everyoneIn(rule: Rule): readonly string[] {
  if (rule.subject === 'portal') return rule.any;
  return rule.subject === 'round' ? [...rule.assessing, ...rule.proposed] : [...rule.draft, ...rule.submitted];
}

function isHeldOver(held: HeldRole, subject: Subject): boolean {
  if (subject.kind === 'portal' || held.role === 'administrator') return true;
  if ('roundId' in held) return held.roundId === null || held.roundId === subject.roundId;
  if (!('committee' in held) || held.municipality !== subject.municipality) return false;
  return subject.kind === 'round' ? subject.committees.includes(held.committee) : held.committee === subject.committee;
}
