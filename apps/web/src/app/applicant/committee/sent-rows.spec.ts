import type { ApplyingRoundResponse } from '@tp/contracts';
import { sentRows } from './sent-rows.js';

const round = (supplement: ApplyingRoundResponse['sent'][number]['supplement']): ApplyingRoundResponse => ({
  ...{ roundId: 'r', title: 'Omgången', municipality: 'Stad', budgetYear: 2027, submissionDeadline: null },
  ...{ call: { state: 'closed', daysLeft: null, closesAt: null }, committees: [], drafts: [], withdrawn: [], isDecided: false },
  sent: [
    {
      ...{ reference: 'TI-1', title: 'Parken', committee: 'RK', version: 1, requestedAmount: 100, priority: null },
      ...{ submission: null, supplement },
    },
  ],
});
const shown = (supplement: ApplyingRoundResponse['sent'][number]['supplement']) =>
  sentRows(round(supplement), '2026-12-01').map(({ state, isOverdue, isAnswerable }) => [state, isOverdue, isAnswerable]);

describe('an application that is sent', () => {
  it('says by which day a supplement is asked for, and how many days are left', () => {
    const supplement = { requestedOn: '2026-11-01', dueOn: '2026-12-04', receivedOn: null, isAnswerable: true };
    expect(shown(supplement)).toEqual([['Komplettering begärd, senast 2026-12-04: 3 dagar kvar', false, true]]);
    expect(shown({ ...supplement, dueOn: '2026-11-30', isAnswerable: false })).toEqual([
      ['Komplettering begärd, senast 2026-11-30: en dag försenad', true, false],
    ]);
    expect(shown({ ...supplement, receivedOn: '2026-11-30', isAnswerable: false })).toEqual([['Kompletterad', false, false]]);
    expect(shown(null)).toEqual([['Inskickad', false, false]]);
  });
});
