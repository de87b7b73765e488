import { candidatesPerWindow, FEWEST_PER_WINDOW } from './candidates-per-window.js';
import type { FrontierItems } from './frontier-items.js';
import { FrontierWindow, frontierWindow, type TooHard } from './frontier-window.js';
import { type Effort, spending } from './spending.js';

/** The best sets under every capacity from `from` on to where the next begins. */
type Stretch = Readonly<{ from: number; window: FrontierWindow | TooHard }>;

/**
 * The frontier of all candidates, in windows counted from the frame: window −1 ends at it. A narrow window needs few candidates
 * exchanged; a wide one answers more questions.
 */
export type FrontierWindows = Readonly<{
  /** From one unit above the frame to what all candidates ask for together; computed as they are asked for. */
  upwards: () => Iterable<Stretch>;
  /** One that ends at the frame or below it, so `place` is −1 or less. `null` below 0. */
  windowAt: (place: number) => FrontierWindow | TooHard | null;
  placeOf: (capacity: number) => number;
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
  const known = new Map<number, FrontierWindow | TooHard>();
  const search = (from: number, to: number): FrontierWindow | TooHard =>
    spending(effort, MOST_EFFORT, (own) => frontierWindow(items, from, to, own));
  return {
    upwards: function* () {
      let [from, across] = [frame + 1, width];
      if (above) yield { from, window: above.window };
      if (above) from += width;
      while (from <= all) {
        const window = search(from, Math.min(all, from + across - 1));
        const isWorthNarrowing = !(window instanceof FrontierWindow) && above && across > above.narrowest && effort.left > 0;
        if (!isWorthNarrowing) yield { from, window };
        if (isWorthNarrowing) across = narrower(across, above.narrowest);
        else from += across;
      }
    },
    placeOf: (capacity) => Math.floor((capacity - frame - 1) / width),
    windowAt: (place) => {
      const [from, to] = [Math.max(0, frame + 1 + place * width), frame + (place + 1) * width];
      if (to < from) return null;
      const found = known.get(place) ?? search(from, to);
      known.set(place, found);
      return found;
    },
  };
}

const narrower = (width: number, narrowest: number): number => Math.max(narrowest, Math.ceil(width / 4));

/** Four times as wide as long as that takes no more than twice the effort; with it the window above the frame. */
function cheapestAbove(items: FrontierItems, frame: number, effort: Effort) {
  const all = items.amountUpTo[items.size] ?? 0;
  const widthOf = (candidates: number): number => Math.ceil((all / items.size) * candidates);
  const tryWidth = (width: number, most: number) => {
    const before = effort.left;
    const to = Math.min(all, frame + width);
    const window = spending(effort, most, (own) => frontierWindow(items, frame + 1, to, own));
    return { width, window, spent: before - effort.left };
  };
  const narrowest = widthOf(FEWEST_PER_WINDOW);
  let best = tryWidth(widthOf(candidatesPerWindow(items)), MOST_EFFORT);
  let isWidest = false;
  while (!(best.window instanceof FrontierWindow) && best.width > narrowest) {
    best = tryWidth(narrower(best.width, narrowest), MOST_EFFORT);
    isWidest = true;
  }
  while (!isWidest && best.spent > MUCH_EFFORT && frame + best.width < all) {
    const wider = tryWidth(best.width * 4, best.spent * 2);
    if (!(wider.window instanceof FrontierWindow)) break;
    best = wider;
  }
  return { ...best, narrowest };
}
