import {
  afterRenderEffect,
  Component,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { DraftRow, DraftValue } from '../drafts/draft-value.js';
import { capitalised } from '../words/capitalised.js';
import { movedRows } from './moved-rows.js';
import { pasteRows } from './paste-rows.js';
import { pastedText } from './pasted-text.js';
import { RowCell } from './row-cell.js';
import type { RowChange, RowColumn, RowFault, RowWords } from './row-column.js';
import { focusPlace, hasLineToGo, placeOf, type RowPlace } from './row-place.js';

/**
 * Small records that are edited where they stand, as in a spreadsheet: by keyboard from cell to cell, pasted from one, moved and
 * removed, and taken back. `rows` follows every letter, so that what saves has it all; `committed` tells of each change that is
 * finished. A value that cannot be read stays as it was typed, with the reason under it.
 */
@Component({
  selector: 'tp-row-list',
  imports: [RowCell],
  templateUrl: './row-list.html',
  host: { class: 'tp-row-list' },
})
export class RowList<Row extends DraftRow> {
  readonly label = input.required<string>();
  readonly words = input.required<RowWords>();
  readonly columns = input.required<readonly RowColumn[]>();
  /** What a new row holds. */
  readonly blank = input.required<Row>();
  readonly rows = model.required<readonly Row[]>();
  readonly faults = input<readonly RowFault[]>([]);
  readonly isReadOnly = input(false);
  readonly committed = output<RowChange>();
  /** The row that the focus came into. */
  readonly entered = output<number>();

  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly addButton = viewChild<ElementRef<HTMLElement>>('addButton');
  private readonly goal = signal<RowPlace | null>(null);
  protected readonly said = signal('');
  protected readonly undo = signal<(() => void) | null>(null);
  protected readonly capitalised = capitalised;

  constructor() {
    afterRenderEffect({
      write: () => {
        const goal = this.goal();
        if (goal === null) return;
        if (untracked(this.rows).length === 0) this.addButton()?.nativeElement.focus();
        else focusPlace(this.host, goal);
        untracked(() => this.goal.set(null));
      },
    });
  }

  protected faultAt(row: number, field: string, isFirst: boolean): string | null {
    const isElsewhere = (name: string): boolean => this.columns().every(({ key }) => key !== name);
    const here = this.faults().filter(
      (fault) => fault.row === row && (fault.field === field || (isFirst && isElsewhere(fault.field))),
    );
    return here.length === 0 ? null : here.map(({ text }) => text).join(' ');
  }

  protected write(row: number, field: string, value: DraftValue): void {
    this.rows.update((rows) => rows.map((one, at) => (at === row ? { ...one, [field]: value } : one)));
  }

  protected add(): void {
    const row = this.rows().length;
    this.change([...this.rows(), this.blank()], { kind: 'added', row });
    this.tell(`${capitalised(this.words().one)} ${row + 1} lades till.`);
    this.goal.set({ row, cell: this.columns()[0]?.key ?? '' });
  }

  protected remove({ row, cell }: RowPlace): void {
    const removed = this.rows()[row];
    if (removed === undefined) return;
    this.change(this.rows().toSpliced(row, 1), { kind: 'removed', row });
    this.tell(`${capitalised(this.words().one)} ${row + 1} togs bort.`, () => {
      const to = Math.min(row, this.rows().length);
      this.change(this.rows().toSpliced(to, 0, removed), { kind: 'restored', row: to });
      this.goal.set({ row: to, cell: this.columns()[0]?.key ?? '' });
    });
    this.goal.set({ row: Math.min(row, this.rows().length - 1), cell });
  }

  protected move({ row, cell }: RowPlace, step: 1 | -1): void {
    const to = row + step;
    if (to < 0 || to >= this.rows().length) return;
    this.change(movedRows(this.rows(), row, to), { kind: 'moved', from: row, to });
    this.tell(`${capitalised(this.words().the)} flyttades till plats ${to + 1} av ${this.rows().length}.`);
    this.goal.set({ row: to, cell });
  }

  protected takeBack(): void {
    const undo = this.undo();
    this.tell('Ångrat.');
    undo?.();
  }

  protected enter({ target }: FocusEvent): void {
    const place = placeOf(target);
    if (place) this.entered.emit(place.row);
  }

  protected press(event: KeyboardEvent): void {
    const place = placeOf(event.target);
    if (place === null || this.isReadOnly() || event.isComposing || event.defaultPrevented) return;
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
    const isPlain = !altKey && !ctrlKey && !metaKey && !shiftKey;
    const isInCell = this.columns().some((column) => column.key === place.cell);
    if (step !== null && altKey && !ctrlKey && !metaKey && !shiftKey) this.move(place, step);
    else if (key === 'Delete' && (ctrlKey || metaKey)) this.remove(place);
    else if (!isPlain || !isInCell) return;
    else if (step !== null && !hasLineToGo(event.target, step)) this.goTo({ ...place, row: place.row + step });
    else if (key === 'Enter') this.goDown(place);
    else return;
    event.preventDefault();
  }

  protected paste(event: ClipboardEvent): void {
    const place = placeOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const column = this.columns().findIndex(({ key }) => key === place?.cell);
    const isTyped = !(event.target instanceof HTMLSelectElement) && !/[\t\r\n]/.test(text); // into a text, as everywhere
    if (place === null || column < 0 || text.trim() === '' || isTyped) return;
    event.preventDefault();
    this.leaveCell();
    const before = this.rows();
    const pasted = pasteRows(text, { rows: before, columns: this.columns(), blank: this.blank(), row: place.row, column });
    this.change(pasted.rows, { kind: 'pasted', row: pasted.from, count: pasted.count });
    this.tell(pastedText(pasted), () => {
      // What was written since is not taken back with it: then the rows are no longer those that were pasted.
      if (this.rows() !== pasted.rows) return this.tell('Raderna har ändrats sedan de klistrades in och står kvar.');
      this.change(before, { kind: 'restored', row: place.row });
      this.goal.set(place);
    });
    this.goal.set(place);
  }

  /** Enter goes a row down; from the last to a new one, unless that is still empty. */
  private goDown(place: RowPlace): void {
    const last = this.rows().at(-1);
    if (place.row < this.rows().length - 1) this.goTo({ ...place, row: place.row + 1 });
    else if (last && this.columns().some(({ key }) => (last[key] ?? null) !== null)) this.add();
    else this.leaveCell();
  }

  private goTo(place: RowPlace): void {
    if (place.row >= 0 && place.row < this.rows().length) this.goal.set(place);
  }

  private change(rows: readonly Row[], change: RowChange): void {
    this.leaveCell();
    this.rows.set(rows);
    this.committed.emit(change);
  }

  private tell(text: string, undo: (() => void) | null = null): void {
    this.said.set(text);
    this.undo.set(undo);
  }

  /** What is being typed is finished before rows move under it. */
  private leaveCell(): void {
    const active = this.host.ownerDocument.activeElement;
    if (active instanceof HTMLElement && this.host.contains(active)) active.blur();
  }
}
