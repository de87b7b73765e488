import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, input, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router } from '@angular/router';
import type { DecisionListResponse, RoundResponse } from '@tp/contracts';
import { Empty, ProblemMessage, readProblem } from '@tp/ui';
import { LiveProgress, ProgressPanel } from '../progress/public.js';
import { RoundHeading, RoundNotes } from '../round-heading/public.js';
import { HowToReadARound } from '../rounds/public.js';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { DecisionFilters } from './decision-filters.js';
import {
  addressOf,
  type DecisionListQuery,
  isFiltered,
  NO_FILTER,
  readQuery,
  requestOf,
  ROWS_AT_FIRST,
  ROWS_AT_MOST,
  sortAfter,
} from './decision-list-query.js';
import { DecisionTable } from './decision-table.js';
import { DecisionTotals } from './decision-totals.js';
import { shortcutOf, Shortcuts } from './shortcuts.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { SortMenu } from './sort-menu.js';
import type { SortColumn } from './words.js';

/** What do we propose, and does it add up? The address says which rows, in which order, and which stand open. */
@Component({
  selector: 'app-decision-list-page',
  imports: [
    DecisionFilters,
    DecisionTable,
    DecisionTotals,
    Empty,
    HowToReadARound,
    NotFoundMessage,
    ProblemMessage,
    ProgressPanel,
    RoundHeading,
    RoundNotes,
    ShortcutsDialog,
    SortMenu,
  ],
  providers: [LiveProgress],
  templateUrl: './decision-list-page.html',
  host: {
    '(document:keydown)': 'press($event)',
    '(document:visibilitychange)': 'lookAgain()',
    '(window:online)': 'retry()',
  },
})
export class DecisionListPage {
  readonly roundId = input.required<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private readonly live = inject(LiveProgress);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly skeleton = Array.from({ length: 12 }, (_, row) => row);

  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly query = computed(() => readQuery(this.address()));
  private readonly request = computed(() => requestOf(this.query()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly roundResponse = httpResource<RoundResponse>(() => this.url());
  protected readonly listResponse = httpResource<DecisionListResponse>(() => ({
    url: `${this.url()}/decision-list`,
    params: this.request(),
  }));

  /** The round and the list as last seen: while another is fetched the page can still be read. */
  protected readonly round = lastSeen(this.roundId, () =>
    this.roundResponse.hasValue() ? this.roundResponse.value() : undefined,
  );
  protected readonly list = lastSeen(this.roundId, () => (this.listResponse.hasValue() ? this.listResponse.value() : undefined));
  protected readonly progress = this.live.progress;
  protected readonly isFiltered = computed(() => isFiltered(this.query()));
  protected readonly isFetching = this.listResponse.isLoading;
  protected readonly isMissing = computed(() => {
    const error = this.roundResponse.error() ?? this.listResponse.error();
    return error !== undefined && readProblem(error).kind === 'not-found';
  });
  protected readonly missing = computed(() => readProblem(this.roundResponse.error() ?? this.listResponse.error()));
  protected readonly moreRows = computed(() => {
    const list = this.list();
    const more = list ? Math.min(ROWS_AT_FIRST, list.total - list.items.length) : 0;
    return this.query().rows < ROWS_AT_MOST ? Math.max(0, more) : 0;
  });
  protected readonly status = computed(() => {
    const list = this.list();
    if (this.listResponse.error()) return '';
    if (!list || this.isFetching()) return 'Hämtar beslutslistan …';
    if (list.totals.applications === 0) return '';
    return `${list.total} av ${list.totals.applications} ansökningar visas`;
  });

  private readonly filters = viewChild(DecisionFilters);
  private readonly table = viewChild(DecisionTable);
  private readonly dialog = viewChild.required(ShortcutsDialog);

  constructor() {
    effect(() => this.live.follow(this.roundId()));
    effect(() => {
      const round = this.round();
      if (round) this.title.setTitle(`Beslutslista – ${round.title} – Trygghetsportalen`);
      else this.title.setTitle(`${this.isMissing() ? 'Omgången finns inte' : 'Beslutslista'} – Trygghetsportalen`);
    });
    let seen: string | null = null;
    effect(() => {
      const progress = this.progress();
      const now = progress && (progress.state === 'working' ? 'working' : `${progress.state} ${progress.finishedAt}`);
      if (seen !== null && now !== null && now !== seen && now !== 'working') untracked(() => this.reload());
      seen = now;
    });
  }

  /** Another view, which one can go back from. */
  protected go(change: Partial<DecisionListQuery>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: addressOf({ ...this.query(), ...change }) });
  }

  /** The same view, a little different: an open row, another letter of the search. */
  protected adjust(change: Partial<DecisionListQuery>): void {
    const queryParams = addressOf({ ...this.query(), ...change });
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: true });
  }

  protected sortBy(column: SortColumn): void {
    this.go({ sort: sortAfter(this.query().sort, column) });
  }

  protected toggle(reference: string): void {
    const { open } = this.query();
    this.adjust({ open: open.includes(reference) ? open.filter((other) => other !== reference) : [...open, reference] });
  }

  protected showMore(): void {
    this.adjust({ rows: this.query().rows + ROWS_AT_FIRST });
  }

  protected clearFilters(): void {
    this.go(NO_FILTER);
    this.filters()?.focusSearch(); // the button that was pressed is gone
  }

  protected followAgain(): void {
    this.live.follow(this.roundId());
  }

  protected reload(): void {
    this.roundResponse.reload();
    this.listResponse.reload();
  }

  protected retry(): void {
    if (!this.roundResponse.error() && !this.listResponse.error()) return;
    this.reload();
    this.followAgain();
  }

  /** A file may have been read again while the page lay hidden. */
  protected lookAgain(): void {
    if (!this.document.hidden && this.progress()?.state !== 'working') this.followAgain();
  }

  protected openShortcuts(): void {
    this.dialog().open();
  }

  protected press(event: KeyboardEvent): void {
    const key = shortcutOf(event);
    if (key === null || !this.shortcuts.areOn()) return;
    const actions: Readonly<Record<string, () => void>> = {
      '/': () => this.filters()?.focusSearch(),
      j: () => this.table()?.move(1),
      k: () => this.table()?.move(-1),
      '?': () => this.openShortcuts(),
    };
    const action = actions[key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  }
}
