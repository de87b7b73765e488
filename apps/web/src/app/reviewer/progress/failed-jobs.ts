import { HttpClient } from '@angular/common/http';
import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import type { FailedJobResponse } from '@tp/contracts';
import { ProblemMessage, dayAndTime } from '@tp/ui';
import { finalize } from 'rxjs';

/** Jobs that were given up: why, in words and in the system's own, and a way to run them again for who may. */
@Component({
  selector: 'app-failed-jobs',
  imports: [ProblemMessage],
  host: { class: 'failed-jobs' },
  template: `@if (canRetry() && jobs().length > 1) {
      <p class="retry-all">
        <button type="button" class="tp-button" [disabled]="running().size > 0" (click)="runAll()">Kör alla igen</button>
      </p>
    }
    <ul>
      @for (job of jobs(); track job.key) {
        <li>
          <div>
            <p>
              {{ job.cause }}
              <span class="soft">{{ job.attempts }} försök · {{ when(job) }}jobb {{ job.key }}</span>
            </p>
            @if (job.technical) {
              <details>
                <summary>
                  Teknisk orsak<span class="visually-hidden"> till att jobb {{ job.key }} misslyckades</span>
                </summary>
                <p class="technical" lang="en">{{ job.technical }}</p>
              </details>
            }
          </div>
          @if (canRetry()) {
            <button type="button" class="tp-button" [disabled]="running().has(job.key)" (click)="runAgain(job)">
              Kör igen<span class="visually-hidden">: jobb {{ job.key }}</span>
            </button>
          }
        </li>
      }
    </ul>
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="dismiss()" />
    }`,
})
export class FailedJobs {
  private readonly http = inject(HttpClient);
  /** Whose work they are; `null` for those of no round. */
  readonly roundId = input.required<string | null>();
  readonly jobs = input.required<readonly FailedJobResponse[]>();
  readonly canRetry = input.required<boolean>();
  /** Some were handed back to the queue, or the reader wants to see how they stand. */
  readonly restarted = output();
  protected readonly running = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = signal<unknown>(null);
  /** The page may have seen that nothing is failed any more before the answer comes; the question is not taken back for that. */
  private isGone = false;
  private readonly address = computed(() => {
    const roundId = this.roundId();
    return roundId === null ? '/api/v1/jobs' : `/api/v1/rounds/${encodeURIComponent(roundId)}/jobs`;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  protected when({ failedAt }: FailedJobResponse): string {
    return failedAt === null ? '' : `${dayAndTime(failedAt)} · `;
  }

  protected runAgain({ key }: FailedJobResponse): void {
    this.run(`${this.address()}/${encodeURIComponent(key)}/retry`, [key]);
  }

  protected runAll(): void {
    this.run(
      `${this.address()}/retry`,
      this.jobs().map(({ key }) => key),
    );
  }

  protected dismiss(): void {
    this.problem.set(null);
    this.restarted.emit();
  }

  private run(url: string, keys: readonly string[]): void {
    this.problem.set(null);
    this.running.update((running) => new Set([...running, ...keys]));
    this.http
      .post(url, null)
      .pipe(finalize(() => this.running.update((running) => new Set([...running].filter((key) => !keys.includes(key))))))
      .subscribe({
        next: () => {
          if (!this.isGone) this.restarted.emit();
        },
        error: (error: unknown) => this.problem.set(error),
      });
  }
}
