import type { ApplyingRoundResponse, DraftResponse, SentApplicationResponse } from '@tp/contracts';
import { orderedItems, renumberedCount } from './own-order-items.js';

const draft = (id: number, priority: number | null, committee = 'RK'): DraftResponse => ({
  ...{ id, committee, committeeName: '', title: '', state: 'writing', word: '', stateBy: null, priority, reference: null },
  ...{ revision: 0, updatedAt: '' },
});
const sent = (reference: string, priority: number | null): SentApplicationResponse => ({
  ...{ reference, title: 'Ljus', committee: 'RK', version: 1, requestedAmount: 0, priority, supplement: null, submission: null },
});
const round = (drafts: readonly DraftResponse[], all: readonly SentApplicationResponse[]): ApplyingRoundResponse => ({
  ...{ roundId: 'r', title: '', municipality: '', budgetYear: 2098, call: { state: 'open', daysLeft: 1, closesAt: null } },
  ...{ submissionDeadline: null, committees: [], drafts, sent: all, withdrawn: [], isDecided: false },
});

describe('a committee’s own order', () => {
  it('holds what is sent and what is written, each at its place, and last what has none', () => {
    const items = orderedItems(round([draft(1, 3), draft(2, null), draft(3, 1, 'TN')], [sent('A', null), sent('B', 2)]), 'RK');
    expect(items.map(({ one, isSent }) => [one, isSent])).toEqual([
      ['B', true],
      [1, false],
      ['A', true],
      [2, false],
    ]);
  });

  it('counts what is sent and would get another number', () => {
    expect(renumberedCount(orderedItems(round([draft(1, 1)], [sent('B', 2)]), 'RK'))).toBe(0);
    expect(renumberedCount(orderedItems(round([draft(1, 3)], [sent('B', 2), sent('C', null)]), 'RK'))).toBe(2);
  });
});
