import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  ApplicationRef,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, UrlSerializer } from '@angular/router';
import type { DecisionListResponse, RoundResponse } from '@tp/contracts';
import { countText, dayAndTime, Empty, ProblemMessage, readProblem } from '@tp/ui';
import { LiveProgress, ProgressPanel } from '../progress/public.js';
import { RoundHeading, RoundNotes } from '../round-heading/public.js';
import { Session } from '../../session/public.js';
import { CurrentRound } from '../../shell/current-round.js';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { OutstandingLink } from '../../shell/outstanding-link.js';
import { shortcutOf, Shortcuts } from '../../shell/shortcuts.js';
import { type ShortcutKeys, ShortcutsDialog } from '../../shell/shortcuts-dialog.js';
import { ViewMenu } from '../../shell/view-menu.js';
import { ColumnMenu } from './column-menu.js';
import { DecisionFilters } from './decision-filters.js';
import {
  addressOf,
  type DecisionListQuery,
  isFiltered,
  NO_FILTER,
  readQuery,
  requestOf,
  ROWS_IN_PAGE,
  sortAfter,
} from './decision-list-query.js';
import { DecisionPages } from './decision-pages.js';
import { DecisionTable } from './decision-table.js';
import { DecisionTotals } from './decision-totals.js';
import { ExportMenu } from './export-menu.js';
import { RememberedRows } from './remembered-rows.js';
import { SortMenu } from './sort-menu.js';
import type { SortColumn } from './words.js';

const KEYS: readonly ShortcutKeys[] = [
  { keys: ['/'], does: 'Sök i listan' },
  { keys: ['J', 'K'], does: 'Nästa och föregående ansökan' },
  { keys: ['Retur'], does: 'Visa eller dölj motiveringen' },
  { keys: ['O'], does: 'Öppna ansökan' },
  { keys: ['?'], does: 'Visa den här rutan' },
];

