import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  contentChildren,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  type TemplateRef,
  untracked,
} from '@angular/core';
import { PanelButton } from '../choices/panel-button.js';
import { saveFile } from '../files/save-file.js';
import { chosenAfter, type DataColumn, leadOf, shownColumns, tableCsv, type TableSort } from './data-column.js';
import { LineWindow } from './line-window.js';
import { TableCell } from './table-cell.js';

/** So many rows are drawn whole; of more only those that are seen. */
const MOST_WHOLE = 150;

type Placed<Row> = Readonly<{ key: string; at: number; row: Row | null; height: number }>;

/**
 * Rows under headings that sort, with the sums of the shown under them: columns are chosen, rows stand closer on request, what is shown
 * is exported, and of a long list what is seen is drawn. `J` and `K` go a row down and up while the focus is in it. Narrow, each row
 * becomes a short list. Filters are the page's: they stand in the content, beside the table's own tools.
 */
@Component({
  selector: 'tp-data-table',
  imports: [NgTemplateOutlet, PanelButton],
  providers: [LineWindow],
  templateUrl: './data-table.html',
  host: { class: 'tp-data-table', '(keydown)': 'press($event)', '(focusin)': 'keep($event)', '(focusout)': 'leave($event)' },
})
export class DataTable<Row> {
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly DataColumn<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  /** What tells a row from every other. */
  readonly keyOf = input.required<(row: Row) => string>();
  readonly sort = input<TableSort | null>(null);
  /** By column; what is not summed is not there. */
  readonly sums = input<Readonly<Record<string, string>> | null>(null);
  /** What stands first in the row of sums. */
  readonly sumsLead = input('Summa');
  readonly hasTools = input(false);
  /** What the order is called in which the rows are given. */
  readonly ownOrder = input('Som i omgången');
  /** The name of the file that is exported; without one the table exports nothing itself. */
  readonly exportName = input('');
  /** Every row is drawn, seen or not. */
  readonly isPrinting = input(false);
  /** Columns by their keys; `null` is all of them. */
  readonly chosen = model<readonly string[] | null>(null);
  readonly isCompact = model(false);
  /** A column's key. */
  readonly sorted = output<string>();

  private readonly cells = contentChildren<TableCell<Row>>(TableCell);
  private readonly window = inject(LineWindow);
  private readonly document = inject(DOCUMENT);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly goal = signal<string | null>(null);
  private current: string | null = null;

  protected readonly shown = computed(() => shownColumns(this.columns(), this.chosen()));
  protected readonly sortable = computed(() => this.columns().filter(({ isSortable }) => isSortable));
  protected readonly lead = computed(() => leadOf(this.shown(), this.sums() ?? {}));
  protected readonly isWhole = computed(() => this.isPrinting() || this.rows().length <= MOST_WHOLE);
  protected readonly rowCount = computed(() => (this.isWhole() ? null : this.rows().length + (this.sums() ? 2 : 1)));
  private readonly lines = computed(() => this.rows().map((row) => ({ kind: 'row', key: this.keyOf()(row) })));
  protected readonly placed = computed((): readonly Placed<Row>[] => {
    const [rows, lines] = [this.rows(), this.lines()];
    return this.window.drawn().map((drawn) => {
      if (drawn.kind === 'gap') return { key: `gap ${drawn.before}`, at: -1, row: null, height: drawn.height };
      return { key: lines[drawn.at]?.key ?? '', at: drawn.at, row: rows[drawn.at] ?? null, height: 0 };
    });
  });
  private readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.key(), cell.template])));

  constructor() {
    effect(() => this.window.show(this.lines(), this.isWhole()));
    effect(() => {
      this.isCompact();
      this.shown();
      untracked(() => this.window.forgetHeights());
    });
    afterRenderEffect({
      write: () => {
        const goal = this.goal();
        this.placed();
        const header = goal === null ? null : this.rowHeader(goal);
        if (!header) return;
        (header.querySelector<HTMLElement>('a, button') ?? header).focus();
        untracked(() => this.goal.set(null));
      },
    });
  }

  /** Moves the focus a row down (1) or up (−1), from wherever it is in the table; to the first from outside it. */
  move(step: 1 | -1): void {
    const lines = this.lines();
    const at = lines.findIndex(({ key }) => key === this.current);
    const next = lines[at === -1 ? 0 : at + step];
    if (!next) return;
    this.current = next.key;
    this.window.keep(next.key);
    this.goal.set(next.key);
  }

  protected templateOf(key: string): TemplateRef<unknown> | null {
    return this.templates().get(key) ?? null;
  }

  /** Whole, where the cell may be cut. */
  protected titleOf({ key, text }: DataColumn<Row>, row: Row): string {
    return this.templates().has(key) ? '' : String(text(row) ?? '');
  }

  protected isShown(key: string): boolean {
    return this.shown().some((column) => column.key === key);
  }

  protected choose(key: string): void {
    this.chosen.update((chosen) => chosenAfter(this.columns(), chosen, key));
  }

  protected orderBy(key: string): void {
    if (key !== '') this.sorted.emit(key);
  }

  protected save(): void {
    saveFile(this.document, this.exportName(), tableCsv(this.shown(), this.rows()), 'text/csv');
  }

  protected press(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    const isTyping = target instanceof Element && target.closest('input, select, textarea') !== null;
    if (defaultPrevented || isTyping || ctrlKey || metaKey || altKey || !/^[jk]$/i.test(key)) return;
    event.preventDefault();
    this.move(key.toLowerCase() === 'j' ? 1 : -1);
  }

  protected keep({ target }: FocusEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-line]') : null;
    this.current = row?.dataset['key'] ?? null;
    this.window.keep(this.current);
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node) || this.host.contains(relatedTarget)) return;
    this.window.keep(null);
    this.current = null;
  }

  private rowHeader(key: string): HTMLElement | null {
    const rows = [...this.host.querySelectorAll<HTMLElement>('tr[data-line]')];
    return rows.find(({ dataset }) => dataset['key'] === key)?.querySelector('th') ?? null;
  }
}
