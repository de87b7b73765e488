import { Component, computed, input } from '@angular/core';

/** `noted`: nothing that is met or not, but something that a reviewer must see. */
export type FindingResult = 'met' | 'not-met' | 'unchecked' | 'noted';

const WORDS: Readonly<Record<FindingResult, Readonly<{ glyph: string; word: string }>>> = {
  met: { glyph: '✓', word: 'Uppfyllt' },
  'not-met': { glyph: '!', word: 'Inte uppfyllt' },
  unchecked: { glyph: '–', word: 'Kunde inte kontrolleras' },
  noted: { glyph: '!', word: 'Att se' },
};

/** What a check of the rules came to: glyph, word and colour together, the check's label, and why where it could not be asked. */
@Component({
  selector: 'tp-finding',
  host: { class: 'tp-finding', '[class]': '"tp-finding-" + result()' },
  template: `<p class="tp-finding-line">
      <span class="tp-finding-result"
        ><span aria-hidden="true">{{ shown().glyph }}</span> {{ shown().word }}</span
      >
      <span class="tp-finding-label">{{ label() }}</span>
      @if (code()) {
        <span class="tp-finding-code">{{ code() }}</span>
      }
    </p>
    @if (cause()) {
      <p class="tp-finding-cause">{{ cause() }}</p>
    }
    <ng-content />`,
})
export class Finding {
  readonly result = input.required<FindingResult>();
  readonly label = input.required<string>();
  /** The denial code that it would be, for a check that is not met. */
  readonly code = input<string | null>(null);
  readonly cause = input<string | null>(null);
  protected readonly shown = computed(() => WORDS[this.result()]);
}
