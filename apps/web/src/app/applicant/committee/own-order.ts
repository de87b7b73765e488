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
import type { ApplyingRoundResponse, OrderApplicationsRequest, OwnCommitteeResponse } from '@tp/contracts';
import { ProblemMessage } from '@tp/ui';
import { movedRows } from '@tp/ui/forms';
import { type OrderedItem, orderedItems, renumberedCount } from './own-order-items.js';

/**
 * A committee's own order among its applications, changed by the pointer, by buttons or by Alt and an arrow. Among drafts it is saved as
 * it is changed; where what is sent gets another number the reviewers see it, and it is sent when one says so.
 */
@Component({
  selector: 'app-own-order',
  imports: [ProblemMessage, RouterLink],
  host: {
    class: 'own-order-part',
    '(keydown)': 'press($event)',
    '(document:pointermove)': 'drag($event)',
    '(document:pointerup)': 'drop()',
    '(document:pointercancel)': 'letGo()',
  },
  templateUrl: './own-order.html',
})
export class OwnOrder {
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly round = input.required<ApplyingRoundResponse>();
  readonly committee = input.required<OwnCommitteeResponse>();
  /** Whether one may send: what is sent keeps its number for everybody else. */
  readonly maySend = input.required<boolean>();
  readonly ordered = output();

  protected readonly said = signal('');
  protected readonly problem = signal<unknown>(null);
  protected readonly dragged = signal<string | null>(null);
  private readonly known = computed(() => orderedItems(this.round(), this.committee().code));
  protected readonly items = linkedSignal(() => this.known());
  /** How many of the sent wait to get another number. */
  protected readonly waiting = computed(() => (isSame(this.items(), this.known()) ? 0 : this.renumbered(this.items())));
  private before: readonly OrderedItem[] = [];

  protected canMove({ isSent }: OrderedItem): boolean {
    return this.maySend() || !isSent;
  }

  protected move(item: OrderedItem, step: 1 | -1): void {
    const from = this.placeOf(item.key);
    const other = this.items()[from + step];
    if (!other) return this.said.set(`${item.title} står redan ${step < 0 ? 'först' : 'sist'}.`);
    if (!this.canMove(other)) return this.said.set('Bara den som får skicka kan flytta förbi en inskickad ansökan.');
    this.items.set(movedRows(this.items(), from, from + step));
    this.keepFocus(item.key);
    this.settle(item);
  }

  protected press(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const item = this.itemAt(event.target);
    if (!item || !this.canMove(item)) return;
    event.preventDefault();
    this.move(item, event.key === 'ArrowUp' ? -1 : 1);
  }

  protected take(event: PointerEvent, { key }: OrderedItem): void {
    if (event.button !== 0) return;
    event.preventDefault(); // no text is selected on the way
    this.before = this.items();
    this.dragged.set(key);
  }

  protected drag({ clientX, clientY }: PointerEvent): void {
    const key = this.dragged();
    if (key === null) return;
    const under = this.document.elementFromPoint(clientX, clientY);
    const over = under !== null && this.host.contains(under) ? this.itemAt(under) : undefined;
    if (!over || over.key === key) return;
    const [from, to] = [this.placeOf(key), this.placeOf(over.key)];
    const passed = this.items().slice(Math.min(from, to), Math.max(from, to) + 1);
    if (passed.every((one) => this.canMove(one))) this.items.set(movedRows(this.items(), from, to));
  }

  protected drop(): void {
    const item = this.items().find(({ key }) => key === this.dragged());
    this.dragged.set(null);
    if (item && !isSame(this.items(), this.before)) this.settle(item);
  }

  protected letGo(): void {
    if (this.dragged() === null) return;
    this.dragged.set(null);
    this.items.set(this.before);
  }

  protected undo(): void {
    this.items.set(this.known());
    this.said.set('Ordningen är som den var.');
  }

  protected save(said: string): void {
    this.problem.set(null);
    const body: OrderApplicationsRequest = { order: this.items().map(({ one }) => one) };
    const [round, committee] = [this.round().roundId, this.committee().code].map(encodeURIComponent);
    this.http.put(`/api/v1/rounds/${round}/committees/${committee}/order`, body).subscribe({
      next: () => {
        this.said.set(said);
        this.ordered.emit();
      },
      error: (error: unknown) => {
        this.items.set(this.known());
        this.problem.set(error);
      },
    });
  }

  /** Saves the order, or says that it waits. */
  private settle(item: OrderedItem): void {
    const place = `${item.title} är nu nummer ${this.placeOf(item.key) + 1} av ${this.items().length}.`;
    if (this.waiting() > 0) this.said.set(`${place} Ordningen är inte skickad än.`);
    else if (!isSame(this.items(), this.known())) this.save(`${place} Ordningen är sparad.`);
  }

  private renumbered(items: readonly OrderedItem[]): number {
    return this.maySend() ? renumberedCount(items) : 0;
  }

  private placeOf(wanted: string): number {
    return this.items().findIndex(({ key }) => key === wanted);
  }

  private itemAt(target: EventTarget | null): OrderedItem | undefined {
    const key = target instanceof Element ? target.closest<HTMLElement>('li[data-key]')?.dataset['key'] : undefined;
    return this.items().find((item) => item.key === key);
  }

  /** A row that is moved loses the focus that was in it. */
  private keepFocus(key: string): void {
    const { activeElement } = this.document;
    const kept = activeElement instanceof HTMLElement && this.itemAt(activeElement)?.key === key ? activeElement : null;
    if (kept) afterNextRender(() => kept.focus(), { injector: this.injector });
  }
}

const isSame = (a: readonly OrderedItem[], b: readonly OrderedItem[]): boolean => a.every(({ key }, at) => key === b[at]?.key);
