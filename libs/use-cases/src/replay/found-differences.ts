import type { ReplayDifference } from './replay-report.js';

const MOST_TOLD = 200;

/** Gathers what differs; beyond the first it is enough to know how many. */
export class FoundDifferences {
  readonly told: ReplayDifference[] = [];
  count = 0;

  add(difference: ReplayDifference): void {
    this.count += 1;
    if (this.told.length < MOST_TOLD) this.told.push(difference);
  }
}
