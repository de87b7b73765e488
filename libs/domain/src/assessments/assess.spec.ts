import { kronor } from '../money/kronor.js';
import { rational } from '../money/rational.js';
import type { Review, Settlement } from '../reviews/review.js';
import { assess } from './assess.js';
import { outcomeOf } from './outcome.js';

const principles = {
  codes: { 'I-A': 'A', 'I-B': 'B', 'F-A': 'A', 'K-A': 'A', 'K-B': 'B', 'D-A': 'A', 'D-B': 'B' },
  criteria: [
    { code: 'K1', label: 'Ett', weight: 3, minimum: 2, denialCode: 'K-A', levels: [] },
    { code: 'K2', label: 'Två', weight: 3, minimum: 2, denialCode: 'K-B', levels: [] },
  ],
  threshold: 14,
};
const item = (amount: number) => ({ year: 2024, category: 'construction' as const, description: '', amount: kronor(amount) });
const application = { reference: 'A', requestedAmount: kronor(100), costItems: [item(60), item(40)] };
const review = (changes: Partial<Review> = {}): Review => ({
  application: 'A',
  reviewer: 'R',
  direction: { verdict: 'in-line' },
  requirements: { verdict: 'met', shortcomings: [] },
  levels: { K1: 3, K2: 3 },
  ineligibleCostItems: [],
  ...changes,
});
const notInLine = (code: string): Partial<Review> => ({ direction: { verdict: 'not-in-line', code } });
const notMet = (code: string, ...shortcomings: string[]): Partial<Review> => ({
  requirements: { verdict: 'not-met', code, shortcomings },
});
const settlement = (changes: Partial<Settlement>): Settlement => ({
  application: 'A',
  by: 'L',
  on: '2024-01-01',
  reason: 'Skäl',
  ...changes,
});

const assessed = (reviews: readonly Partial<Review>[], settled?: Partial<Settlement>, changes = {}) =>
  assess({ ...application, ...changes }, reviews.map(review), settled ? settlement(settled) : null, principles);
const outcome = (...given: Parameters<typeof assessed>) => outcomeOf(assessed(...given), principles);

describe('an assessment', () => {
  it('without a review is none, whatever is settled', () =>
    expect(assessed([], { direction: { verdict: 'in-line' } }).kind).toBe('not-reviewed'));

  it('is settled by a settlement on the points that it states, and on no other', () => {
    const reviews = [notInLine('I-A'), notMet('F-A')];
    expect(assessed(reviews)).toMatchObject({ kind: 'unsettled', unsettled: ['direction', 'requirements'] });
    expect(assessed(reviews, { direction: { verdict: 'in-line' } })).toMatchObject({ unsettled: ['requirements'] });
    expect(assessed(reviews, { direction: { verdict: 'in-line' }, requirements: { verdict: 'met' } }).kind).toBe('assessed');
    expect(assessed(reviews, { direction: null, requirements: { verdict: 'met' } })).toMatchObject({ unsettled: ['direction'] });
  });

  it('lets a settlement replace what the reviews agree on', () => {
    expect(outcome([{}, {}], { direction: { verdict: 'not-in-line', code: 'I-B' } })).toMatchObject({
      kind: 'deny',
      code: 'I-B',
    });
    const both = { ineligibleCostItems: [{ index: 0, code: 'D-A' }] };
    expect(outcome([both, both], { ineligibleCostItems: [] })).toMatchObject({ candidate: { eligibleAmount: 100 } });
  });

  it('calls an item ineligible by more than half of all reviews, and half of them a tie', () => {
    const says = { ineligibleCostItems: [{ index: 0, code: 'D-A' }] };
    expect(assessed([says, {}, {}])).toMatchObject({ ineligibleCostItems: [], eligibleAmount: 100 });
    expect(assessed([says, {}])).toMatchObject({ unsettled: ['ineligibleCostItems'] });
    expect(assessed([says, says, {}])).toMatchObject({ ineligibleCostItems: [{ index: 0, code: 'D-A' }], eligibleAmount: 40 });
    // One each for two items: two ties among two reviews, none among three.
    expect(assessed([says, { ineligibleCostItems: [{ index: 1, code: 'D-A' }] }, {}]).kind).toBe('assessed');
  });

  it('is unsettled by a tie even where all reviews deny by their verdicts', () =>
    expect(assessed([{ ...notInLine('I-A'), ineligibleCostItems: [{ index: 0, code: 'D-A' }] }, notInLine('I-A')]).kind).toBe(
      'unsettled',
    ));

  it('takes the most frequent code, and among equals the first of the principles', () => {
    expect(outcome([notInLine('I-B'), notInLine('I-A')])).toMatchObject({ code: 'I-A' });
    expect(outcome([notInLine('I-B'), notInLine('I-A'), notInLine('I-B')])).toMatchObject({ code: 'I-B' });
    // A built-in code that the principles leave out stands last.
    expect(outcome([notInLine('B-NOLL'), notInLine('I-B')])).toMatchObject({ code: 'I-B' });
  });

  it('keeps the shortcomings of the reviews whose verdict counts, each once, unless the settlement states its own', () => {
    const reviews = [notMet('F-A', 'x', 'y'), notMet('F-A', 'y', 'z')];
    expect(assessed(reviews)).toMatchObject({ shortcomings: ['x', 'y', 'z'] });
    expect(assessed([...reviews, {}], { requirements: { verdict: 'not-met', code: 'F-A' } })).toMatchObject({
      shortcomings: ['x', 'y', 'z'],
    });
    expect(assessed([...reviews, {}], { requirements: { verdict: 'met' } })).toMatchObject({ shortcomings: [] });
    expect(assessed(reviews, { requirements: { verdict: 'not-met', code: 'F-A', shortcomings: ['w'] } })).toMatchObject({
      shortcomings: ['w'],
    });
  });

  it('averages levels exactly, and knows the points of an unsettled one too', () => {
    const levels = [
      { levels: { K1: 3, K2: 2 } },
      { levels: { K1: 2, K2: 2 } },
      { levels: { K1: 2, K2: 3 }, ...notInLine('I-A') },
    ];
    expect(assessed(levels)).toMatchObject({
      kind: 'unsettled',
      points: rational(14),
      criteria: [{ level: rational(7, 3) }, { level: rational(7, 3) }],
    });
  });

  it('refuses what formats should have: a missing level, a stranger’s review', () => {
    expect(() => assessed([{ levels: { K1: 3 } }])).toThrow('no level of K2');
    expect(() => assessed([{ application: 'B' }])).toThrow('does not concern A');
  });
});

