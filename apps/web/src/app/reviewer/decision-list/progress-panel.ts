import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { FailedJobResponse, ProgressResponse } from '@tp/contracts';
import { ProblemMessage, Progress } from '@tp/ui';
import { finalize } from 'rxjs';

/** The queue at work: how far it has come, and what is stuck, with its cause and a way to run it again. */
@Component({
  selector: 'app-progress-panel',
  imports: [ProblemMessage, Progress],
  host: { class: 'progress-panel', '[class.progress-panel-shown]': 'isShown()' },
  template: `<p class="visually-hidden" role="status">{{ announcement() }}</p>
    @if (progress(); as shown) {
      @if (shown.state === 'working') {
        <tp-progress label="Förprövar ansökningarna" [done]="shown.done" [total]="shown.total" />
      }
      @if (shown.failedJobs.length > 0) {
        <section aria-labelledby="failed-jobs" class="failed-jobs">
          <h2 id="failed-jobs"><span aria-hidden="true">!</span> {{ headline() }}</h2>
          <ul>
            @for (job of shown.failedJobs; track job.key) {
              <li>
                <p>
                  {{ job.cause }} <span class="soft">{{ job.attempts }} försök · jobb {{ job.key }}</span>
                </p>
                <button type="button" class="tp-button" [disabled]="isRunning(job)" (click)="runAgain(job)">
                  Kör igen<span class="visually-hidden">: jobb {{ job.key }}</span>
                </button>
              </li>
            }
          </ul>
        </section>
      }
    }
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="dismiss()" />
    }`,
})
export class ProgressPanel {
  private readonly http = inject(HttpClient);
  readonly progress = input.required<ProgressResponse | null>();
  /** A job was handed back to the queue: its progress is worth following again. */
  readonly restarted = output();
  private readonly running = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = signal<unknown>(null);
  protected readonly isShown = computed(() => {
    const progress = this.progress();
    return this.problem() !== null || (progress !== null && (progress.state === 'working' || progress.failedJobs.length > 0));
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

  protected isRunning({ key }: FailedJobResponse): boolean {
    return this.running().has(key);
  }

  protected runAgain({ key }: FailedJobResponse): void {
    this.problem.set(null);
    this.running.update((keys) => new Set([...keys, key]));
    this.http
      .post(`/api/v1/jobs/${encodeURIComponent(key)}/retry`, null)
      .pipe(finalize(() => this.running.update((keys) => new Set([...keys].filter((other) => other !== key)))))
      .subscribe({ next: () => this.restarted.emit(), error: (error: unknown) => this.problem.set(error) });
  }

  protected dismiss(): void {
    this.problem.set(null);
    this.restarted.emit();
  }
}
