import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import type { DecisionListResponse, DecisionRowResponse } from '@tp/contracts';
import { Amount, KronorPipe, OutcomeLabel, outcomeKindOf, Score } from '@tp/ui';
import { DecisionDetail } from './decision-detail.js';
import type { Sort } from './decision-list-query.js';
import { COLUMN_WORDS, SORT_COLUMNS, type SortColumn } from './words.js';

const kronor = new KronorPipe();

/** How a press on a row ended: one who marks text in it does not want it opened. */
const hasMarkedText = (): boolean => (getSelection()?.toString() ?? '') !== '';

/** The proposals, a row each, and under them the sums of those that are shown. Narrow, the rows become a list (decision-cards.css). */
@Component({
  selector: 'app-decision-table',
  imports: [Amount, DecisionDetail, KronorPipe, OutcomeLabel, Score],
  templateUrl: './decision-table.html',
})
export class DecisionTable {
  readonly list = input.required<DecisionListResponse>();
  readonly sort = input.required<Sort>();
  readonly open = input.required<readonly string[]>();
  readonly title = input.required<string>();
  readonly sorted = output<SortColumn>();
  readonly toggled = output<string>();
  protected readonly kindOf = outcomeKindOf;
  protected readonly highest = computed(() => this.list().items[0]?.maxScore ?? 0);
  protected readonly columns = computed(() =>
    SORT_COLUMNS.map((key) => ({
      key,
      word: key === 'score' ? `Poäng av ${this.highest()}` : COLUMN_WORDS[key],
      order: this.sort().column === key ? this.sort().direction : null,
    })),
  );
  /** So wide that the largest figure, the sum, is whole. */
  protected readonly amountDigits = computed(() => kronor.transform(this.list().sums.requestedAmount).length);
  protected readonly shownText = computed(() => {
    const { items, total, totals } = this.list();
    if (items.length < total) return `${items.length} av ${total} visas`;
    return total < totals.applications ? `${total} av ${totals.applications} visas` : `${total} visas`;
  });
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Moves the focus a row down (1) or up (−1), from wherever it is in the list; to the first from outside it. */
  move(step: 1 | -1): void {
    const toggles = [...this.host.querySelectorAll<HTMLElement>('.decision-toggle')];
    const row = this.host.ownerDocument.activeElement?.closest('[data-reference]')?.getAttribute('data-reference');
    const at = toggles.findIndex((toggle) => toggle.closest('[data-reference]')?.getAttribute('data-reference') === row);
    toggles[at === -1 ? 0 : at + step]?.focus();
  }

  protected isOpen({ reference }: DecisionRowResponse): boolean {
    return this.open().includes(reference);
  }

  protected codeTextOf({ codes }: DecisionRowResponse): string {
    return codes.map(({ text }) => text).join('; ');
  }

  /** Anywhere on the row, for who points; the button in it is the way for everyone. */
  protected press(event: MouseEvent, { reference }: DecisionRowResponse): void {
    const isOnControl = event.target instanceof Element && event.target.closest('button') !== null;
    if (!isOnControl && !hasMarkedText()) this.toggled.emit(reference);
  }
}
