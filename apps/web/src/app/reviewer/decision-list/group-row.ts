import { Component, input, output } from '@angular/core';
import type { DecisionGroupResponse } from '@tp/contracts';
import { KronorPipe } from '@tp/ui';
import type { Column } from './words.js';

/** A committee's heading in the list: its name, how many of its applications are granted, and the sums of those that are shown. */
@Component({
  selector: 'tr[app-group-row]',
  imports: [KronorPipe],
  host: { role: 'row', class: 'group-row' },
  template: `@let shown = group();
    <th scope="rowgroup" role="rowheader" class="group-name" [attr.colspan]="lead()" [attr.aria-colspan]="lead()">
      <button type="button" class="group-toggle" [attr.aria-expanded]="isOpen()" (click)="toggled.emit(shown.committee.code)">
        <span aria-hidden="true">{{ isOpen() ? '▾' : '▸' }}</span> {{ shown.committee.name }}
      </button>
      <span class="group-count">{{ shown.granted }} av {{ shown.applications }} beviljas</span>
    </th>
    @for (column of rest(); track column) {
      <td role="cell" [class]="'column-' + column">
        @switch (column) {
          @case ('requestedAmount') {
            <span class="cell-label">Sökt, kr&ngsp;</span>{{ shown.requestedAmount | kronor }}
          }
          @case ('grantedAmount') {
            <span class="cell-label">Beviljas, kr&ngsp;</span>{{ shown.grantedAmount | kronor }}
          }
        }
      </td>
    }`,
})
export class GroupRow {
  readonly group = input.required<DecisionGroupResponse>();
  readonly isOpen = input.required<boolean>();
  /** How many columns the name spans. */
  readonly lead = input.required<number>();
  /** The columns after the name. */
  readonly rest = input.required<readonly Column[]>();
  readonly toggled = output<string>();
}
