import { Component, input } from '@angular/core';
import { ProgressBar } from './progress-bar.js';
import type { WorkReviewer } from './work-rows.js';

/** How far each reviewer has come. */
@Component({
  selector: 'app-reviewer-progress',
  imports: [ProgressBar],
  template: `<table class="ledger-table work-reviewers">
    <caption class="visually-hidden">
      Hur långt varje granskare har kommit
    </caption>
    <thead>
      <tr>
        <th scope="col">Granskare</th>
        <th scope="col" class="figure">Lämnade</th>
        <th scope="col" class="figure">Fördelade</th>
        <th scope="col" class="figure">Jäv</th>
      </tr>
    </thead>
    <tbody>
      @for (one of reviewers(); track one.id) {
        <tr>
          <th scope="row">
            <span class="work-name" [title]="one.name">{{ one.name }}{{ one.isLead ? ', ledande' : '' }}</span>
            <app-progress-bar [done]="one.sent" [total]="one.assigned" />
          </th>
          <td class="figure" data-label="Lämnade">{{ one.sent }}</td>
          <td class="figure" data-label="Fördelade">{{ one.assigned }}</td>
          <td class="figure" data-label="Jäv">{{ one.conflicts }}</td>
        </tr>
      }
    </tbody>
  </table>`,
})
export class ReviewerProgress {
  readonly reviewers = input.required<readonly WorkReviewer[]>();
}
