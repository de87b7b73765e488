import { candidatesPerWindow } from './candidates-per-window.js';
import type { FrontierItems } from './frontier-items.js';
import { FrontierWindow, frontierWindow, type TooHard } from './frontier-window.js';
import { type Effort, spending } from './spending.js';

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

/** As long as so few candidates are all there are, one window holds them. */
const CANDIDATES_IN_ONE_WINDOW = 64;
/**
 * States that may be looked at for one window: some ten seconds, which is what the widest windows take of thousands of candidates
 * whose points follow their amounts.
 */
const MOST_EFFORT = 1_000_000_000;
/** A window that takes more is worth the search for a width that answers more at the same price. */
const MUCH_EFFORT = 10_000_000;

/** @param effort what all windows together may take */
export function frontierWindows(items: FrontierItems, frame: number, effort: Effort): FrontierWindows {
  const all = items.amountUpTo[items.size] ?? 0;
  const above = items.size > CANDIDATES_IN_ONE_WINDOW && frame < all ? cheapestAbove(items, frame, effort) : null;
  const width = above?.width ?? Math.max(all, frame) + 1;
  const known = new Map<number, FrontierWindow | TooHard>(above ? [[0, above.window]] : []);
  const beginningOf = (place: number): number => Math.max(0, frame + 1 + place * width);
  return {
    beginningOf,
    placeOf: (capacity) => Math.floor((capacity - frame - 1) / width),
    windowAt: (place) => {
      const [from, to] = [beginningOf(place), Math.min(Math.max(all, frame), frame + (place + 1) * width)];
      if (to < from) return null;
      const before = known.get(place);
      if (before) return before;
      const found = spending(effort, MOST_EFFORT, (own) => frontierWindow(items, from, to, own));
      if (place < 0) known.set(place, found); // those above are asked for once
      return found;
    },
  };
}

/** Four times as wide as long as that takes no more than twice the effort; with it the window above the frame. */
function cheapestAbove(items: FrontierItems, frame: number, effort: Effort) {
  const all = items.amountUpTo[items.size] ?? 0;
  const tryWidth = (width: number, most: number) => {
    const before = effort.left;
    const to = Math.min(all, frame + width);
    const window = spending(effort, most, (own) => frontierWindow(items, frame + 1, to, own));
    return { width, window, spent: before - effort.left };
  };
  let best = tryWidth(Math.ceil((all / items.size) * candidatesPerWindow(items)), MOST_EFFORT);
  while (best.spent > MUCH_EFFORT && frame + best.width < all) {
    const wider = tryWidth(best.width * 4, best.spent * 2);
    if (!(wider.window instanceof FrontierWindow)) break;
    best = wider;
  }
  return best;
}
