import * as fc from 'fast-check';
import { type Call, callOf, obstaclesToOpening, takesApplications } from './call.js';

const refused = { submissionDeadline: '2026-03-29' }; // the night to this day the clock goes forward
const marked = { submissionDeadline: '2026-03-29', applicants: { levelsShown: false, lateApplications: 'marked' as const } };

describe('whether a round takes applications', () => {
  it.each<readonly [string, string, Call['state'], number | null]>([
    ['a week before', '2026-03-22T12:00:00Z', 'open', 7],
    ['the minute before the last day', '2026-03-28T22:59:59Z', 'open', 1],
    ['as the last day begins, in winter time', '2026-03-28T23:00:00Z', 'open', 0],
    ['the last minute of it, in summer time', '2026-03-29T21:59:59Z', 'open', 0],
    ['as it is past', '2026-03-29T22:00:00Z', 'closed', null],
  ])('%s', (_, now, state, daysLeft) =>
    expect(callOf(refused, 'open', now)).toEqual({ state, daysLeft, closesAt: '2026-03-29T22:00:00Z' }),
  );

  it('ends an autumn day when that day ends, an hour later by the sun', () =>
    expect([
      callOf({ submissionDeadline: '2026-10-25' }, 'open', '2026-10-25T22:59:59Z').state,
      callOf({ submissionDeadline: '2026-10-25' }, 'open', '2026-10-25T23:00:00Z').state,
    ]).toEqual(['open', 'closed']));

  it('takes and marks what comes late, where the round says so', () => {
    const late = callOf(marked, 'open', '2026-04-10T08:00:00Z');
    expect(late).toMatchObject({ state: 'late', daysLeft: null });
    expect(takesApplications(late)).toBe(true);
    expect(callOf(marked, 'closed', '2026-04-10T08:00:00Z').state).toBe('closed');
  });

  it('does not before it is opened, after it is closed, nor when nobody has said so', () => {
    for (const state of ['planned', 'closed', null] as const) {
      const call = callOf(refused, state, '2026-03-01T08:00:00Z');
      expect(call).toMatchObject({ state: state ?? 'none', daysLeft: 28 });
      expect(takesApplications(call)).toBe(false);
    }
  });

  it('has no end without a last day', () =>
    expect(callOf({ submissionDeadline: null }, 'open', '2026-03-01T08:00:00Z')).toEqual({
      state: 'open',
      daysLeft: null,
      closesAt: null,
    }));

  it('is open exactly until the instant that it says, on any day of any year', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('1997-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }), (date) => {
        const facts = { submissionDeadline: date.toISOString().slice(0, 10) };
        const end = Date.parse(callOf(facts, 'open', date.toISOString()).closesAt ?? '');
        expect(callOf(facts, 'open', new Date(end - 1).toISOString())).toMatchObject({ state: 'open', daysLeft: 0 });
        expect(callOf(facts, 'open', new Date(end).toISOString()).state).toBe('closed');
      }),
    ));
});

describe('what is missing before a round can be opened', () => {
  const committees = [{ code: 'RK', name: 'Rinkeby-Kista', kind: 'district' as const, administration: '' }];
  const opening = (submissionDeadline: string | null, among = committees) =>
    obstaclesToOpening({ round: { submissionDeadline } as never, committees: among }, '2026-03-29').map(({ pointer }) => pointer);

  it('is nothing on the last day itself', () => expect(opening('2026-03-29')).toEqual([]));
  it('is a last day that has not been, and somebody who may apply: both at once', () => {
    expect(opening('2026-03-28')).toEqual(['/round/submissionDeadline']);
    expect(opening(null, [])).toEqual(['/round/submissionDeadline', '/committees']);
  });
});
