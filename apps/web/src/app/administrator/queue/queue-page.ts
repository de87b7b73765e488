import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { JobListResponse, JobResponse, QueuesResponse } from '@tp/contracts';
import { Empty, ProblemMessage } from '@tp/ui';
import { FailedJobs } from '../../reviewer/progress/public.js';
import { inBackground, Session } from '../../session/public.js';
import { lastSeen } from '../../shell/last-seen.js';
import { pollWhileVisible } from '../../shell/poll.js';
import { QueueTable } from './queue-table.js';
import { ageWords, queueWord } from './queue-words.js';

const LOOK_EVERY_MS = 3_000;
const MOST_JOBS = 100;

type Group = Readonly<{ key: string; word: string; roundId: string | null; jobs: readonly JobResponse[] }>;

/** What waits, works and failed, by kind of work; looked at anew every few seconds while somebody looks. */
@Component({
  selector: 'app-queue-page',
  imports: [Empty, FailedJobs, ProblemMessage, QueueTable],
  template: `<div class="page">
    <h1>Kö</h1>
    <p class="queue-standing" role="status">{{ standing() }}</p>
    @if (response.error() ?? failedResponse.error(); as error) {
      <tp-problem [error]="error" (retry)="lookAgain()" />
    }
    @if (state(); as shown) {
      <app-queue-table [state]="shown" />
      <p class="soft">{{ outboxText() }}</p>
    } @else if (!response.error()) {
      <div class="skeleton-table" aria-hidden="true"><span class="bar"></span><span class="bar"></span></div>
    }
    @if (failed(); as shown) {
      <section aria-labelledby="failed" class="round-table">
        <h2 id="failed">Misslyckade jobb</h2>
        @if (kinds().length > 1 || kind() !== null) {
          <p class="kinds">
            <label for="kind">Arbete</label>
            <select #chosen id="kind" (change)="choose(chosen.value)">
              <option value="" [selected]="kind() === null">Alla</option>
              @for (one of kinds(); track one) {
                <option [value]="one" [selected]="kind() === one">{{ word(one) }}</option>
              }
            </select>
          </p>
        }
        @for (group of groups(); track group.key) {
          <section class="failed-group" [attr.aria-label]="group.word">
            <h3>{{ group.word }}</h3>
            <app-failed-jobs
              [roundId]="group.roundId"
              [jobs]="group.jobs"
              [canRetry]="group.roundId === null ? canRetryMail() : canRetry()"
              (restarted)="lookAgain()"
            />
          </section>
        } @empty {
          <tp-empty title="Inget har misslyckats"><p>Här kommer jobb som köns arbetare har gett upp, med orsak.</p></tp-empty>
        }
        @if (shown.total > shown.items.length) {
          <p class="soft">De {{ shown.items.length }} senaste av {{ shown.total }} visas.</p>
        }
      </section>
    }
  </div>`,
})
export class QueuePage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly word = queueWord;
  protected readonly kind = computed(() => this.kinds().find((queue) => queue === this.address().get('arbete')) ?? null);
  protected readonly response = httpResource<QueuesResponse>(() => ({ url: '/api/v1/queues', context: inBackground() }));
  protected readonly failedResponse = httpResource<JobListResponse>(() => ({
    url: '/api/v1/jobs',
    params: { limit: MOST_JOBS, ...(this.kind() !== null && { queue: this.kind() ?? '' }) },
    context: inBackground(),
  }));
  protected readonly state = lastSeen(
    () => '',
    () => (this.response.hasValue() ? this.response.value() : undefined),
  );
  protected readonly failed = lastSeen(
    () => this.kind() ?? '',
    () => (this.failedResponse.hasValue() ? this.failedResponse.value() : undefined),
  );
  protected readonly kinds = computed(() => this.state()?.queues.map(({ queue }) => queue) ?? []);
  protected readonly canRetry = computed(() => this.session.mayAnywhere('job.retry'));
  protected readonly canRetryMail = computed(() => this.session.mayAnywhere('queue.retry'));
  protected readonly standing = computed(() => {
    const queues = this.state()?.queues;
    if (!queues) return 'Hämtar kön …';
    const sum = (of: 'waiting' | 'active' | 'delayed' | 'failed') => queues.reduce((total, queue) => total + queue[of], 0);
    return `${sum('waiting')} jobb väntar, ${sum('active')} pågår, ${sum('delayed')} försöks igen, ${sum('failed')} har misslyckats.`;
  });
  protected readonly outboxText = computed(() => {
    const state = this.state();
    if (!state || state.outbox.pending === 0) return 'Allt beställt arbete är lämnat till kön.';
    const { pending, oldestPendingAt } = state.outbox;
    const age =
      oldestPendingAt === null ? '' : `, det äldsta sedan ${ageWords(Date.parse(state.at) - Date.parse(oldestPendingAt))}`;
    return `${pending} beställda jobb är inte lämnade till kön ännu${age}.`;
  });
  protected readonly groups = computed((): readonly Group[] => {
    const byKey = Map.groupBy(this.failed()?.items ?? [], ({ queue, roundId }) => `${roundId ?? ''} ${queue}`);
    return [...byKey].map(([key, jobs]) => {
      const [{ queue = '', roundId = null } = {}] = jobs;
      return { key, jobs, roundId, word: roundId === null ? queueWord(queue) : `${queueWord(queue)}, omgång ${roundId}` };
    });
  });

  constructor() {
    pollWhileVisible(LOOK_EVERY_MS, () => this.lookAgain());
  }

  protected choose(queue: string): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { arbete: queue || null } });
  }

  protected lookAgain(): void {
    this.response.reload();
    this.failedResponse.reload();
  }
}
