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

/** As long as so few candidates are all there are, one window holds them. */
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
  const above = items.size > CANDIDATES_IN_ONE_WINDOW && frame < all ? cheapestAbove(items, frame, effort) : null;
  const width = above?.width ?? Math.max(all, frame) + 1;
  const known = new Map<number, FrontierWindow | TooHard>();
  const beginningOf = (place: number): number => Math.max(0, frame + 1 + place * width);
  return {
    beginningOf,
    placeOf: (capacity) => Math.floor((capacity - frame - 1) / width),
    windowAt: (place) => {
      const [from, to] = [beginningOf(place), Math.min(Math.max(all, frame), frame + (place + 1) * width)];
      if (to < from) return null;
      if (place === 0 && above) return above.window;
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

/** Four times as wide as long as that takes no more than twice the effort; with it the window above the frame. */
function cheapestAbove(items: FrontierItems, frame: number, effort: { left: number }) {
  const all = items.amountUpTo[items.size] ?? 0;
  const tryWidth = (width: number, most: number) => {
    const own = { left: Math.min(most, effort.left) };
    const allowed = own.left;
    const window = frontierWindow(items, frame + 1, Math.min(all, frame + width), own);
    effort.left -= allowed - own.left;
    return { width, window, spent: allowed - own.left };
  };
  let best = tryWidth(Math.ceil((all / items.size) * candidatesPerWindow(items)), MOST_EFFORT);
  while (best.spent > MUCH_EFFORT && frame + best.width < all) {
    const wider = tryWidth(best.width * 4, best.spent * 2);
    if (!(wider.window instanceof FrontierWindow)) break;
    best = wider;
  }
  return best;
}
