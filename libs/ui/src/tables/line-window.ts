import {
  afterNextRender,
  afterRenderEffect,
  computed,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  Injectable,
  signal,
  untracked,
} from '@angular/core';
import { drawnLines, type Drawn, lineAt, type LineRange, offsetsOf } from './drawn-lines.js';

/** Lines beyond the window's edges that are drawn beforehand, and how few may be left before more are. */
const AHEAD = 14;
const FEWEST_AHEAD = 5;
/** Lines that are drawn in one go at most, so that a jump to the other end does not stop the page: the others follow at once. */
const DRAWN_AT_ONCE = 8;
/** Before a line of its kind is measured. Pixels. */
const GUESS: ReadonlyMap<string, number> = new Map([['detail', 240]]);
const GUESS_OF_ROW = 37;

/** A line of a table: lines of a kind are about as high. `key` tells it from every other, however the list is filtered and sorted. */
export type WindowLine = Readonly<{ kind: string; key: string }>;

/**
 * Which lines of a long list are drawn: those in the browser's window and some around them. Heights are measured, for a line may be of
 * any height; what was never drawn is taken to be as high as the first of its kind. Provided by the table, whose rows carry `data-line`.
 */
@Injectable()
export class LineWindow {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly lines = signal<readonly WindowLine[]>([]);
  private readonly isWhole = signal(true);
  private readonly usual = signal(GUESS);
  private readonly measured = signal<ReadonlyMap<string, number>>(new Map());
  private readonly range = signal<LineRange>(
    { first: 0, last: 2 * AHEAD },
    { equal: (a, b) => a.first === b.first && a.last === b.last },
  );
  private readonly kept = signal<string | null>(null);
  private readonly seenKinds = new Set<string>();
  private frame = 0;

  private readonly offsets = computed(() => {
    const [usual, measured] = [this.usual(), this.measured()];
    return offsetsOf(this.lines().map(({ kind, key }) => measured.get(key) ?? usual.get(kind) ?? GUESS_OF_ROW));
  });
  readonly drawn = computed((): readonly Drawn[] => {
    const lines = this.lines();
    if (this.isWhole()) return lines.map((_, at) => ({ kind: 'line', at }));
    const kept = this.kept();
    const at = kept === null ? -1 : lines.findIndex(({ key }) => key === kept);
    return drawnLines(this.offsets(), this.range(), at === -1 ? null : at);
  });

  constructor() {
    const look = (): void => {
      if (this.frame === 0) this.frame = this.view?.requestAnimationFrame(() => this.look()) ?? 0;
    };
    const forget = (): void => {
      this.forgetHeights();
      look();
    };
    afterNextRender(() => {
      this.view?.addEventListener('scroll', look, { passive: true });
      this.view?.addEventListener('resize', forget);
    });
    inject(DestroyRef).onDestroy(() => {
      this.view?.removeEventListener('scroll', look);
      this.view?.removeEventListener('resize', forget);
      this.view?.cancelAnimationFrame(this.frame);
    });
    afterRenderEffect({
      read: () => {
        this.drawn();
        if (!this.isWhole()) untracked(() => this.measure());
        look();
      },
    });
  }

  /** @param isWhole whether all lines are drawn, as in print and when they are few */
  show(lines: readonly WindowLine[], isWhole: boolean): void {
    this.lines.set(lines);
    this.isWhole.set(isWhole);
  }

  /** Keeps the line drawn wherever the window goes: what has the focus may not vanish under who reads with the keyboard. */
  keep(key: string | null): void {
    this.kept.set(key);
  }

  /** Rows are drawn in another way: nothing that was measured holds. */
  forgetHeights(): void {
    this.measured.set(new Map());
    this.usual.set(GUESS);
    this.seenKinds.clear();
  }

  private look(): void {
    this.frame = 0;
    const body = this.host.querySelector('tbody');
    if (this.isWhole() || body === null || this.view === null) return;
    const top = -body.getBoundingClientRect().top;
    const offsets = this.offsets();
    const seen = { first: lineAt(offsets, top), last: lineAt(offsets, top + this.view.innerHeight) };
    this.range.set(nextRange(this.range(), seen, this.lines().length));
  }

  private measure(): void {
    const [usual, measured, lines] = [new Map(this.usual()), new Map(this.measured()), this.lines()];
    let isChanged = false;
    for (const row of this.host.querySelectorAll<HTMLElement>('tr[data-line]')) {
      const line = lines[Number(row.dataset['line'])];
      const { height } = row.getBoundingClientRect();
      if (line === undefined || height === 0) continue;
      if (!this.seenKinds.has(line.kind)) {
        this.seenKinds.add(line.kind);
        usual.set(line.kind, height);
        isChanged = true;
      }
      if (Math.abs((measured.get(line.key) ?? usual.get(line.kind) ?? GUESS_OF_ROW) - height) < 0.5) continue;
      measured.set(line.key, height);
      isChanged = true;
    }
    if (!isChanged) return;
    this.usual.set(usual);
    this.measured.set(measured);
  }
}

/** The lines to draw next, when these are drawn and those are seen: first what is seen, then a few at a time of what is ahead. */
export function nextRange(drawn: LineRange, seen: LineRange, count: number): LineRange {
  const isApart = seen.first > drawn.last + 1 || seen.last < drawn.first - 1;
  const goal = { first: Math.max(0, seen.first - AHEAD), last: Math.min(count - 1, seen.last + AHEAD) };
  if (isApart) return { first: seen.first, last: Math.min(seen.last, seen.first + 3 * DRAWN_AT_ONCE) };
  const isEnough = (has: number, needs: number, end: number): boolean => has === end || needs >= FEWEST_AHEAD;
  const hasBefore = isEnough(drawn.first, seen.first - drawn.first, 0);
  const hasAfter = isEnough(drawn.last, drawn.last - seen.last, count - 1);
  const isFar = seen.first - drawn.first > 3 * AHEAD || drawn.last - seen.last > 3 * AHEAD;
  if (hasBefore && hasAfter && !isFar) return drawn;
  return {
    first: Math.max(goal.first, Math.min(drawn.first, seen.first) - DRAWN_AT_ONCE),
    last: Math.min(goal.last, Math.max(drawn.last, seen.last) + DRAWN_AT_ONCE),
  };
}
