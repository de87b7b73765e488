import { Component, input } from '@angular/core';
import type { ReviewerCountResponse } from '@tp/contracts';

/** Who has reviewed how much: a thin bar beside each figure, never instead of it. */
@Component({
  selector: 'app-reviewer-list',
  template: `<ul class="reviewer-list">
    @for (one of reviewers(); track one.reviewer) {
      <li>
        <span>{{ one.reviewer }}</span>
        <span class="reviewer-count">{{ one.reviews }} av {{ applications() }}</span>
        <span class="reviewer-bar" aria-hidden="true"><span [style.--share]="share(one)"></span></span>
      </li>
    } @empty {
      <li class="past">Ingen har granskat ännu.</li>
    }
  </ul>`,
})
export class ReviewerList {
  readonly reviewers = input.required<readonly ReviewerCountResponse[]>();
  readonly applications = input.required<number>();

  protected share({ reviews }: ReviewerCountResponse): string {
    return `${(100 * Math.min(1, reviews / Math.max(1, this.applications()))).toFixed(2)}%`;
  }
}
