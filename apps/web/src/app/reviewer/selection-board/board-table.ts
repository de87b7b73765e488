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
import { countText, KronorPipe, LineWindow, OUTCOME_GLYPHS, OUTCOME_WORDS, outcomeKindOf } from '@tp/ui';
import { type FirmBasis, isGranted } from './board-answer.js';
import { type BoardLine, COVERED, shareText } from './board-lines.js';
import { pointsFigure, reasonText } from './board-words.js';

/** So many rows are drawn whole; of more only those that are seen. */
const MOST_WHOLE = 150;

type Placed = Readonly<{ key: string; at: number; line: BoardLine | null; height: number }>;

/** The candidates over the frame's line and under it. A row is chosen to see why it stands where it stands. */
@Component({
  selector: 'app-board-table',
  imports: [KronorPipe],
  providers: [LineWindow],
  templateUrl: './board-table.html',
  host: { '(focusin)': 'keep($event)' },
})
export class BoardTable {
  readonly lines = input.required<readonly BoardLine[]>();
  readonly frameText = input.required<string>();
  readonly chosen = input.required<string | null>();
  readonly basis = input.required<FirmBasis>();
  readonly isPrinting = input(false);
  /** A reference; `null` for none. */
  readonly chose = output<string | null>();
  private readonly window = inject(LineWindow);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly goal = signal<string | null>(null);
  private readonly rows = computed(() => this.lines().filter((line) => line.kind === 'row'));
  private readonly granted = computed(() => this.rows().filter(({ row }) => isGranted(row)));
  protected readonly sum = computed(() => this.granted().reduce((sum, { row }) => sum + (row.amount ?? 0), 0));
  protected readonly sumText = computed(
    () => `${countText(this.granted().length)} av ${countText(this.rows().length)} som visas beviljas`,
  );
  protected readonly shareHeading = computed(() =>
    this.basis() === 'weights' ? 'Beviljas i andel vikter' : 'Beviljas i andel granskare',
  );
  protected readonly placed = computed((): readonly Placed[] =>
    this.window.drawn().map((drawn) => {
      if (drawn.kind === 'gap') return { key: `gap ${drawn.before}`, at: -1, line: null, height: drawn.height };
      const line = this.lines()[drawn.at] ?? null;
      return { key: line?.key ?? `none ${drawn.at}`, at: drawn.at, line, height: 0 };
    }),
  );
  protected readonly glyphs = OUTCOME_GLYPHS;
  protected readonly words = OUTCOME_WORDS;
  protected readonly kindOf = outcomeKindOf;
  protected readonly covered = COVERED;
  protected readonly shareText = shareText;
  protected readonly reason = reasonText;
  protected readonly points = pointsFigure;

  constructor() {
    effect(() => this.window.show(this.lines(), this.isPrinting() || this.lines().length <= MOST_WHOLE));
    afterRenderEffect({
      write: () => {
        const goal = this.goal();
        this.placed();
        const button = goal === null ? null : this.buttonOf(goal);
        if (!button) return;
        button.focus();
        untracked(() => this.goal.set(null));
      },
    });
  }

  /** Chooses the row under (1) or over (−1) the chosen one; the first when none is. */
  move(step: 1 | -1): void {
    const rows = this.rows();
    const at = rows.findIndex(({ key }) => key === this.chosen());
    const next = rows[at === -1 ? 0 : at + step];
    if (!next) return;
    this.window.keep(next.key);
    this.goal.set(next.key);
    this.chose.emit(next.key);
  }

  protected choose({ target }: MouseEvent, reference: string): void {
    if (target instanceof Element && target.closest('button, a')) return;
    this.chose.emit(reference === this.chosen() ? null : reference);
  }

  protected keep({ target }: FocusEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-key]') : null;
    if (row) this.window.keep(row.dataset['key'] ?? null);
  }

  private buttonOf(key: string): HTMLElement | null {
    return this.host.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"] .board-choose`);
  }
}
