import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedRoundResponse } from '@tp/contracts';
import { dayAndTime } from '@tp/ui';
import { roundState } from './round-state.js';
import type { RoundSort, RoundSortColumn } from './rounds-query.js';

const COLUMNS: readonly Readonly<{ word: string; sort: RoundSortColumn | null; isNumber?: boolean }>[] = [
  { word: 'Omgång', sort: 'title' },
  { word: 'Diarienummer', sort: 'caseNumber' },
  { word: 'Budgetår', sort: 'budgetYear', isNumber: true },
  { word: 'Kommun', sort: 'municipality' },
  { word: 'Ansökningar', sort: null, isNumber: true },
  { word: 'Läge', sort: null },
  { word: 'Version', sort: null, isNumber: true },
  { word: 'Inläst', sort: 'newest' },
];

@Component({
  selector: 'app-rounds-table',
  imports: [RouterLink],
  host: { class: 'ledger-frame' },
  template: `<table class="ledger rounds">
    <caption class="visually-hidden">
      Omgångar
    </caption>
    <thead>
      <tr>
        @for (column of columns; track column.word) {
          <th scope="col" [class.number]="column.isNumber" [attr.aria-sort]="sortOf(column.sort)">
            @if (column.sort; as key) {
              <button type="button" class="sort" (click)="sorted.emit(key)">
                {{ column.word }}<span class="sort-mark" aria-hidden="true">{{ markOf(key) }}</span>
              </button>
            } @else {
              <span class="heading">{{ column.word }}</span>
            }
          </th>
        }
      </tr>
    </thead>
    <tbody>
      @for (round of rounds(); track round.id) {
        <tr>
          <th scope="row">
            <a [routerLink]="['/omgangar', round.id]">{{ round.title }}</a>
            @if (round.isSynthetic) {
              <span class="tp-tag">syntetiskt exempel</span>
            }
          </th>
          <td data-label="Diarienummer">{{ round.caseNumber }}</td>
          <td class="number" data-label="Budgetår">{{ round.budgetYear }}</td>
          <td data-label="Kommun">{{ round.municipalityName }}</td>
          <td class="number" data-label="Ansökningar">{{ round.applications }}</td>
          <td data-label="Läge">{{ state(round) || '–' }}</td>
          <td class="number" data-label="Version">{{ round.version }}</td>
          <td data-label="Inläst">
            <time [attr.datetime]="round.createdAt">{{ when(round.createdAt) }}</time>
          </td>
        </tr>
      }
    </tbody>
  </table>`,
})
export class RoundsTable {
  readonly rounds = input.required<readonly ListedRoundResponse[]>();
  readonly sort = input.required<RoundSort>();
  readonly sorted = output<RoundSortColumn>();
  protected readonly columns = COLUMNS;
  protected readonly when = dayAndTime;
  protected readonly state = roundState;

  protected sortOf(column: RoundSortColumn | null): 'ascending' | 'descending' | null {
    if (column === null || column !== this.sort().column) return null;
    return this.sort().isDescending ? 'descending' : 'ascending';
  }

  protected markOf(column: RoundSortColumn): string {
    const order = this.sortOf(column);
    return order === null ? '' : order === 'ascending' ? '↑' : '↓';
  }
}
