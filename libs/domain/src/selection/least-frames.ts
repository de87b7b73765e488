import { FrontierWindow, type FrontierState } from './frontier-window.js';
import type { FrontierWindows } from './frontier-windows.js';

/** Under the state's amount the item is granted for the first time. */
type FirstGranted = Readonly<{ window: FrontierWindow; state: FrontierState }>;

/**
 * For each item the least larger frame that has it granted: the first best set upwards that has it. One walk for all.
 * @param denied the items, emptied of those that are answered; what remains was too hard to find out
 */
export function leastFrames(
  { windowAt, beginningOf }: FrontierWindows,
  denied: Set<number>,
  answer: (item: number, first: FirstGranted) => void,
): void {
  const pending = new Set(denied);
  for (let place = 0; pending.size > 0; place += 1) {
    const window = windowAt(place);
    if (!window) return;
    if (!(window instanceof FrontierWindow)) {
      for (const item of pending) if (item < window.breakAt || window.isOpen(item)) pending.delete(item);
      continue;
    }
    const found = (item: number, state: FrontierState): void => {
      if (!pending.delete(item)) return;
      denied.delete(item);
      answer(item, { window, state });
    };
    let before = [...pending].filter((item) => item < window.breakAt); // in, unless a state has exchanged them
    const seen = new Set<number>();
    for (let position = 0; position < window.size; position += 1) {
      const state = window.stateAt(position);
      if (state.amount < beginningOf(place)) continue;
      if (before.length > 0) {
        const exchanged = window.exchangedBy(state);
        for (const item of before) if (!exchanged.has(item)) found(item, state);
        before = before.filter((item) => exchanged.has(item));
      }
      for (const item of window.newlyExchangedBy(state, seen)) if (item >= window.breakAt) found(item, state);
    }
  }
}
