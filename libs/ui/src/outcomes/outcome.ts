import { Component, computed, input } from '@angular/core';
import { OUTCOME_GLYPHS, OUTCOME_WORDS, type OutcomeKind } from './outcome-kind.js';

/**
 * An outcome as glyph, word and colour. "Beviljas delvis" is drawn as "Delvis", for a column has little room, and read whole.
 */
@Component({
  selector: 'tp-outcome',
  host: { '[class]': '"tp-outcome tp-outcome-" + kind()' },
  template: `<span class="tp-glyph" aria-hidden="true">{{ glyph() }}</span>
    @if (kind() === 'partial') {
      <span><span class="visually-hidden">Beviljas </span><span class="tp-capitalised">delvis</span></span>
    } @else {
      <span>{{ word() }}</span>
    }`,
})
export class OutcomeLabel {
  readonly kind = input.required<OutcomeKind>();
  protected readonly glyph = computed(() => OUTCOME_GLYPHS[this.kind()]);
  protected readonly word = computed(() => OUTCOME_WORDS[this.kind()]);
}
