import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationListResponse } from '@tp/contracts';
import { Amount, KronorPipe } from '@tp/ui';
import type { ApplicationListQuery } from './application-list-query.js';
import { COLUMNS, findingWord, type SortColumn, stateWord, supplementWord } from './words.js';

/** A round's applications, a row each, and under them the sums of all that the filter leaves. */
@Component({
  selector: 'app-application-table',
  imports: [Amount, KronorPipe, RouterLink],
  template: `<table class="ledger-table applications" role="table">
    <caption class="visually-hidden">
      Ansökningar
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        @for (column of columns(); track column.key) {
          <th scope="col" role="columnheader" [class]="'column-' + column.key" [attr.aria-sort]="column.order">
            @if (column.sort; as key) {
              <button type="button" class="sort" (click)="sorted.emit(key)">
                {{ column.word }}
                @if (column.order) {
                  <span class="sort-mark" aria-hidden="true">{{ column.order === 'ascending' ? '▴' : '▾' }}</span>
                }
              </button>
            } @else {
              <span class="unsorted">{{ column.word }}</span>
            }
          </th>
        }
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (row of list().items; track row.reference) {
        <tr role="row">
          <th scope="row" role="rowheader">
            <a [routerLink]="['/omgangar', roundId(), 'ansokningar', row.reference]">{{ row.reference }}</a>
          </th>
          <td role="cell" [title]="row.title" class="wide">{{ row.title }}</td>
          <td role="cell" [title]="row.committeeName">{{ row.committeeName }}</td>
          <td role="cell" [title]="row.place">{{ row.place }}</td>
          <td role="cell" data-label="Inkom">{{ row.receivedOn }}</td>
          <td role="cell" data-label="Sökt, kr" class="figure">
            <tp-amount [amount]="row.requestedAmount" [mask]="row.requestedAmountMask ?? ''" />
          </td>
          <td role="cell" data-label="Föreslagna poäng" class="figure">{{ row.suggestedPoints ?? '–' }}</td>
          <td role="cell">
            @for (kind of row.findings; track kind) {
              <span class="tp-tag tp-tag-partial">{{ finding(kind) }}</span>
            }
          </td>
          <td role="cell">
            {{ state(row.state) }}
            @if (row.supplement; as kind) {
              <span class="tp-tag" [class.tp-tag-deny]="kind === 'late'">{{ supplement(kind) }}</span>
            }
          </td>
        </tr>
      }
    </tbody>
    <tfoot role="rowgroup">
      @let sums = list().sums;
      <tr role="row">
        <th scope="row" role="rowheader" colspan="2" aria-colspan="2">{{ countText() }}</th>
        <td role="cell" colspan="3" aria-colspan="3">{{ sums.committees }} {{ sums.committees === 1 ? 'nämnd' : 'nämnder' }}</td>
        <td role="cell" data-label="Sökt, kr" class="figure">{{ sums.requestedAmount | kronor }}</td>
        <td role="cell" colspan="3" aria-colspan="3">{{ maskedText() }}</td>
      </tr>
    </tfoot>
  </table>`,
})
export class ApplicationTable {
  readonly roundId = input.required<string>();
  readonly list = input.required<ApplicationListResponse>();
  readonly sort = input.required<ApplicationListQuery['sort']>();
  readonly sorted = output<SortColumn>();
  protected readonly finding = findingWord;
  protected readonly state = stateWord;
  protected readonly supplement = supplementWord;
  protected readonly columns = computed(() => {
    const sort = this.sort();
    return COLUMNS.map((column) => ({
      ...{ key: column.key, word: column.word, sort: column.slug === null ? null : column.key },
      order: sort?.column !== column.key ? null : sort.isDescending ? ('descending' as const) : ('ascending' as const),
    }));
  });
  protected readonly countText = computed(() => {
    const { total } = this.list();
    return total === 1 ? '1 ansökan' : `${total} ansökningar`;
  });
  protected readonly maskedText = computed(() => {
    const { maskedAmounts } = this.list().sums;
    return maskedAmounts === 0 ? '' : `${maskedAmounts} belopp under sekretess ingår inte`;
  });
}
