import { changesBetween } from './changes-between.js';

describe('what differs between two versions', () => {
  it('is each value that changed, came or went, in the newer one’s order', () =>
    expect(changesBetween({ title: 'A', costItems: [{ amount: 1 }] }, { title: 'B', problem: 'P', costItems: [] })).toEqual([
      { pointer: '/title', label: 'Insats', before: 'A', after: 'B' },
      { pointer: '/problem', label: 'Behov och problembild', before: '', after: 'P' },
      { pointer: '/costItems/0', label: 'Utgiftspost 1', before: 'Belopp: 1 kr', after: '' },
    ]));
  it('tells one that was taken out from among many as gone, and the others as they are', () => {
    const items = Array.from({ length: 500 }, (_, at) => ({ description: `Post ${at}`, amount: at }));
    const after = items
      .filter((_, at) => at !== 10 && at !== 300)
      .map((item) => (item.amount === 20 ? { ...item, amount: 21 } : item));
    expect(changesBetween({ costItems: items }, { costItems: after })).toEqual([
      { pointer: '/costItems/10', label: 'Utgiftspost 11', before: 'Beskrivning: Post 10, Belopp: 10 kr', after: '' },
      { pointer: '/costItems/19/amount', label: 'Utgiftspost 20: Belopp', before: '20 kr', after: '21 kr' },
      { pointer: '/costItems/300', label: 'Utgiftspost 301', before: 'Beskrivning: Post 300, Belopp: 300 kr', after: '' },
    ]);
    expect(changesBetween({ measures: ['lighting'] }, { measures: ['lighting', 'other'] })).toHaveLength(1);
  });
  it('is nothing between equals', () => expect(changesBetween({ a: [1, null] }, { a: [1, null] })).toEqual([]));
});
