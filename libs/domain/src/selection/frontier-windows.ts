import { candidatesPerWindow } from './candidates-per-window.js';
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

/** As long as so many candidates are all there are, one window holds them. */
const CANDIDATES_IN_ONE_WINDOW = 64;
/**
 * States that may be looked at for one window: some ten seconds, which is what the widest windows take of thousands of candidates
 * whose points follow their amounts.
 */
const MOST_EFFORT = 1_000_000_000;
/** A window that takes more is worth the search for a width that answers more at the same price. */
const MUCH_EFFORT = 10_000_000;

/** @param effort what all windows together may take: states, never time, so that the same candidates always get the same answer */
export function frontierWindows(items: FrontierItems, frame: number, effort: { left: number }): FrontierWindows {
  const all = items.amountUpTo[items.size] ?? 0;
  const width = items.size <= CANDIDATES_IN_ONE_WINDOW ? Math.max(all, frame) + 1 : cheapestWidth(items, frame, effort);
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

/** Four times as wide as long as that takes no more than twice the effort. */
function cheapestWidth(items: FrontierItems, frame: number, effort: { left: number }): number {
  const all = items.amountUpTo[items.size] ?? 0;
  const effortOf = (width: number, most: number): number => {
    const own = { left: most };
    frontierWindow(items, frame + 1, Math.min(all, frame + width), own);
    effort.left -= most - own.left;
    return most - own.left;
  };
  let width = Math.ceil((all / items.size) * candidatesPerWindow(items));
  if (frame >= all) return width;
  for (let spent = effortOf(width, MOST_EFFORT); spent > MUCH_EFFORT && frame + width < all;) {
    const most = spent * 2;
    spent = effortOf(width * 4, most);
    if (spent >= most) break;
    width *= 4;
  }
  return width;
}
