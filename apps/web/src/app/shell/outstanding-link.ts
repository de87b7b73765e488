import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isRefusedAs } from '@tp/ui';

/** The way on for whom a page is closed until their own reviews are sent; nothing when that is not why. */
@Component({
  selector: 'app-outstanding-link',
  imports: [RouterLink],
  template: `@if (isWhy()) {
    <p>
      <a [routerLink]="['/omgangar', roundId(), 'granska']">Till dina granskningar</a>
    </p>
  }`,
})
export class OutstandingLink {
  readonly roundId = input.required<string>();
  readonly error = input.required<unknown>();
  protected readonly isWhy = computed(() => isRefusedAs(this.error(), 'reviews-outstanding'));
}