/** What do we propose, and does it add up? The address says which rows, in which order, and which stand open. */
@Component({
  selector: 'app-decision-list-page',
  imports: [
    ColumnMenu,
    DecisionFilters,
    DecisionTable,
    DecisionTotals,
    Empty,
    ExportMenu,
    NotFoundMessage,
    OutstandingLink,
    ProblemMessage,
    ProgressPanel,
    RoundHeading,
    RoundNotes,
    ShortcutsDialog,
    SortMenu,
    ViewMenu,
  ],
  providers: [DecisionPages, LiveProgress],
  templateUrl: './decision-list-page.html',
  host: {
    '(document:keydown)': 'press($event)',
    '(document:visibilitychange)': 'lookAgain()',
    '(window:online)': 'retry()',
    '(window:beforeprint)': 'drawAll()',
    '(window:afterprint)': 'isPrinting.set(false)',
  },
})
export class DecisionListPage {
  readonly roundId = input.required<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private readonly live = inject(LiveProgress);
  private readonly urls = inject(UrlSerializer);
  private readonly application = inject(ApplicationRef);
  private readonly session = inject(Session);
  private readonly currentRound = inject(CurrentRound);
  private readonly remembered = inject(RememberedRows);
  protected readonly pages = inject(DecisionPages);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly keys = KEYS;
  protected readonly skeleton = Array.from({ length: 12 }, (_, row) => row);

  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly query = computed(() => readQuery(this.address()));
  protected readonly request = computed(() => requestOf(this.query()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly listUrl = computed(() => `${this.url()}/decision-list`);
  protected readonly roundResponse = httpResource<RoundResponse>(() => this.url());
  protected readonly listResponse = httpResource<DecisionListResponse>(() => ({
    url: this.listUrl(),
    params: { ...this.request(), page: 1, limit: ROWS_IN_PAGE },
  }));

  /** The round and the list as last seen: while another is fetched the page can still be read. */
  protected readonly round = lastSeen(this.roundId, () =>
    this.roundResponse.hasValue() ? this.roundResponse.value() : undefined,
  );
  protected readonly list = lastSeen(this.roundId, () => (this.listResponse.hasValue() ? this.listResponse.value() : undefined));
  protected readonly progress = this.live.progress;
  protected readonly isFiltered = computed(() => isFiltered(this.query()));
  protected readonly isFetching = this.listResponse.isLoading;
  protected readonly isFetchingAll = signal(false);
  protected readonly isMissing = computed(() => {
    const error = this.roundResponse.error() ?? this.listResponse.error();
    return error !== undefined && readProblem(error).kind === 'not-found';
  });
  protected readonly missing = computed(() => readProblem(this.roundResponse.error() ?? this.listResponse.error()));
  /** Every row is drawn, for the paper shows no more than what stands in the page. */
  protected readonly isPrinting = signal(false);
  /** When the paper was printed: the list may have changed since. */
  protected readonly printedAt = signal('');
  protected readonly isIncomplete = computed(() => {
    const total = this.list()?.total ?? 0;
    return total > ROWS_IN_PAGE && this.pages.rowAt(total - 1) === null;
  });
  /** What a saved view keeps: not which rows happen to stand open. */
  protected readonly ownAddress = computed(() =>
    this.urls
      .serialize(this.router.createUrlTree([], { queryParams: addressOf({ ...this.query(), open: [] }) }))
      .replace(/^[^?]*\??/, ''),
  );
  protected readonly allFolded = computed(() => {
    const codes = (this.list()?.groups ?? []).map(({ committee }) => committee.code);
    return codes.every((code) => this.query().closed.includes(code));
  });
  protected readonly mayExport = computed(() => {
    const subject = this.currentRound.subject();
    return subject !== null && this.session.may('decision-list.export', subject);
  });
  protected readonly status = computed(() => {
    const list = this.list();
    if (this.listResponse.error()) return '';
    if (this.isFetchingAll()) return 'Hämtar alla rader för utskriften …';
    if (!list || this.isFetching()) return 'Hämtar beslutslistan …';
    if (list.totals.applications === 0) return '';
    return `${countText(list.total)} av ${countText(list.totals.applications)} ansökningar visas`;
  });

  private readonly filters = viewChild(DecisionFilters);
  private readonly table = viewChild(DecisionTable);
  private readonly dialog = viewChild.required(ShortcutsDialog);

  constructor() {
    afterNextRender(() => {
      if (this.remembered.areCompact() && !this.address().has('tat')) this.adjust({ isCompact: true });
    });
    effect(() => this.live.follow(this.roundId()));
    effect(() => {
      const list = this.list();
      untracked(() => this.pages.begin(list, { url: this.listUrl(), params: this.request() }));
    });
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
    if (change.isCompact !== undefined) this.remembered.remember(change.isCompact ? 'compact' : 'usual');
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

  /** Folds a committee's rows away, or shows them again. */
  protected fold(code: string): void {
    const { closed } = this.query();
    this.adjust({ closed: closed.includes(code) ? closed.filter((other) => other !== code) : [...closed, code] });
  }

  protected foldAll(): void {
    const codes = (this.list()?.groups ?? []).map(({ committee }) => committee.code);
    this.adjust({ closed: this.allFolded() ? [] : codes });
  }

  protected openView(address: string): void {
    void this.router.navigateByUrl(`${this.router.url.replace(/\?.*$/, '')}?${address}`);
  }

  /** Fetches what is missing, draws all of it, and then prints. */
  protected async print(): Promise<void> {
    this.isFetchingAll.set(true);
    const isAll = await this.pages.wantAll();
    this.isFetchingAll.set(false);
    if (!isAll) return;
    this.drawAll();
    this.document.defaultView?.print();
  }

  /** At once: when the browser says that it prints, it waits for nobody. */
  protected drawAll(): void {
    this.printedAt.set(dayAndTime(new Date().toISOString()));
    this.isPrinting.set(true);
    this.application.tick();
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
    this.pages.retry();
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
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p' && this.isIncomplete()) {
      event.preventDefault();
      void this.print();
      return;
    }
    const key = shortcutOf(event);
    if (key === null || !this.shortcuts.areOn()) return;
    const actions: Readonly<Record<string, () => void>> = {
      '/': () => this.filters()?.focusSearch(),
      j: () => this.table()?.move(1),
      k: () => this.table()?.move(-1),
      o: () => this.table()?.openCurrent(),
      '?': () => this.openShortcuts(),
    };
    const action = actions[key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  }
}
