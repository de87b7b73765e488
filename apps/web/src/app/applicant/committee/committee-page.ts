import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { ApplyingResponse, DraftResponse } from '@tp/contracts';
import { takesApplications } from '@tp/domain';
import { dayAndTime, Empty, MultiSelect, ProblemMessage } from '@tp/ui';
import { Session } from '../../session/public.js';
import { lastSeen } from '../../shell/last-seen.js';
import { KeptDrafts, keptName } from '../draft/public.js';
import {
  committeeAddress,
  type CommitteeQuery,
  EVERYTHING,
  readCommitteeQuery,
  STATE_KEYS,
  STATE_WORDS,
  stateKeyOfDraft,
  stateKeyOfSent,
} from './committee-query.js';
import { maySendIn, titleOf } from './committee-words.js';
import { RoundSection } from './round-section.js';
import { waitingFor } from './waiting-for.js';
import { WaitingList } from './waiting-list.js';

const TYPING_PAUSE_MS = 250;
type Removed = Readonly<{ roundId: string; draft: DraftResponse }>;

/** What have we under way, what waits for me, and how many days are left? */
@Component({
  selector: 'app-committee-page',
  imports: [Empty, MultiSelect, ProblemMessage, RoundSection, WaitingList],
  templateUrl: './committee-page.html',
})
export class CommitteePage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly kept = inject(KeptDrafts);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly query = computed(() => readCommitteeQuery(this.address()));
  protected readonly response = httpResource<ApplyingResponse>(() => '/api/v1/applying');
  /** As last seen, so that it can be read while it is fetched again. */
  private readonly seen = lastSeen(
    () => '',
    () => (this.response.hasValue() ? this.response.value() : undefined),
  );
  protected readonly rounds = computed(() => this.seen()?.rounds);
  protected readonly open = computed(() => (this.rounds() ?? []).filter(({ call }) => takesApplications(call)));
  private readonly others = computed(() => (this.rounds() ?? []).filter(({ call }) => !takesApplications(call)));
  /** Those that are open come first. */
  protected readonly inOrder = computed(() => [...this.open(), ...this.others()]);
  protected readonly today = computed(() => {
    this.rounds();
    return dayAndTime(new Date().toISOString()).slice(0, 'YYYY-MM-DD'.length);
  });
  protected readonly waiting = computed(() =>
    waitingFor(this.rounds() ?? [], {
      name: this.session.person()?.name ?? '',
      today: this.today(),
      maySend: (round, committee) => maySendIn(this.session, round, committee),
    }),
  );
  protected readonly isFiltered = computed(() => this.query().search !== '' || this.query().states.length > 0);
  protected readonly noFilter = { search: EVERYTHING.search, states: EVERYTHING.states };
  protected readonly states = computed(() => {
    const keys = (this.rounds() ?? []).flatMap(({ drafts, sent, withdrawn }) => [
      ...drafts.map(stateKeyOfDraft),
      ...sent.map(stateKeyOfSent),
      ...withdrawn.map(() => 'withdrawn' as const),
    ]);
    return STATE_KEYS.map((key) => ({ value: key, label: STATE_WORDS[key], count: keys.filter((one) => one === key).length }));
  });
  protected readonly removed = signal<Removed | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly said = signal('');
  protected readonly titleOf = titleOf;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected find(search: string, pauseMs = TYPING_PAUSE_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.go({ search: search.trim() }, this.query().search !== '');
    }, pauseMs);
  }

  /** @param isMore of the same: one does not go back letter by letter */
  protected go(change: Partial<CommitteeQuery>, isMore = false): void {
    const queryParams = committeeAddress({ ...this.query(), ...change });
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: isMore });
  }

  protected chooseStates(values: readonly string[]): void {
    this.go({ states: STATE_KEYS.filter((key) => values.includes(key)) });
  }

  protected remove(roundId: string, draft: DraftResponse): void {
    this.problem.set(null);
    this.http.delete(draftUrl(roundId, draft)).subscribe({
      next: () => {
        this.removed.set({ roundId, draft });
        this.kept.forgetCopy(keptName(this.session.person()?.id ?? null, roundId, draft.id));
        this.response.reload();
      },
      error: (error: unknown) => this.problem.set(error),
    });
  }

  protected bringBack({ roundId, draft }: Removed): void {
    this.problem.set(null);
    this.http.post(`${draftUrl(roundId, draft)}/return`, null).subscribe({
      next: () => {
        this.removed.set(null);
        this.said.set(`${titleOf(draft)} är tillbaka.`);
        this.response.reload();
      },
      error: (error: unknown) => this.problem.set(error),
    });
  }
}

const draftUrl = (roundId: string, { id }: DraftResponse): string => `/api/v1/rounds/${encodeURIComponent(roundId)}/drafts/${id}`;
