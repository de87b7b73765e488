import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import type { ApplicationListResponse, RoundOverviewResponse, RoundResponse } from '@tp/contracts';
import { dayAndTime, ProblemMessage, readProblem } from '@tp/ui';
import { inBackground, Session } from '../../session/public.js';
import { CurrentRound } from '../../shell/current-round.js';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { pollWhileVisible } from '../../shell/poll.js';
import { addressOf, ApplicationTable, sortAfter, type SortColumn } from '../applications/public.js';
import { CallPanel } from '../call/public.js';
import { LiveProgress, ProgressPanel } from '../progress/public.js';
import { RoundHeading, RoundNotes } from '../round-heading/public.js';
import { CommitteeTable } from './committee-table.js';
import { CountList } from './count-list.js';
import { ReviewerList } from './reviewer-list.js';
import { RoundDates } from './round-dates.js';
import { figuresOf, totalsOf } from './standing.js';
import { findingLines, stateLines } from './state-lines.js';
import { SupplementList } from './supplement-list.js';

const LOOK_AGAIN_MS = 15_000;
/** A committee has a handful; who has more goes on to the list. */
const OWN_ON_PAGE = 50;

/** How far have we come, and what is stuck? Each part for who may see it; the queue's work is followed live. */
@Component({
  selector: 'app-round-page',
  imports: [
    ApplicationTable,
    CallPanel,
    CommitteeTable,
    CountList,
    NotFoundMessage,
    ProblemMessage,
    ProgressPanel,
    ReviewerList,
    RoundDates,
    RoundHeading,
    RoundNotes,
    RouterLink,
    SupplementList,
  ],
  providers: [LiveProgress],
  templateUrl: './round-page.html',
})
export class RoundPage {
  readonly roundId = input.required<string>();
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly session = inject(Session);
  private readonly current = inject(CurrentRound);
  private readonly live = inject(LiveProgress);
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly roundResponse = httpResource<RoundResponse>(() => this.url());
  protected readonly overviewResponse = httpResource<RoundOverviewResponse>(() => ({
    url: `${this.url()}/overview`,
    context: inBackground(),
  }));
  protected readonly round = lastSeen(this.roundId, () =>
    this.roundResponse.hasValue() ? this.roundResponse.value() : undefined,
  );
  protected readonly overview = lastSeen(this.roundId, () =>
    this.overviewResponse.hasValue() ? this.overviewResponse.value() : undefined,
  );
  /** For who applies, the applications themselves: they are few, and their own. */
  protected readonly ownResponse = httpResource<ApplicationListResponse>(() => {
    const overview = this.overview();
    if (!overview?.applications || overview.seesReviews) return undefined;
    return { url: `${this.url()}/applications`, params: { limit: OWN_ON_PAGE }, context: inBackground() };
  });
  protected readonly own = lastSeen(this.roundId, () => (this.ownResponse.hasValue() ? this.ownResponse.value() : undefined));
  protected readonly progress = this.live.progress;
  private readonly followsQueue = computed(() => {
    const subject = this.current.subject();
    return subject !== null && subject.roundId === this.roundId() && this.session.may('round.progress', subject);
  });
  protected readonly mayReview = computed(() => {
    const subject = this.current.subject();
    return subject !== null && this.session.may('review.work', subject);
  });
  private readonly error = computed(() => this.roundResponse.error() ?? this.overviewResponse.error());
  protected readonly problem = computed(() => readProblem(this.error()));
  protected readonly isMissing = computed(() => this.error() !== undefined && this.problem().kind === 'not-found');
  protected readonly figures = computed(() => {
    const overview = this.overview();
    return overview ? figuresOf(overview, this.progress(), new Date()) : [];
  });
  /** When the overview that is shown was fetched. */
  protected readonly seenAt = signal('');
  protected readonly totals = computed(() => totalsOf(this.overview()?.applications?.committees ?? []));
  protected readonly states = computed(() => {
    const overview = this.overview();
    return overview ? stateLines(this.totals(), overview) : [];
  });
  protected readonly findings = computed(() => findingLines(this.totals()));

  constructor() {
    effect(() => {
      const name = this.isMissing() ? 'Omgången finns inte' : (this.round()?.title ?? 'Omgången');
      this.title.setTitle(`${name} – Trygghetsportalen`);
    });
    effect(() => {
      if (this.overviewResponse.hasValue()) this.seenAt.set(dayAndTime(new Date().toISOString()));
    });
    effect(() => {
      if (this.followsQueue()) this.live.follow(this.roundId());
    });
    let seen: string | null = null;
    effect(() => {
      const state = this.progress()?.state ?? null;
      if (seen !== null && state !== seen) untracked(() => this.overviewResponse.reload());
      seen = state;
    });
    pollWhileVisible(LOOK_AGAIN_MS, () => this.lookAgain());
  }

  protected followAgain(): void {
    this.live.follow(this.roundId());
  }

  /** In another order they stand on the page that is for it. */
  protected openList(column: SortColumn): void {
    const queryParams = addressOf({ sort: sortAfter(null, column) });
    void this.router.navigate(['/omgangar', this.roundId(), 'ansokningar'], { queryParams });
  }

  protected reload(): void {
    this.roundResponse.reload();
    this.overviewResponse.reload();
    if (this.followsQueue()) this.followAgain();
  }

  /** Another reviewer may have sent something, or a file may have been read again. */
  private lookAgain(): void {
    this.overviewResponse.reload();
    if (this.followsQueue() && this.progress()?.state !== 'working') this.followAgain();
  }
}
