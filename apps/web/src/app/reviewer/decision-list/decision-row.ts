import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { DecisionRowResponse } from '@tp/contracts';
import { isMask } from '@tp/domain';
import { Amount, OutcomeLabel, outcomeKindOf, Score } from '@tp/ui';
import { isPlainClick } from '../../shell/plain-click.js';
import { type Column, measureWord } from './words.js';

/** How a press on a row ended: one who marks text in it does not want it opened. */
const hasMarkedText = (): boolean => (getSelection()?.toString() ?? '') !== '';

/** An application as a row of the decision list: its number leads to it, the rest of the row opens what stands under it. */
@Component({
  selector: 'tr[app-decision-row]',
  imports: [Amount, OutcomeLabel, Score],
  templateUrl: './decision-row.html',
  host: {
    role: 'row',
    class: 'decision',
    '[class.decision-open]': 'isOpen()',
    '[attr.data-reference]': 'row().reference',
    '(click)': 'press($event)',
  },
})
export class DecisionRow {
  readonly row = input.required<DecisionRowResponse>();
  readonly roundId = input.required<string>();
  readonly columns = input.required<ReadonlySet<Column>>();
  readonly isOpen = input.required<boolean>();
  readonly detailId = input.required<string>();
  readonly toggled = output<string>();
  private readonly router = inject(Router);
  protected readonly kindOf = outcomeKindOf;
  protected readonly isMask = isMask;
  protected readonly codeText = computed(() =>
    this.row()
      .codes.map(({ text }) => text)
      .join('; '),
  );
  protected readonly measures = computed(() => this.row().measures.map(measureWord).join(', '));
  protected readonly address = computed(
    () => `/omgangar/${encodeURIComponent(this.roundId())}/ansokningar/${encodeURIComponent(this.row().reference)}`,
  );

  /** Anywhere on the row, for who points; the button in it is the way for everyone. */
  protected press(event: MouseEvent): void {
    const isOnControl = event.target instanceof Element && event.target.closest('button, a') !== null;
    if (!isOnControl && !hasMarkedText()) this.toggled.emit(this.row().reference);
  }

  /** A plain press stays in the page; a router's link for each row would cost more than the row itself. */
  protected follow(event: MouseEvent): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    void this.router.navigateByUrl(this.address());
  }
}
