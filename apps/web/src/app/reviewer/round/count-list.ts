import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CountLine } from './state-lines.js';

/** Counts, each leading to what it counts; none leads to an empty list. */
@Component({
  selector: 'app-count-list',
  imports: [RouterLink],
  template: `<ul class="count-list">
    @for (line of lines(); track line.word) {
      <li [class.count-below]="line.isBelow">
        @if (line.count > 0) {
          <a [routerLink]="['/omgangar', roundId(), line.place]" [queryParams]="line.query">{{ line.word }}</a>
        } @else {
          <span>{{ line.word }}</span>
        }
        <strong>{{ line.count }}</strong>
      </li>
    }
  </ul>`,
})
export class CountList {
  readonly roundId = input.required<string>();
  readonly lines = input.required<readonly CountLine[]>();
}
