import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplyingRoundResponse } from '@tp/contracts';
import { DataTable, KronorPipe, TableCell, type TableSort } from '@tp/ui';
import { supplementPath } from './committee-words.js';
import { SENT_COLUMNS, type SentRow, sentRows } from './sent-rows.js';
import { sortAfter, sortedBy } from './sorted-by.js';

/** What the committee has sent, and where each stands. What was taken back stays, with its receipt. */
@Component({
  selector: 'app-sent-table',
  imports: [DataTable, KronorPipe, RouterLink, TableCell],
  template: `<tp-data-table
    [caption]="'Inskickade ansökningar, ' + round().title"
    [columns]="columns"
    [rows]="rows()"
    [keyOf]="keyOf"
    [sort]="sort()"
    [hasTools]="true"
    exportName="inskickade-ansokningar.csv"
    (sorted)="sortBy($event)"
  >
    <ng-template tpCell="reference" [of]="rows()" let-row>
      @if (row.isWithdrawn) {
        {{ row.reference }}
      } @else {
        <a [routerLink]="answerPath(row)">{{ row.reference }}</a>
      }
    </ng-template>
    <ng-template tpCell="amount" [of]="rows()" let-row>
      @if (row.requestedAmount === null) {
        –
      } @else {
        {{ row.requestedAmount | kronor }}
      }
    </ng-template>
    <ng-template tpCell="state" [of]="rows()" let-row>
      @if (row.isAnswerable) {
        <a [class.late]="row.isOverdue" [routerLink]="answerPath(row)"
          >{{ row.state }}<span class="visually-hidden">. Svara på kompletteringen av {{ row.reference }}</span></a
        >
      } @else {
        <span [class.late]="row.isOverdue">{{ row.state }}</span>
      }
      @if (row.isLate) {
        <span class="tp-tag tp-tag-partial">kom in efter sista dag</span>
      }
    </ng-template>
    <ng-template tpCell="receipt" [of]="rows()" let-row>
      @if (row.hasReceipt) {
        <a [routerLink]="['/omgangar', round().roundId, 'kvitto', row.reference]"
          >Kvitto<span class="visually-hidden"> för {{ row.reference }}</span></a
        >
      } @else {
        Inläst från fil
      }
    </ng-template>
  </tp-data-table>`,
})
export class SentTable {
  readonly round = input.required<ApplyingRoundResponse>();
  readonly search = input('');
  readonly today = input.required<string>();
  protected readonly columns = SENT_COLUMNS;
  protected readonly keyOf = ({ reference }: SentRow): string => reference;
  protected readonly sort = signal<TableSort>({ column: 'reference', direction: 'ascending' });
  protected readonly rows = computed(() => {
    const wanted = this.search().toLocaleLowerCase('sv');
    const found = sentRows(this.round(), this.today()).filter(({ reference, title }) =>
      `${reference} ${title}`.toLocaleLowerCase('sv').includes(wanted),
    );
    return sortedBy(found, this.columns, this.sort());
  });

  /** What waits is answered; anything else is read. */
  protected answerPath(row: SentRow): readonly string[] {
    return supplementPath(this.round().roundId, row);
  }

  protected sortBy(column: string): void {
    this.sort.update((sort) => sortAfter(sort, column));
  }
}
