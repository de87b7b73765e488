import { HttpClient, httpResource } from '@angular/common/http';
import { ApplicationRef, Component, computed, DOCUMENT, effect, inject, input, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink, UrlSerializer } from '@angular/router';
import type { WorkListResponse } from '@tp/contracts';
import { countText, DataTable, Empty, KronorPipe, MultiSelect, ProblemMessage, readFaults, TableCell } from '@tp/ui';
import { KeptFocus } from '../../shell/kept-focus.js';
import { lastSeen } from '../../shell/last-seen.js';
import { isPlainClick } from '../../shell/plain-click.js';
import { shortcutOf, Shortcuts } from '../../shell/shortcuts.js';
import { type ShortcutKeys, ShortcutsDialog } from '../../shell/shortcuts-dialog.js';
import { ViewMenu } from '../../shell/view-menu.js';
import { SearchBox } from '../applications/public.js';
import { AssignForm } from './assign-form.js';
import { AssignSteps } from './assign-steps.js';
import { EvenForm } from './even-form.js';
import { OwnMarks } from './own-marks.js';
import { ProgressBar } from './progress-bar.js';
import { ReviewerProgress } from './reviewer-progress.js';
import { filterFieldsOf, shownItems, tagsUsed } from './shown-items.js';
import { TagDialog } from './tag-dialog.js';
import {
  addressOfWork,
  isFilteredWork,
  LONGEST_SEARCH,
  NO_FILTER,
  readWorkQuery,
  sortAfterPress,
  type ValueFilter,
  type WorkQuery,
} from './work-query.js';
import { countIn, ownWords, type Part, PART_WORDS, PARTS, WORK_COLUMNS, type WorkItem } from './work-rows.js';

const KEYS: readonly ShortcutKeys[] = [
  { keys: ['/'], does: 'Sök i listan' },
  { keys: ['J', 'K'], does: 'Nästa och föregående ansökan' },
  { keys: ['↓', '↑'], does: 'Nästa och föregående, när du står på en rad' },
  { keys: ['Retur'], does: 'Öppna ansökan' },
  { keys: ['F'], does: 'Flagga, eller ta bort flaggan' },
  { keys: ['T'], does: 'Sätt etiketter' },
  { keys: ['X'], does: 'Välj raden, för den som fördelar' },
  { keys: ['?'], does: 'Visa den här rutan' },
];

