import { HttpClient } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftResponse, OrderDraftsRequest, OwnCommitteeResponse } from '@tp/contracts';
import { DataTable, ProblemMessage, TableCell, type TableSort } from '@tp/ui';
import { movedRows } from '@tp/ui/forms';
import { draftStateWords, titleOf } from './committee-words.js';
import { draftColumns, inOwnOrder, type PlacedDraft } from './draft-columns.js';
import { sortAfter, sortedBy } from './sorted-by.js';

const OWN_ORDER: TableSort = { column: 'order', direction: 'ascending' };

/** What the committee is writing, in an order of its own that is changed by the pointer, by buttons or by Alt and an arrow. */
@Component({
  selector: 'app-draft-table',
  imports: [DataTable, ProblemMessage, RouterLink, TableCell],
  host: {
    class: 'draft-table',
    '(keydown)': 'press($event)',
    '(document:pointermove)': 'drag($event)',
    '(document:pointerup)': 'drop()',
    '(document:pointercancel)': 'letGo()',
  },
  templateUrl: './draft-table.html',
})
export class DraftTable {
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly roundId = input.required<string>();
  readonly roundTitle = input.required<string>();
  readonly drafts = input.required<readonly DraftResponse[]>();
  readonly committees = input.required<readonly OwnCommitteeResponse[]>();
  /** Words that a draft's title must hold. */
  readonly search = input('');
  readonly removed = output<DraftResponse>();
  readonly ordered = output();

  protected readonly titleOf = titleOf;
  protected readonly stateWords = draftStateWords;
  protected readonly keyOf = ({ id }: PlacedDraft): string => String(id);
  protected readonly sort = signal<TableSort>(OWN_ORDER);
  protected readonly said = signal('');
  protected readonly problem = signal<unknown>(null);
  protected readonly dragged = signal<number | null>(null);
  private readonly order = linkedSignal(() => inOwnOrder(this.drafts()));
  private orderBefore: readonly DraftResponse[] | null = null;

  protected readonly columns = computed(() => draftColumns(this.committees().length > 1));
  private readonly placed = computed((): readonly PlacedDraft[] => {
    const names = new Map(this.committees().map(({ code, name }) => [code, name]));
    return this.order().map((draft, at) => ({
      ...draft,
      order: at + 1,
      committeeName: names.get(draft.committee) ?? draft.committee,
    }));
  });
  protected readonly rows = computed(() => {
    const wanted = this.search().toLocaleLowerCase('sv');
    const found = this.placed().filter((draft) => titleOf(draft).toLocaleLowerCase('sv').includes(wanted));
    return sortedBy(found, this.columns(), this.sort());
  });
  /** Only where all stand in their order does it say anything to move one. */
  protected readonly canMove = computed(() => {
    const { column, direction } = this.sort();
    return column === 'order' && direction === 'ascending' && this.search() === '' && this.order().length > 1;
  });

  protected sortBy(column: string): void {
    this.sort.update((sort) => sortAfter(sort, column));
  }

  protected move(id: number, step: 1 | -1): void {
    const from = this.order().findIndex((draft) => draft.id === id);
    const draft = this.order()[from];
    if (!draft || !this.canMove()) return;
    const to = from + step;
    if (to < 0 || to >= this.order().length) {
      this.said.set(`${titleOf(draft)} står redan ${step < 0 ? 'först' : 'sist'}.`);
      return;
    }
    const before = this.order();
    this.order.set(movedRows(before, from, to));
    this.keepFocus(id);
    this.save(before, draft);
  }

  protected press(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const id = idOfRow(event.target);
    if (id === null) return;
    event.preventDefault();
    this.move(id, event.key === 'ArrowUp' ? -1 : 1);
  }

  protected take(event: PointerEvent, id: number): void {
    if (event.button !== 0 || !this.canMove()) return;
    event.preventDefault(); // no text is selected on the way
    this.orderBefore = this.order();
    this.dragged.set(id);
  }

  protected drag({ clientX, clientY }: PointerEvent): void {
    const id = this.dragged();
    if (id === null) return;
    const under = this.document.elementFromPoint(clientX, clientY);
    const over = under !== null && this.host.contains(under) ? idOfRow(under) : null;
    if (over === null || over === id) return;
    const at = (wanted: number): number => this.order().findIndex((draft) => draft.id === wanted);
    this.order.set(movedRows(this.order(), at(id), at(over)));
  }

  protected drop(): void {
    const [id, before] = [this.dragged(), this.orderBefore];
    this.dragged.set(null);
    const draft = this.order().find((one) => one.id === id);
    if (draft && before && before.some((one, at) => one.id !== this.order()[at]?.id)) this.save(before, draft);
  }

  protected letGo(): void {
    if (this.dragged() === null) return;
    this.dragged.set(null);
    if (this.orderBefore) this.order.set(this.orderBefore);
  }

  private save(before: readonly DraftResponse[], draft: DraftResponse): void {
    this.problem.set(null);
    const order = this.order();
    const body: OrderDraftsRequest = { draftIds: order.map(({ id }) => id) };
    const place = order.findIndex(({ id }) => id === draft.id) + 1;
    this.http.put(`/api/v1/rounds/${encodeURIComponent(this.roundId())}/drafts/order`, body).subscribe({
      next: () => {
        this.said.set(`${titleOf(draft)} är nu nummer ${place} av ${order.length}. Ordningen är sparad.`);
        this.ordered.emit();
      },
      error: (error: unknown) => {
        this.order.set(before);
        this.problem.set(error);
      },
    });
  }

  /** A row that is moved loses the focus that was in it. */
  private keepFocus(id: number): void {
    const { activeElement } = this.document;
    const kept = activeElement instanceof HTMLElement && idOfRow(activeElement) === id ? activeElement : null;
    if (kept) afterNextRender(() => kept.focus(), { injector: this.injector });
  }
}

function idOfRow(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-key]') : null;
  return row === null ? null : Number(row.dataset['key']);
}