describe('the outcome', () => {
  it('denies by direction before requirements, and by requirements before a minimum', () => {
    expect(outcome([{ ...notInLine('I-A'), ...notMet('F-A') }])).toMatchObject({ code: 'I-A', ground: 'direction' });
    expect(outcome([{ ...notMet('F-A'), levels: { K1: 0, K2: 0 } }])).toMatchObject({ code: 'F-A', ground: 'requirements' });
  });

  it('denies by the criterion with the largest weight × shortfall, then the first, the review’s own code going before', () => {
    expect(outcome([{ levels: { K1: 1, K2: 0 } }])).toMatchObject({ code: 'K-B', criterion: 'K2' });
    expect(outcome([{ levels: { K1: 1, K2: 1 } }])).toMatchObject({ code: 'K-A', criterion: 'K1' });
    expect(outcome([{ levels: { K1: 1, K2: 1 }, denialCode: 'K-B' }])).toMatchObject({ code: 'K-B', criterion: 'K1' });
  });

  it('denies a third of a point under the threshold, and not at it', () => {
    expect(outcome([{ levels: { K1: 2, K2: 2 } }, { levels: { K1: 3, K2: 2 } }])).toMatchObject({
      code: 'K-POÄNG',
      ground: 'threshold',
    });
    const at = [{ levels: { K1: 3, K2: 2 } }, { levels: { K1: 2, K2: 2 } }, { levels: { K1: 2, K2: 3 } }];
    expect(outcome(at)).toMatchObject({ kind: 'candidate', candidate: { points: rational(14) } });
    expect(outcome([{ levels: { K1: 2, K2: 2 }, denialCode: 'K-A' }])).toMatchObject({ code: 'K-A', ground: 'threshold' });
  });

  it('denies when nothing is eligible, by the first item’s code, else the review’s, else B-NOLL', () => {
    const all = { ineligibleCostItems: [{ index: 1, code: 'D-B' }, { index: 0, code: 'D-A' }] }; // prettier-ignore
    expect(outcome([{ ...all, denialCode: 'K-A' }])).toMatchObject({ code: 'D-A', ground: 'nothing-eligible' });
    expect(outcome([{ denialCode: 'K-A' }], undefined, { costItems: [] })).toMatchObject({ code: 'K-A' });
    expect(outcome([{}], undefined, { costItems: [item(0)] })).toMatchObject({ code: 'B-NOLL' });
  });

  it('is a candidate for the eligible amount, at most the requested one; a denial code on its review does nothing', () => {
    expect(outcome([{ denialCode: 'K-A' }], undefined, { requestedAmount: kronor(90) })).toMatchObject({
      candidate: { eligibleAmount: 90 },
    });
    expect(outcome([{}], undefined, { requestedAmount: kronor(110) })).toMatchObject({ candidate: { eligibleAmount: 100 } });
    // Who asks for nothing of what is eligible gets nothing, and is not denied for it.
    expect(outcome([{}], undefined, { requestedAmount: kronor(0) })).toMatchObject({
      kind: 'candidate',
      candidate: { eligibleAmount: 0 },
    });
  });
});
