import type { ApplyingRoundResponse, DraftResponse, SentApplicationResponse } from '@tp/contracts';
import { waitingFor } from './waiting-for.js';

const draft = (changes: Partial<DraftResponse>): DraftResponse => ({
  ...{ id: 1, title: 'Torget', committee: 'RK', state: 'writing', word: '', stateBy: null, priority: null, reference: null },
  ...{ revision: 1, updatedAt: '2026-12-01T08:00:00Z' },
  ...changes,
});
const sent = (supplement: SentApplicationResponse['supplement']): SentApplicationResponse => ({
  ...{ reference: 'TI-1', title: 'Parken', committee: 'RK', version: 1, requestedAmount: 100, priority: null, submission: null },
  supplement,
});
const round = (changes: Partial<ApplyingRoundResponse>): ApplyingRoundResponse => ({
  ...{ roundId: 'r', title: 'Omgången', municipality: 'Stad', budgetYear: 2027, submissionDeadline: '2026-12-18' },
  ...{
    call: { state: 'open', daysLeft: 17, closesAt: null },
    committees: [],
    drafts: [],
    sent: [],
    withdrawn: [],
    isDecided: false,
  },
  ...changes,
});
const reasons = (of: ApplyingRoundResponse, maySend = true) =>
  waitingFor([of], { name: 'Björn', today: '2026-12-01', maySend: () => maySend }).map(({ reason }) => reason);

describe('what waits for somebody in a committee', () => {
  it('is what was handed over, to those alone who may send', () => {
    const handed = round({ drafts: [draft({ state: 'handed-over', stateBy: 'Amina' })] });
    expect(reasons(handed)).toEqual(['Amina har lämnat den till dig för att skicka in']);
    expect(reasons(handed, false)).toEqual([]);
  });

  it('is what was handed back, but not to whoever did so, and not what is only being written', () => {
    expect(reasons(round({ drafts: [draft({ stateBy: 'Amina' })] }))).toEqual(['Amina har lämnat tillbaka den']);
    expect(reasons(round({ drafts: [draft({ stateBy: 'Björn' }), draft({ id: 2 })] }))).toEqual([]);
  });

  it('is a supplement that has not come, the latest first, and a last day within a week', () => {
    const supplement = { requestedOn: '2026-11-01', dueOn: '2026-11-29', receivedOn: null, isAnswerable: true };
    const near = round({ sent: [sent(supplement)], call: { state: 'open', daysLeft: 7, closesAt: null } });
    expect(reasons(near)).toEqual([
      'Komplettering begärd, senast 2026-11-29: 2 dagar försenad',
      '7 dagar kvar, sista dag 18 december 2026 kl. 23.59. Ni har inget utkast',
    ]);
    const pathOf = (isAnswerable: boolean) =>
      waitingFor([round({ sent: [sent({ ...supplement, isAnswerable })] })], {
        ...{ name: 'Björn', today: '2026-12-01', maySend: () => true },
      })[0]?.path.slice(2);
    expect(pathOf(true)).toEqual(['ansokningar', 'TI-1', 'komplettering']);
    expect(pathOf(false)).toEqual(['ansokningar', 'TI-1']); // asked for elsewhere: there is nothing to answer in
    expect(reasons(round({ sent: [sent({ ...supplement, receivedOn: '2026-11-20' })] }))).toEqual([]);
  });
});
