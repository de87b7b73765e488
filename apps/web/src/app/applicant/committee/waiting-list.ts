import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Waiting } from './waiting-for.js';

/** What somebody is to do, the most pressing first. */
@Component({
  selector: 'app-waiting-list',
  imports: [RouterLink],
  host: { class: 'waiting' },
  template: `<section aria-labelledby="waiting-heading">
    <h2 id="waiting-heading">Väntar på dig</h2>
    @if (waiting().length > 0) {
      <ul>
        @for (one of waiting(); track one.key) {
          <li [class.waiting-late]="one.daysLeft !== null && one.daysLeft < 0">
            <a [routerLink]="one.path">{{ one.title }}</a>
            <p>{{ one.reason }}.</p>
            @if (one.word) {
              <blockquote>{{ one.word }}</blockquote>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="waiting-none">Inget väntar på dig just nu.</p>
    }
  </section>`,
})
export class WaitingList {
  readonly waiting = input.required<readonly Waiting[]>();
}
