import type { ComparedApplication, ComparedPoint } from './compared-words.js';
import { settledBefore, settlementOf } from './settlement-of.js';

const point = (name: string, how: ComparedPoint['how'], stands: ComparedPoint['stands']): ComparedPoint => ({
  ...{ point: name, how, stands },
  answers: [],
  isDiffering: true,
});
const application = (settlement: ComparedApplication['settlement']): ComparedApplication => ({
  ...{ reference: 'A', committee: 'N', title: 'T', place: 'P', costItems: [], reviewers: [], unsettled: [], settlement },
  ...{ score: 0, adjustedScore: 0, outcome: 'unreviewed', code: null },
  points: [
    point('direction', 'unsettled', null),
    point('costItems/0', 'majority', { value: 'ineligible', code: 'D-A' }),
    point('costItems/1', 'unsettled', null),
    point('costItems/2', 'agreed', { value: 'eligible', code: null }),
  ],
});
const before = { application: 'A', by: 'L', on: '2024-01-01', requirements: { verdict: 'met' as const } };

describe('the order that settles what reviewers disagree on', () => {
  it('states a verdict with its code only when it is against', () => {
    const of = (value: string) => settlementOf(application(null), new Map([['direction', { value, code: 'I-A' }]]), 'Skäl');
    expect(of('not-in-line')).toEqual({ reason: 'Skäl', direction: { verdict: 'not-in-line', code: 'I-A' } });
    expect(of('in-line')).toEqual({ reason: 'Skäl', direction: { verdict: 'in-line' } });
  });

  it('states the whole list of expenses when one of them is settled', () => {
    const out = new Map([['costItems/1', { value: 'ineligible', code: 'D-B' }]]);
    expect(settlementOf(application(null), out, 'Skäl').ineligibleCostItems).toEqual([
      { index: 0, code: 'D-A' },
      { index: 1, code: 'D-B' },
    ]);
    const kept = new Map([['costItems/1', { value: 'eligible', code: '' }]]);
    expect(settlementOf(application(null), kept, 'Skäl').ineligibleCostItems).toEqual([{ index: 0, code: 'D-A' }]);
  });

  it('keeps what was settled before, unless a secrecy mark covers words in it', () => {
    const choices = new Map([['direction', { value: 'in-line', code: '' }]]);
    expect(settlementOf(application({ ...before, reason: 'Förr' }), choices, 'Nytt')).toEqual({
      reason: 'Nytt',
      direction: { verdict: 'in-line' },
      requirements: { verdict: 'met' },
    });
    expect(settledBefore(application({ ...before, reason: '[Sekretess, OSL 18 kap. 8 §]' }))).toBeNull();
  });
});
