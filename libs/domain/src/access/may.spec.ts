import { committeesWhere, may, mayAnywhere, type RoundSubject, type Subject } from './may.js';
import { ACTIONS, POLICY } from './policy.js';
import { type HeldRole, ROLES } from './role.js';

const round: RoundSubject = {
  kind: 'round',
  roundId: 'r-1',
  municipality: 'Stockholms stad',
  committees: ['RK', 'ST'],
  state: 'proposed',
};
const application = (committee: string, state: 'draft' | 'submitted' = 'submitted'): Subject => ({
  kind: 'application',
  roundId: 'r-1',
  municipality: 'Stockholms stad',
  committee,
  state,
});
const inCommittee = (committee: string, municipality = 'Stockholms stad'): HeldRole => ({
  role: 'applicant',
  municipality,
  committee,
});
const inRound = (role: 'reviewer' | 'lead-reviewer' | 'auditor', roundId: string | null): HeldRole => ({ role, roundId });
/** Every role, held over everything there is. */
const heldEverywhere = (role: (typeof ROLES)[number]): HeldRole => {
  if (role === 'administrator') return { role };
  return role === 'applicant' || role === 'submitter'
    ? { role, municipality: 'Stockholms stad', committee: 'RK' }
    : { role, roundId: null };
};

describe('who may do what', () => {
  it('lets a committee reach its own drafts, and nobody else any', () => {
    for (const role of ROLES) {
      const isApplicant = role === 'applicant' || role === 'submitter';
      expect([role, may([heldEverywhere(role)], 'application.read', application('RK', 'draft'))]).toEqual([role, isApplicant]);
      expect([role, may([heldEverywhere(role)], 'application.read', application('ST', 'draft'))]).toEqual([role, false]);
    }
  });
  it('lets a committee read its own sent applications, and those who review or decide the whole round', () => {
    expect(may([inCommittee('RK')], 'application.read', application('RK'))).toBe(true);
    expect(may([inCommittee('RK')], 'application.read', application('ST'))).toBe(false);
    expect(may([inRound('reviewer', 'r-1')], 'application.read', application('ST'))).toBe(true);
    expect(may([inRound('reviewer', 'r-2')], 'application.read', application('ST'))).toBe(false);
    expect(may([inRound('reviewer', null)], 'application.read', application('ST'))).toBe(true);
  });
  it('tells a committee from one with the same code in another municipality', () => {
    expect(may([inCommittee('RK', 'Ekhammars kommun')], 'application.read', application('RK'))).toBe(false);
    expect(may([inCommittee('RK', 'Ekhammars kommun')], 'round.read', round)).toBe(false);
  });
  it('lets the auditor read and change nothing', () => {
    const changing = ['round.new-version', 'round.create', 'job.retry', 'person.assign-role'] as const;
    for (const action of changing) expect([action, mayAnywhere([inRound('auditor', null)], action)]).toEqual([action, false]);
    for (const action of ['decision-list.read', 'queue.read', 'person.read', 'review.read'] as const)
      expect([action, mayAnywhere([inRound('auditor', null)], action)]).toEqual([action, true]);
  });
  it('keeps the cases from the administrator', () => {
    expect(may([{ role: 'administrator' }], 'application.read', application('RK'))).toBe(false);
    expect(may([{ role: 'administrator' }], 'decision-list.read', round)).toBe(false);
    expect(may([{ role: 'administrator' }], 'round.progress', round)).toBe(true);
  });
  it('says which committees’ applications a list may hold', () => {
    expect(committeesWhere([inCommittee('RK')], 'application.read', round)).toEqual(['RK']);
    expect(committeesWhere([inCommittee('RK'), inRound('reviewer', 'r-1')], 'application.read', round)).toBe('all');
    expect(committeesWhere([inRound('reviewer', 'r-2')], 'application.read', round)).toEqual([]);
    expect(committeesWhere([{ role: 'administrator' }], 'application.read', round)).toEqual([]);
  });
  it('allows nothing without a role, and nothing of another kind of subject', () => {
    for (const action of ACTIONS) {
      for (const subject of [{ kind: 'portal' } as const, round, application('RK')]) {
        expect(may([], action, subject)).toBe(false);
        if (POLICY[action].subject !== subject.kind) expect(may(ROLES.map(heldEverywhere), action, subject)).toBe(false);
      }
    }
  });
  it('replays a proposal only when there is one', () => {
    expect(may([inRound('lead-reviewer', null)], 'round.replay', round)).toBe(true);
    expect(may([inRound('lead-reviewer', null)], 'round.replay', { ...round, state: 'assessing' })).toBe(false);
  });
});
