import type { FrontierItems } from './frontier-items.js';
import { FrontierWindow, frontierWindow, type TooHard } from './frontier-window.js';

/**
 * The frontier of all candidates, in windows counted from the frame: window −1 ends at it and window 0 begins one unit above. A
 * narrow window needs few candidates exchanged; a wide one answers more questions.
 */
export type FrontierWindows = Readonly<{
  /** `null` beyond what all candidates ask for together, or below 0. */
  windowAt: (place: number) => FrontierWindow | TooHard | null;
  placeOf: (capacity: number) => number;
  beginningOf: (place: number) => number;
}>;

/** So many candidates of average amount fit into a window; and as long as so many are all there are, one window holds them. */
const CANDIDATES_PER_WINDOW = 6;
const CANDIDATES_IN_ONE_WINDOW = 64;
/**
 * States that may be looked at for one window: a fraction of a second. Rounds with points in thirds of a scale come nowhere near;
 * thousands of candidates whose points follow their amounts do, and waiting for each window of theirs would take hours.
 */
const MOST_EFFORT = 40_000_000;

/** @param effort what all windows together may take: states, never time, so that the same candidates always get the same answer */
export function frontierWindows(items: FrontierItems, frame: number, effort: { left: number }): FrontierWindows {
  const all = items.amountUpTo[items.size] ?? 0;
  const width =
    items.size <= CANDIDATES_IN_ONE_WINDOW ? Math.max(all, frame) + 1 : Math.ceil((all / items.size) * CANDIDATES_PER_WINDOW);
  const known = new Map<number, FrontierWindow | TooHard>();
  const beginningOf = (place: number): number => Math.max(0, frame + 1 + place * width);
  return {
    beginningOf,
    placeOf: (capacity) => Math.floor((capacity - frame - 1) / width),
    windowAt: (place) => {
      const [from, to] = [beginningOf(place), Math.min(Math.max(all, frame), frame + (place + 1) * width)];
      if (to < from) return null;
      const before = known.get(place);
      if (before) return before;
      const own = { left: Math.min(effort.left, MOST_EFFORT) };
      const allowed = own.left;
      const found = frontierWindow(items, from, to, own);
      effort.left -= allowed - own.left;
      if (place < 0) known.set(place, found); // those above are asked for once
      return found;
    },
  };
}
