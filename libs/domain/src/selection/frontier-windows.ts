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

type Search = (from: number, to: number, most: number) => FrontierWindow | TooHard;

/**
 * @param effort what all windows together may take
 * @param most what one of them may
 */
export function frontierWindows(items: FrontierItems, frame: number, effort: Effort, most = MOST_EFFORT): FrontierWindows {
  const all = items.amountUpTo[items.size] ?? 0;
  const search: Search = (from, to, limit) => spending(effort, limit, (own) => frontierWindow(items, from, to, own));
  const isInOne = items.size <= CANDIDATES_IN_ONE_WINDOW || frame >= all;
  const narrowest = isInOne ? Math.max(all, frame) + 1 : widthOf(items, FEWEST_PER_WINDOW);
  const above = isInOne ? null : cheapestAbove(items, frame, narrowest, effort, search, most);
  const width = above?.width ?? narrowest;
  const known = new Map<number, FrontierWindow | TooHard>();
  return {
    upwards: function* () {
      let [from, across] = [frame + 1, width];
      if (above) yield { from, window: above.window };
      if (above) from += width;
      while (from <= all) {
        const window = search(from, Math.min(all, from + across - 1), most);
        if (!(window instanceof FrontierWindow) && across > narrowest && effort.left > 0) across = narrower(across, narrowest);
        else {
          yield { from, window };
          from += across;
        }
      }
    },
    placeOf: (capacity) => Math.floor((capacity - frame - 1) / width),
    windowAt: (place) => {
      const [from, to] = [Math.max(0, frame + 1 + place * width), frame + (place + 1) * width];
      if (to < from) return null;
      const found = known.get(place) ?? search(from, to, most);
      known.set(place, found);
      return found;
    },
  };
}

const widthOf = (items: FrontierItems, candidates: number): number =>
  Math.ceil(((items.amountUpTo[items.size] ?? 0) / items.size) * candidates);

const narrower = (width: number, narrowest: number): number => Math.max(narrowest, Math.ceil(width / 4));

/**
 * The window above the frame: where many candidates fit into one that is too hard, as wide as can be done; where few do, four times
 * as wide as long as that takes no more than twice the effort.
 */
function cheapestAbove(
  items: FrontierItems,
  frame: number,
  narrowest: number,
  effort: Effort,
  search: Search,
  most: number,
): Readonly<{ width: number; window: FrontierWindow | TooHard }> {
  const all = items.amountUpTo[items.size] ?? 0;
  const tryWidth = (width: number, limit: number) => {
    const before = effort.left;
    const window = search(frame + 1, Math.min(all, frame + width), limit);
    return { width, window, spent: before - effort.left };
  };
  let best = tryWidth(widthOf(items, candidatesPerWindow(items)), most);
  if (!(best.window instanceof FrontierWindow)) {
    while (!(best.window instanceof FrontierWindow) && best.width > narrowest)
      best = tryWidth(narrower(best.width, narrowest), most);
    return best;
  }
  while (best.spent > MUCH_EFFORT && frame + best.width < all) {
    const wider = tryWidth(best.width * 4, best.spent * 2);
    if (!(wider.window instanceof FrontierWindow)) break;
    best = wider;
  }
  return best;
}
