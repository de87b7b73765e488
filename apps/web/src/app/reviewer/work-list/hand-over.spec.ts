import { handOverOf, handOverWords, standingsOf } from './hand-over.js';
import { givenItem } from './work-list.test-support.js';

const elin = { id: 4, name: 'Elin', isLead: false, assigned: 2, sent: 1, conflicts: 1 };
const CHOSEN = [
  givenItem('1', { reviewers: [{ id: 4, name: 'Elin', hasSent: true }] }),
  givenItem('2', { reviewers: [{ id: 4, name: 'Elin', hasSent: false }] }),
  givenItem('3', { keptAway: [4] }),
  givenItem('4'),
];

describe('handing over what is chosen', () => {
  it('counts where a reviewer stands', () =>
    expect(standingsOf(CHOSEN, [elin])).toEqual([{ id: 4, name: 'Elin', has: 2, sent: 1, conflicts: 1, possible: 3 }]));

  it('gives what the reviewer lacks, and not where they must keep away', () =>
    expect(handOverOf(CHOSEN, new Map([[4, true]]))).toEqual({ add: [{ reference: '4', personId: 4 }], remove: [] }));

  it('takes what is not sent', () =>
    expect(handOverOf(CHOSEN, new Map([[4, false]]))).toEqual({ add: [], remove: [{ reference: '2', personId: 4 }] }));

  it('is told in words', () =>
    expect([
      handOverWords({ added: 1, removed: 0 }),
      handOverWords({ added: 2, removed: 1 }),
      handOverWords({ added: 0, removed: 1 }),
    ]).toEqual(['En granskning är fördelad.', '2 granskningar är fördelade och en är tagen tillbaka.', 'En är tagen tillbaka.']));
});
