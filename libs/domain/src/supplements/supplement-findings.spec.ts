import { supplementFindings } from './supplement-findings.js';

describe('the findings of a supplement', () => {
  const asked = { requestedOn: '2026-01-01', dueOn: '2026-01-15' };

  it.each([
    ['2026-01-15', undefined, []],
    ['2026-01-16', undefined, ['supplement-unanswered']],
    ['2026-01-16', null, ['supplement-unanswered']],
    ['2026-03-01', '2026-01-15', []],
    ['2026-01-16', '2026-01-16', ['supplement-late']],
  ] as const)('on %s, received on %s: %j', (today, receivedOn, expected) =>
    expect(supplementFindings({ ...asked, ...(receivedOn !== undefined && { receivedOn }) }, today)).toEqual(expected),
  );

  it('are none of an application that nobody has asked about', () => {
    expect(supplementFindings(undefined, '2026-01-01')).toEqual([]);
    expect(supplementFindings(null, '2026-01-01')).toEqual([]);
  });
});
