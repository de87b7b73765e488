import { FrontierWindow, type FrontierState } from './frontier-window.js';
import type { FrontierWindows } from './frontier-windows.js';

/** Under the state's amount the item is granted for the first time. */
type FirstGranted = Readonly<{ window: FrontierWindow; state: FrontierState }>;

/**
 * For each item the least larger frame that has it granted: the first best set upwards that has it. One walk for all.
 * @param denied the items, emptied of those that are answered; what remains was too hard to find out
 */
export function leastFrames(
  { upwards }: FrontierWindows,
  denied: Set<number>,
  answer: (item: number, first: FirstGranted) => void,
): void {
  if (denied.size === 0) return; // the first window is worth no search then
  const pending = new Set(denied);
  for (const { from, window } of upwards()) {
    if (window instanceof FrontierWindow)
      for (const [item, state] of window.firstHaving(pending, from)) {
        pending.delete(item);
        denied.delete(item);
        answer(item, { window, state });
      }
    else for (const item of pending) if (item < window.breakAt || window.isOpen(item)) pending.delete(item);
    if (pending.size === 0) return;
  }
}