/** What is left for me in the round? The address says which rows, in which order. */
@Component({
  selector: 'app-work-list-page',
  imports: [
    AssignForm,
    DataTable,
    Empty,
    EvenForm,
    KeptFocus,
    KronorPipe,
    MultiSelect,
    ProblemMessage,
    ProgressBar,
    ReviewerProgress,
    RouterLink,
    SearchBox,
    ShortcutsDialog,
    TableCell,
    TagDialog,
    ViewMenu,
  ],
  providers: [AssignSteps, OwnMarks],
  templateUrl: './work-list-page.html',
  host: {
    '(document:keydown)': 'press($event)',
    '(window:beforeprint)': 'drawAll()',
    '(window:afterprint)': 'isPrinting.set(false)',
  },
})
export class WorkListPage {
  readonly roundId = input.required<string>();
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly router = inject(Router);
  private readonly urls = inject(UrlSerializer);
  private readonly http = inject(HttpClient);
  private readonly application = inject(ApplicationRef);
  private readonly document = inject(DOCUMENT);
  private readonly marks = inject(OwnMarks);
  protected readonly steps = inject(AssignSteps);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly response = httpResource<WorkListResponse>(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/work-list`,
  );
  /** As last seen, so that it can be read while it is fetched again. */
  protected readonly list = lastSeen(
    () => this.roundId(),
    () => (this.response.hasValue() ? this.response.value() : undefined),
  );
  protected readonly query = computed(() => readWorkQuery(this.address()));
  protected readonly items = computed(() => this.marks.on(this.list()?.items ?? []));
  protected readonly rows = computed(() => shownItems(this.items(), this.query()));
  protected readonly isFiltered = computed(() => isFilteredWork(this.query()));
  protected readonly fields = computed(() => filterFieldsOf(this.items(), this.list()?.reviewers ?? [], this.query()));
  protected readonly flagged = computed(() => this.items().filter(({ isFlagged }) => isFlagged).length);
  protected readonly usedTags = computed(() => tagsUsed(this.items()));
  protected readonly mine = computed(() => this.items().filter(({ own }) => own !== null));
  protected readonly sentByMe = computed(() => this.mine().filter(({ own }) => own === 'sent').length);
  protected readonly next = computed(() => this.mine().find(({ own }) => own !== 'sent') ?? null);
  private readonly chosenReferences = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = computed(() => this.items().filter(({ reference }) => this.chosenReferences().has(reference)));
  protected readonly areAllChosen = computed(() => this.rows().every(({ reference }) => this.isChosen(reference)));
  protected readonly problem = computed(() => this.refused() ?? this.marks.problem());
  protected readonly faults = computed(() => readFaults(this.steps.problem()) ?? []);
  /** What a saved view keeps. */
  protected readonly ownAddress = computed(() =>
    this.urls.serialize(this.router.createUrlTree([], { queryParams: addressOfWork(this.query()) })).replace(/^[^?]*\??/, ''),
  );
  protected readonly sums = computed(() => ({
    committee: `${new Set(this.rows().map(({ committee }) => committee)).size} nämnder`,
    amount: this.kronor.transform(this.rows().reduce((sum, { requestedAmount }) => sum + (requestedAmount ?? 0), 0)),
  }));
  protected readonly shownText = computed(() => `${countText(this.rows().length)} visas`);
  protected readonly status = computed(() => {
    const [shown, all] = [this.rows().length, this.items().length];
    const order = this.query().sort === null ? 'i din egen ordning, som är en annan än de andras' : 'sorterade';
    return `${countText(shown)} av ${countText(all)} ansökningar visas, ${order}.`;
  });
  private readonly refused = signal<unknown>(null);
  protected readonly isPrinting = signal(false);
  protected readonly keys = KEYS;
  protected readonly parts = PARTS;
  protected readonly partWords = PART_WORDS;
  protected readonly columns = WORK_COLUMNS;
  protected readonly longest = LONGEST_SEARCH;
  protected readonly noFilter = NO_FILTER;
  protected readonly ownWords = ownWords;
  protected readonly count = countText;
  protected readonly keyOf = ({ reference }: WorkItem): string => reference;
  private readonly kronor = new KronorPipe();
  private readonly table = viewChild<DataTable<WorkItem>>(DataTable);
  private readonly searchBox = viewChild(SearchBox);
  private readonly tagDialog = viewChild.required(TagDialog);
  private readonly keysDialog = viewChild.required(ShortcutsDialog);

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`Granska: ${this.list()?.title ?? 'omgången'} – Trygghetsportalen`));
  }

  protected countOf(part: Part): number {
    return countIn(this.items(), part);
  }

  protected addressOfPart(part: Part): object {
    return addressOfWork({ ...this.query(), part });
  }

  /** Another view, which one can go back from; `isMore` when it is the same a little different. */
  protected go(change: Partial<WorkQuery>, isMore = false): void {
    const queryParams = addressOfWork({ ...this.query(), ...change });
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: isMore });
  }

  protected chooseValues(filter: ValueFilter, values: readonly string[]): void {
    this.go({ [filter]: values });
  }

  protected openView(address: string): void {
    void this.router.navigateByUrl(`${this.router.url.replace(/\?.*$/, '')}?${address}`);
  }

  protected sortBy(column: string): void {
    this.go({ sort: sortAfterPress(this.query().sort, column) });
  }

  protected addressOf({ reference }: WorkItem): string {
    return `/omgangar/${encodeURIComponent(this.roundId())}/granska/${encodeURIComponent(reference)}`;
  }

  /** A router's link for each row would cost more than the row itself. */
  protected follow(event: MouseEvent, item: WorkItem): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    void this.router.navigateByUrl(this.addressOf(item));
  }

  protected isChosen(reference: string): boolean {
    return this.chosenReferences().has(reference);
  }

  protected choose(reference: string): void {
    this.chosenReferences.update((before) => {
      const after = new Set(before);
      if (!after.delete(reference)) after.add(reference);
      return after;
    });
  }

  protected chooseShown(): void {
    this.chosenReferences.set(new Set(this.areAllChosen() ? [] : this.rows().map(({ reference }) => reference)));
  }

  protected chooseNone(): void {
    this.chosenReferences.set(new Set());
  }

  protected take({ reference }: WorkItem): void {
    this.change('POST', `applications/${encodeURIComponent(reference)}/own-review/assignment`);
  }

  protected flag(item: WorkItem): void {
    this.marks.set(this.roundId(), item, { isFlagged: !item.isFlagged });
  }

  protected tag({ item, tags }: Readonly<{ item: WorkItem; tags: readonly string[] }>): void {
    const now = this.items().find(({ reference }) => reference === item.reference) ?? item;
    this.marks.set(this.roundId(), now, { tags });
  }

  protected openTags(item: WorkItem): void {
    this.tagDialog().open(item);
  }

  protected openShortcuts(): void {
    this.keysDialog().open();
  }

  protected withdrawConflict({ reference }: WorkItem): void {
    this.change('DELETE', `conflicts/${encodeURIComponent(reference)}`);
  }

  protected async undo(): Promise<void> {
    if (await this.steps.undo(this.roundId())) this.response.reload();
  }

  protected forgetProblem(): void {
    for (const problem of [this.refused, this.marks.problem]) problem.set(null);
  }

  /** At once: when the browser says that it prints, it waits for nobody. */
  protected drawAll(): void {
    this.isPrinting.set(true);
    this.application.tick();
  }

  protected print(): void {
    this.drawAll();
    this.document.defaultView?.print();
  }

  protected press(event: KeyboardEvent): void {
    const key = shortcutOf(event);
    if (key === null || !this.shortcuts.areOn()) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-key]')?.dataset['key'] : undefined;
    const item = this.items().find(({ reference }) => reference === row);
    const anywhere: Readonly<Record<string, () => void>> = {
      '/': () => this.searchBox()?.focus(),
      j: () => this.table()?.move(1),
      k: () => this.table()?.move(-1),
      '?': () => this.openShortcuts(),
    };
    const action = anywhere[key.toLowerCase()] ?? (item && this.onRow(item)[key.toLowerCase()]);
    if (!action) return;
    event.preventDefault();
    action();
  }

  private onRow(item: WorkItem): Readonly<Record<string, () => void>> {
    return {
      arrowdown: () => this.table()?.move(1),
      arrowup: () => this.table()?.move(-1),
      f: () => this.flag(item),
      t: () => this.openTags(item),
      ...(this.list()?.mayAssign && { x: () => this.choose(item.reference) }),
    };
  }

  private change(method: string, path: string): void {
    this.refused.set(null);
    this.http.request(method, `/api/v1/rounds/${encodeURIComponent(this.roundId())}/${path}`, { body: null }).subscribe({
      next: () => this.response.reload(),
      error: (error: unknown) => this.refused.set(error),
    });
  }
}
