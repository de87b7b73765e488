import { kronor, type DecisionRow } from '@tp/domain';
import { stockholmAnnex, withDecisions } from './annex.test-support.js';
import { committeeGroups } from './committee-groups.js';

const input = stockholmAnnex();
const named = (code: string, name: string) => ({ code, name, kind: 'district', administration: '' }) as const;
const rowOf = (committee: string, amounts: Partial<DecisionRow> = {}): DecisionRow => ({
  ...input.decisionList.decisions[0]!,
  committee,
  ...amounts,
});

describe('applications by nämnd', () => {
  it('are in Swedish order, namesakes by code, whatever the file’s order; who did not apply is not there', () => {
    const committees = [
      named('Ö', 'Östra'),
      named('A2', 'Älvsjö'),
      named('Z', 'Åsö'),
      named('A1', 'Älvsjö'),
      named('B', 'Bromma'),
      named('X', 'Ingen'),
    ];
    const rows = ['Ö', 'A2', 'A1', 'Z', 'B', 'A2'].map((code) => rowOf(code));
    const groups = committeeGroups(withDecisions(input, rows).decisionList, committees);
    expect(groups.map(({ code, rows: own }) => `${code} ${own.length}`)).toEqual(['B 1', 'Z 1', 'A1 1', 'A2 2', 'Ö 1']);
  });
  it('goes by the code where the name is covered or unknown', () => {
    const [group] = committeeGroups(withDecisions(input, [rowOf('[Sekretess, OSL 18:8]')]).decisionList, []);
    expect(group?.name).toBe('[Sekretess, OSL 18:8]');
  });
  it('sums what may be read, and counts the amounts that may not', () => {
    const mask = '[Sekretess, OSL 18:8]';
    const rows = [
      rowOf('B', { outcome: 'grant', requestedAmount: kronor(7), grantedAmount: kronor(7) }),
      rowOf('B', { outcome: 'partial', requestedAmount: mask, grantedAmount: kronor(5) }),
      rowOf('B', { outcome: 'deny', requestedAmount: kronor(2), grantedAmount: mask }),
    ];
    const [group] = committeeGroups(withDecisions(input, rows).decisionList, []);
    expect(group).toMatchObject({ applications: 3, granted: 2, requestedAmount: 9, grantedAmount: 12, maskedAmounts: 2 });
  });
  it('adds up to the decision list’s own totals', () => {
    const groups = committeeGroups(input.decisionList, input.committees);
    expect(groups.reduce((sum, { grantedAmount }) => sum + grantedAmount, 0)).toBe(63_400_000);
    expect(groups.reduce((sum, { requestedAmount }) => sum + requestedAmount, 0)).toBe(107_550_000);
  });
});
