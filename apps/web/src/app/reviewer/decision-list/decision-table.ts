import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import type { DecisionListResponse } from '@tp/contracts';
import { countText, KronorPipe, LineWindow } from '@tp/ui';
import { DecisionDetail } from './decision-detail.js';
import { type DecisionListQuery, ROWS_IN_PAGE } from './decision-list-query.js';
import { DecisionPages } from './decision-pages.js';
import { DecisionRow } from './decision-row.js';
import { GroupRow } from './group-row.js';
import { type Line, linesOf } from './list-lines.js';
import { type Column, COLUMN_WORDS, isSortColumn, type SortColumn } from './words.js';

const kronor = new KronorPipe();

type Placed = Readonly<{ key: string; at: number; line: Line | null; height: number }>;

/**
 * The proposals, a row each, and under them the sums of those that are shown; of a long list only what is seen is drawn. Narrow, the
 * rows become a list (decision-cards.css).
 */
@Component({
  selector: 'app-decision-table',
  imports: [DecisionDetail, DecisionRow, GroupRow, KronorPipe],
  providers: [LineWindow],
  templateUrl: './decision-table.html',
  host: { '(focusin)': 'keep($event)', '(focusout)': 'leave($event)' },
})
export class DecisionTable {
  readonly list = input.required<DecisionListResponse>();
  readonly query = input.required<DecisionListQuery>();
  readonly roundId = input.required<string>();
  readonly title = input.required<string>();
  /** Every row is drawn, seen or not. */
  readonly isPrinting = input(false);
  readonly sorted = output<SortColumn>();
  readonly toggled = output<string>();
  /** A committee's code. */
  readonly folded = output<string>();
  private readonly pages = inject(DecisionPages);
  private readonly window = inject(LineWindow);
  private readonly router = inject(Router);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly columns = computed(() => this.query().columns);
  protected readonly chosen = computed((): ReadonlySet<Column> => new Set(this.columns()));
  private readonly highest = computed(() => this.list().items[0]?.maxScore ?? 0);
  protected readonly headings = computed(() => {
    const { sort } = this.query();
    return this.columns().map((key) => ({
      key,
      sortBy: isSortColumn(key) ? key : null,
      word: key === 'score' ? `Poäng av ${this.highest()}` : COLUMN_WORDS[key],
      order: sort.column === key ? sort.direction : null,
    }));
  });
  protected readonly groupLead = computed(() => leadOf(this.columns(), ['requestedAmount', 'grantedAmount']));
  protected readonly groupRest = computed(() => this.columns().slice(this.groupLead()));
  protected readonly sumsLead = computed(() =>
    leadOf(this.columns(), ['committee', 'requestedAmount', 'grantedAmount', 'outcome']),
  );
  protected readonly sumsRest = computed(() => this.columns().slice(this.sumsLead()));
  /** So wide that the largest figure, the sum, is whole. */
  protected readonly amountDigits = computed(() => kronor.transform(this.list().sums.requestedAmount).length);
  protected readonly shownText = computed(() => {
    const { total, totals } = this.list();
    return total < totals.applications
      ? `${countText(total)} av ${countText(totals.applications)} visas`
      : `${countText(total)} visas`;
  });
  protected readonly lines = computed(() => {
    const { total, groups } = this.list();
    const { isGrouped, closed, open } = this.query();
    const folded = this.isPrinting() ? [] : closed;
    const grouped = isGrouped && groups ? groups : null;
    return linesOf({ total, groups: grouped, closed: folded, open, rowAt: (index) => this.pages.rowAt(index) });
  });
  protected readonly placed = computed((): readonly Placed[] =>
    this.window.drawn().map((drawn) => {
      if (drawn.kind === 'gap')
        return {
          key: `gap ${drawn.before === this.lines().length ? 'last' : drawn.before}`,
          at: -1,
          line: null,
          height: drawn.height,
        };
      const line = this.lines()[drawn.at] ?? null;
      return { key: line?.key ?? `none ${drawn.at}`, at: drawn.at, line, height: 0 };
    }),
  );
  /** What decides how high rows are, when the browser's window stays. */
  private readonly drawnAs = computed(() => `${this.query().isCompact} ${this.columns().join(' ')}`);
  /** The list's row that the keys are at. */
  private current: number | null = null;
  private readonly goal = signal<number | null>(null);

  constructor() {
    effect(() => this.window.show(this.lines(), this.isPrinting() || this.list().total <= ROWS_IN_PAGE));
    effect(() => {
      if (this.drawnAs() !== '') untracked(() => this.window.forgetHeights());
    });
    effect(() => {
      const missing = this.placed().flatMap(({ line }) => (line?.kind === 'row' && line.row === null ? [line.index] : []));
      const [first, last] = [missing[0], missing.at(-1)];
      if (first !== undefined && last !== undefined) untracked(() => void this.pages.want(first, last));
    });
    afterRenderEffect({
      write: () => {
        const goal = this.goal();
        this.placed();
        const toggle = goal === null ? null : this.host.querySelector<HTMLElement>(`tr[data-row="${goal}"] .decision-toggle`);
        if (!toggle) return;
        toggle.focus();
        untracked(() => this.goal.set(null));
      },
    });
  }

  /** Moves the focus a row down (1) or up (−1), from wherever it is in the list; to the first from outside it. */
  move(step: 1 | -1): void {
    const rows = this.lines().filter((line) => line.kind === 'row');
    const at = rows.findIndex(({ index }) => index === this.current);
    const next = rows[at === -1 ? 0 : at + step];
    if (!next) return;
    this.current = next.index;
    this.window.keep(next.key);
    this.goal.set(next.index);
  }

  /** Opens the application that the keys are at. */
  openCurrent(): void {
    const reference = this.current === null ? undefined : this.pages.rowAt(this.current)?.reference;
    if (reference !== undefined) void this.router.navigate(['/omgangar', this.roundId(), 'ansokningar', reference]);
  }

  protected isOpen(reference: string): boolean {
    return this.query().open.includes(reference);
  }

  protected keep({ target }: FocusEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-line]') : null;
    if (!row) return;
    this.current = row.dataset['row'] === undefined ? this.current : Number(row.dataset['row']);
    this.window.keep(row.dataset['key'] ?? null);
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node) || this.host.contains(relatedTarget)) return;
    this.window.keep(null);
    this.current = null;
  }
}

/** How many columns stand before the first of these; at least the number, which is always there. */
function leadOf(columns: readonly Column[], summed: readonly Column[]): number {
  const first = columns.findIndex((column) => summed.includes(column));
  return first === -1 ? columns.length : first;
}
