import { signal } from '@angular/core';

/** One thing that is asked of the portal at a time, and what went wrong with it. */
export class Doing {
  readonly isBusy = signal(false);
  readonly problem = signal<unknown>(null);

  async run(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      await work();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }
}
