import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SupplementResponse } from '@tp/contracts';
import { daysWords, lateWords } from './days-words.js';

/** What was asked for, when, and whether it has come. */
@Component({
  selector: 'app-supplement-list',
  imports: [RouterLink],
  template: `<table class="ledger-table supplements" role="table">
    <caption class="visually-hidden">
      Kompletteringar
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">Ansökan</th>
        <th scope="col" role="columnheader">Nämnd</th>
        <th scope="col" role="columnheader">Begärd</th>
        <th scope="col" role="columnheader">Senast</th>
        <th scope="col" role="columnheader">Läge</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (row of supplements(); track row.reference) {
        <tr role="row">
          <th scope="row" role="rowheader">
            <a [routerLink]="['/omgangar', roundId(), 'ansokningar', row.reference]">{{ row.reference }}</a>
            {{ row.title ?? 'Omfattas av sekretess' }}
          </th>
          <td role="cell">{{ row.committeeName ?? 'Omfattas av sekretess' }}</td>
          <td role="cell" data-label="Begärd">{{ row.requestedOn }}</td>
          <td role="cell" data-label="Senast">{{ row.dueOn ?? '–' }}</td>
          <td role="cell" [class.late]="row.state === 'late'">{{ stateText(row) }}</td>
        </tr>
      }
    </tbody>
  </table>`,
})
export class SupplementList {
  readonly roundId = input.required<string>();
  readonly supplements = input.required<readonly SupplementResponse[]>();

  protected stateText({ state, receivedOn, daysLeft }: SupplementResponse): string {
    if (state === 'received') return `inkommen ${receivedOn ?? ''}`.trim();
    if (daysLeft === null) return 'väntas';
    return state === 'late' ? `! ${lateWords(daysLeft)}` : daysWords(daysLeft);
  }
}
