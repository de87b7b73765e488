import { changesBetween } from './changes-between.js';

describe('what differs between two versions', () => {
  it('is each value that changed, came or went, in the newer one’s order', () =>
    expect(changesBetween({ title: 'A', costItems: [{ amount: 1 }] }, { title: 'B', problem: 'P', costItems: [] })).toEqual([
      { pointer: '/title', label: 'Insats', before: 'A', after: 'B' },
      { pointer: '/problem', label: 'Behov och problembild', before: '', after: 'P' },
      { pointer: '/costItems/0/amount', label: 'Utgiftspost 1: Belopp', before: '1 kr', after: '' },
    ]));
  it('is nothing between equals', () => expect(changesBetween({ a: [1, null] }, { a: [1, null] })).toEqual([]));
});
