import { Component, computed, input } from '@angular/core';
import { diffWordsWithSpace } from 'diff';

/** Two texts as one: what was taken away is struck through, what came is underlined, and both are said to who does not see it. */
@Component({
  selector: 'tp-diff',
  host: { class: 'tp-diff' },
  template: `@for (part of parts(); track $index) {
    @if (part.removed) {
      <del><span class="visually-hidden">Borttaget: </span>{{ part.value }}</del>
    } @else if (part.added) {
      <ins><span class="visually-hidden">Tillagt: </span>{{ part.value }}</ins>
    } @else {
      <span>{{ part.value }}</span>
    }
  }`,
})
export class Differences {
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  protected readonly parts = computed(() => diffWordsWithSpace(this.before(), this.after()));
}
