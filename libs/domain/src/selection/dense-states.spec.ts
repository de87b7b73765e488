import fc from 'fast-check';
import type { WholeItem } from './by-efficiency.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { denseStates } from './dense-states.js';
import { frontierItems } from './frontier-items.js';

type OneSet = Readonly<{ points: number; amount: number; references: readonly string[] }>;

/** Every set that no other surpasses for no more; of equals the one with the first reference, and whether there were others. */
function bruteForce(items: readonly WholeItem[]) {
  const byReference = items.toSorted((a, b) => compareByCodePoint(a.reference, b.reference));
  const sets: OneSet[] = Array.from({ length: 2 ** items.length }, (_nothing, turn) => {
    // The first reference is the highest bit, and the fullest set comes first: of equals the first one stands.
    const members = byReference.filter((_one, at) => ((~turn >> (items.length - 1 - at)) & 1) === 1);
    const sumOf = (of: (item: WholeItem) => number): number => members.reduce((sum, one) => sum + of(one), 0);
    return {
      points: sumOf(({ points }) => points),
      amount: sumOf(({ amount }) => amount),
      references: members.map(({ reference }) => reference),
    };
  });
  const isBelow = (one: OneSet, other: OneSet): boolean =>
    other.amount <= one.amount && other.points >= one.points && (other.amount < one.amount || other.points > one.points);
  const isEqual = (one: OneSet, other: OneSet): boolean => one.amount === other.amount && one.points === other.points;
  return sets
    .filter((one, at) => !sets.some((other, place) => isBelow(one, other) || (place < at && isEqual(one, other))))
    .map((one) => ({ ...one, ties: sets.filter((other) => isEqual(one, other)).length > 1 ? 1 : 0 }))
    .toSorted((a, b) => a.amount - b.amount);
}

const anyItems = fc
  .array(fc.record({ points: fc.integer({ min: 1, max: 9 }), amount: fc.integer({ min: 1, max: 9 }), follows: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) =>
    rows.map(({ points, amount, follows }, at) => ({
      reference: `${(at * 5) % rows.length}-${at}`,
      points: points * 2,
      amount: follows ? points * 3 : amount,
    })),
  );

const searchOf = (items: readonly WholeItem[], part: number) => {
  const all = frontierItems(items);
  const breakAt = Math.floor(part * all.size);
  const worth = { breakPoints: all.pointsUpTo[breakAt] ?? 0, breakAmount: all.amountUpTo[breakAt] ?? 0, ratio: 1 };
  return {
    items: all,
    breakAt,
    core: all.fromLastReference,
    worthAfter: items.map(() => ({ ...worth, limit: Infinity, least: -Infinity, most: Infinity })),
  };
};

describe('states in a cell for each sum of points', () => {
  it('are the best sets, each the first of its equals, from whatever break they are exchanged', () =>
    fc.assert(
      fc.property(anyItems, fc.double({ min: 0, max: 1, noNaN: true }), (items, part) => {
        const search = searchOf(items, part);
        const found = denseStates(search, { left: Infinity });
        if (!found) throw new Error('Nothing limits the effort');
        const { states, exchanges } = found;
        const rows = Array.from(states.points.subarray(0, states.size), (points, at) => {
          const exchanged = new Set(exchanges.itemsOf(states.names[at] ?? 0));
          const references = search.items.references.filter((_one, item) => item < search.breakAt !== exchanged.has(item));
          const amount = (states.amounts[at] ?? 0) * search.items.unit;
          return { points, amount, references: references.toSorted(compareByCodePoint), ties: states.ties[at] };
        });
        expect(rows).toEqual(bruteForce(items));
      }),
      { numRuns: 500, seed: 43 },
    ));

  it('tell of every item which state is the first to have it', () =>
    fc.assert(
      fc.property(anyItems, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), (items, part, skipped) => {
        const { breakAt, ...search } = searchOf(items, part);
        const found = denseStates({ ...search, breakAt }, { left: Infinity });
        if (!found) throw new Error('Nothing limits the effort');
        const names = found.states.names.subarray(skipped, found.states.size);
        const asked = new Set([...search.items.references.keys()].filter((item) => item % 3 !== 1));
        const first = new Map<number, number>();
        for (const [place, name] of names.entries()) {
          const exchanged = new Set(found.exchanges.itemsOf(name));
          for (const item of asked) if (!first.has(item) && item < breakAt !== exchanged.has(item)) first.set(item, place);
        }
        expect(found.exchanges.firstHaving(names, asked, breakAt)).toEqual(first);
      }),
      { numRuns: 500, seed: 44 },
    ));

  it('give up when the effort is spent', () =>
    expect(denseStates(searchOf([{ reference: 'A', points: 1, amount: 1 }], 0), { left: 1 })).toBeNull());
});
