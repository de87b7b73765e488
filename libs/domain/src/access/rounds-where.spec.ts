import * as fc from 'fast-check';
import { may, type RoundSubject } from './may.js';
import { type HeldRole, ROLES } from './role.js';
import { roundsWhere } from './rounds-where.js';

describe('the rounds that somebody sees', () => {
  it('are all for a role in every round, and for the administrator', () => {
    expect(roundsWhere([{ role: 'reviewer', roundId: null }], 'round.read')).toBe('all');
    expect(roundsWhere([{ role: 'administrator' }], 'round.read')).toBe('all');
  });

  it('are those of a role in a round, and those where one’s committee may apply, each once', () => {
    const roles: readonly HeldRole[] = [
      { role: 'reviewer', roundId: 'a' },
      { role: 'member', roundId: 'a' },
      { role: 'applicant', municipality: 'Köping', committee: 'RK' },
      { role: 'submitter', municipality: 'Köping', committee: 'RK' },
    ];
    const seen = { roundIds: ['a'], committees: [{ municipality: 'Köping', committee: 'RK' }] };
    expect(roundsWhere(roles, 'round.read')).toEqual(seen);
    expect(roundsWhere(roles, 'decision-list.read')).toEqual({ ...seen, committees: [] });
  });

  it('are none without a role', () => expect(roundsWhere([], 'round.read')).toEqual({ roundIds: [], committees: [] }));

  it('are exactly those that the policy lets them read, whatever they hold', () => {
    const name = fc.constantFrom('a', 'b');
    const anyRole: fc.Arbitrary<HeldRole> = fc.constantFrom(...ROLES).chain((role): fc.Arbitrary<HeldRole> => {
      if (role === 'administrator') return fc.constant({ role });
      if (role === 'applicant' || role === 'submitter')
        return fc.record({ role: fc.constant(role), municipality: name, committee: name });
      return fc.record({ role: fc.constant(role), roundId: fc.oneof(name, fc.constant(null)) });
    });
    const anyRound: fc.Arbitrary<RoundSubject> = fc.record({
      kind: fc.constant('round'),
      roundId: name,
      municipality: name,
      committees: fc.subarray(['a', 'b']),
      state: fc.constantFrom('assessing', 'proposed'),
    });
    fc.assert(
      fc.property(fc.array(anyRole, { maxLength: 3 }), anyRound, (roles, round) => {
        const seen = roundsWhere(roles, 'round.read');
        const isSeen =
          seen === 'all' ||
          seen.roundIds.includes(round.roundId) ||
          seen.committees.some(
            ({ municipality, committee }) => municipality === round.municipality && round.committees.includes(committee),
          );
        expect(isSeen).toBe(may(roles, 'round.read', round));
      }),
    );
  });
});
