import { Component, computed, input, output } from '@angular/core';
import type { ShownCheck } from './checks.js';
import { hasRead } from './fields-read.js';

/** The way from a place in the application to the checks that have read it. */
@Component({
  selector: 'app-read-by',
  template: `@if (readers().length > 0) {
    <p class="read-by">
      Läst av:
      @for (check of readers(); track check.id) {
        <button type="button" class="tp-link-button" (click)="chosen.emit(check.id)">{{ check.label }}</button>{{
          $last ? '' : ' · '
        }}
      }
    </p>
  }`,
})
export class ReadBy {
  readonly checks = input.required<readonly ShownCheck[]>();
  /** Pointer into the application. */
  readonly pointer = input.required<string>();
  readonly chosen = output<string>();
  protected readonly readers = computed(() => this.checks().filter(({ fields }) => hasRead(fields, this.pointer())));
}
