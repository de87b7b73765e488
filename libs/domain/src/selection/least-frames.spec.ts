import fc from 'fast-check';
import type { WholeItem } from './by-efficiency.js';
import { frontierItems } from './frontier-items.js';
import { frontierWindows } from './frontier-windows.js';
import { leastFrames } from './least-frames.js';

const SIZE = 120;

/** Points that are the amounts: the whole frontier is one search, and a hard one. */
const anyItems = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: SIZE, maxLength: SIZE })
  .map((sizes) => sizes.map((one, at): WholeItem => ({ reference: `${(at * 7) % SIZE}`, points: one, amount: one })));

/** For each item above the half frame the least amount that has it, and how many windows and states that took. @param most states for one window */
function framesOf(candidates: readonly WholeItem[], most?: number) {
  const items = frontierItems(candidates);
  const frame = Math.floor((items.amountUpTo[items.size] ?? 0) / 2);
  const effort = { left: 1e12 };
  const { upwards, ...others } = frontierWindows(items, frame, effort, most);
  let windows = 0;
  const counted = function* () {
    for (const stretch of upwards()) {
      windows += 1;
      yield stretch;
    }
  };
  const left = new Set(items.references.keys());
  const frames = new Map<number, number>();
  leastFrames({ ...others, upwards: counted }, left, (item, { state }) => frames.set(item, state.amount));
  return { frames, windows, left, spent: 1e12 - effort.left };
}

describe('the least frames', () => {
  it('are the same in many narrow windows, when one is too hard, as in few wide ones', () =>
    fc.assert(
      fc.property(anyItems, (items) => {
        const inOne = framesOf(items);
        const inMany = framesOf(items, inOne.spent * 0.85);
        expect(inMany.windows).toBeGreaterThan(inOne.windows);
        expect(inOne.left).toEqual(new Set());
        expect(inMany.left).toEqual(new Set());
        expect(inMany.frames).toEqual(inOne.frames);
      }),
      { numRuns: 10, seed: 45 },
    ));

  it('are not found where even the narrowest window is too hard', () => {
    const items = Array.from({ length: SIZE }, (_none, at) => ({
      reference: `${at}`,
      points: 1 + (at % 9),
      amount: 1 + (at % 9),
    }));
    expect(framesOf(items, 10).left.size).toBeGreaterThan(0);
  });
});
