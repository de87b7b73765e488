import { Component, computed, input, linkedSignal, output, untracked } from '@angular/core';
import type { ProgressResponse } from '@tp/contracts';
import { Progress } from '@tp/ui';
import { FailedJobs } from './failed-jobs.js';

/** The queue at work: how far it has come, and what is stuck, with its cause and a way to run it again. */
@Component({
  selector: 'app-progress-panel',
  imports: [FailedJobs, Progress],
  host: { class: 'progress-panel', '[class.progress-panel-shown]': 'isShown()' },
  template: `<p class="visually-hidden" role="status">{{ announcement() }}</p>
    @if (progress(); as shown) {
      @if (shown.state === 'working') {
        <tp-progress label="Förprövar ansökningarna" [done]="shown.done" [total]="shown.total" />
      }
      @if (shown.failedJobs.length > 0) {
        <section aria-labelledby="failed-jobs">
          <h2 id="failed-jobs"><span aria-hidden="true">!</span> {{ headline() }}</h2>
          <app-failed-jobs
            [roundId]="roundId()"
            [jobs]="shown.failedJobs"
            [canRetry]="shown.canRetry"
            (restarted)="restarted.emit()"
          />
        </section>
      }
    }`,
})
export class ProgressPanel {
  readonly roundId = input.required<string>();
  readonly progress = input.required<ProgressResponse | null>();
  /** A job was handed back to the queue: its progress is worth following again. */
  readonly restarted = output();
  protected readonly isShown = computed(() => {
    const progress = this.progress();
    return progress !== null && (progress.state === 'working' || progress.failedJobs.length > 0);
  });
  protected readonly headline = computed(() => {
    const count = this.progress()?.failedJobs.length ?? 0;
    return count === 1 ? 'Ett jobb i förprövningen misslyckades' : `${count} jobb i förprövningen misslyckades`;
  });
  /** Said when the state changes only: a count that is read out ten times a second helps nobody. */
  protected readonly announcement = linkedSignal<ProgressResponse['state'] | undefined, string>({
    source: () => this.progress()?.state,
    computation: (state, previous) => {
      if (state === 'working') return 'Förprövningen pågår';
      if (state === 'failed') return untracked(this.headline);
      return state === 'done' && previous?.value ? 'Förprövningen är klar' : '';
    },
  });
}
