import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedRoundResponse } from '@tp/contracts';
import { type DataColumn, DataTable, dayAndTime, TableCell, type TableSort } from '@tp/ui';
import { callInList } from '../call/public.js';
import { roundState } from './round-state.js';
import { isRoundSortColumn, type RoundSort, type RoundSortColumn } from './rounds-query.js';

const COLUMNS: readonly DataColumn<ListedRoundResponse>[] = [
  { key: 'title', word: 'Omgång', text: ({ title }) => title, isSortable: true },
  { key: 'caseNumber', word: 'Diarienummer', text: ({ caseNumber }) => caseNumber, isSortable: true },
  { key: 'budgetYear', word: 'Budgetår', text: ({ budgetYear }) => budgetYear, isSortable: true, isFigure: true },
  { key: 'municipality', word: 'Kommun', text: ({ municipalityName }) => municipalityName, isSortable: true },
  { key: 'applications', word: 'Ansökningar', text: ({ applications }) => applications, isFigure: true },
  { key: 'call', word: 'Ansökan', text: ({ call }) => callInList(call) },
  { key: 'state', word: 'Läge', text: (round) => roundState(round) || '–' },
  { key: 'version', word: 'Version', text: ({ version }) => version, isFigure: true },
  { key: 'newest', word: 'Inläst', text: ({ createdAt }) => dayAndTime(createdAt), isSortable: true },
];

@Component({
  selector: 'app-rounds-table',
  imports: [DataTable, RouterLink, TableCell],
  template: `<tp-data-table
    class="rounds"
    caption="Omgångar"
    [columns]="columns"
    [rows]="rounds()"
    [keyOf]="keyOf"
    [sort]="order()"
    (sorted)="sortBy($event)"
  >
    <ng-template tpCell="title" [of]="rounds()" let-round>
      <a [routerLink]="['/omgangar', round.id]">{{ round.title }}</a>
      @if (round.isSynthetic) {
        <span class="tp-tag">syntetiskt exempel</span>
      }
    </ng-template>
  </tp-data-table>`,
})
export class RoundsTable {
  readonly rounds = input.required<readonly ListedRoundResponse[]>();
  readonly sort = input.required<RoundSort>();
  readonly sorted = output<RoundSortColumn>();
  protected readonly columns = COLUMNS;
  protected readonly keyOf = ({ id }: ListedRoundResponse): string => id;
  protected readonly order = computed((): TableSort => {
    const { column, isDescending } = this.sort();
    return { column, direction: isDescending ? 'descending' : 'ascending' };
  });

  protected sortBy(key: string): void {
    if (isRoundSortColumn(key)) this.sorted.emit(key);
  }
}
