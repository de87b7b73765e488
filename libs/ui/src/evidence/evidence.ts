import { Component, computed, input } from '@angular/core';

/** A text of the application, in its paragraphs, marked where a check has looked at it. */
@Component({
  selector: 'tp-evidence',
  host: { class: 'tp-evidence' },
  template: `@for (paragraph of paragraphs(); track $index) {
    <p>
      @if (isMarked()) {
        <mark>{{ paragraph }}</mark>
      } @else {
        {{ paragraph }}
      }
    </p>
  }`,
})
export class Evidence {
  readonly text = input.required<string>();
  readonly isMarked = input(false);
  protected readonly paragraphs = computed(() => this.text().split(/\n\s*\n/));
}
