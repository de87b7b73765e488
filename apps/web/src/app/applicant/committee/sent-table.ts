import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DataTable, KronorPipe, TableCell } from '@tp/ui';
import { type OwnSort, tableSort } from './committee-query.js';
import { supplementPath } from './committee-words.js';
import { SENT_COLUMNS, type SentRow } from './sent-rows.js';
import { sortedBy } from './sorted-by.js';

/** What the committee has sent, and where each stands. What was taken back stays, with its receipt. */
@Component({
  selector: 'app-sent-table',
  imports: [DataTable, KronorPipe, RouterLink, TableCell],
  template: `<tp-data-table
    [caption]="'Inskickade ansökningar, ' + roundTitle()"
    [columns]="columns"
    [rows]="rows()"
    [keyOf]="keyOf"
    [sort]="tableSort(sort())"
    [hasTools]="true"
    exportName="inskickade-ansokningar.csv"
    (sorted)="sorted.emit($event)"
  >
    <ng-template tpCell="reference" [of]="rows()" let-row>
      @if (row.isWithdrawn) {
        {{ row.reference }}
      } @else {
        <a [routerLink]="answerPath(row)">{{ row.reference }}</a>
      }
    </ng-template>
    <ng-template tpCell="amount" [of]="rows()" let-row>
      {{ row.requestedAmount | kronor }}
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
        <a [routerLink]="['/omgangar', roundId(), 'kvitto', row.reference]"
          >Kvitto<span class="visually-hidden"> för {{ row.reference }}</span></a
        >
      } @else {
        Inläst från fil
      }
    </ng-template>
  </tp-data-table>`,
})
export class SentTable {
  readonly roundId = input.required<string>();
  readonly roundTitle = input.required<string>();
  readonly sent = input.required<readonly SentRow[]>();
  readonly sort = input.required<OwnSort>();
  readonly sorted = output<string>();
  protected readonly columns = SENT_COLUMNS;
  protected readonly tableSort = tableSort;
  protected readonly keyOf = ({ reference }: SentRow): string => reference;
  protected readonly rows = computed(() => sortedBy(this.sent(), this.columns, this.sort()));

  /** What waits is answered; anything else is read. */
  protected answerPath(row: SentRow): readonly string[] {
    return supplementPath(this.roundId(), row);
  }
}
