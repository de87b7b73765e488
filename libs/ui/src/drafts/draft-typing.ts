import { computed, signal } from '@angular/core';
import { type DraftField, readDraft, refusalOf, writeDraft } from './draft-kind.js';
import type { DraftValue } from './draft-value.js';

/**
 * The text of a field that is being typed in: as typed until it is left, then as its value is written. What is wrong with it is
 * said when it has been left, not at its first letter.
 */
export class DraftTyping {
  private readonly typed = signal<string | null>(null);
  readonly text = computed(() => this.typed() ?? writeDraft(this.field(), this.value()));
  readonly error = computed(() => (this.typed() === null ? (refusalOf(this.field(), this.value()) ?? this.fault()) : null));

  constructor(
    private readonly field: () => DraftField,
    private readonly value: () => DraftValue,
    private readonly fault: () => string | null,
  ) {}

  /** @returns what the text means so far */
  type(text: string): DraftValue {
    this.typed.set(text);
    return readDraft(this.field(), text);
  }

  /** @returns whether anything had been typed */
  leave(): boolean {
    const hasTyped = this.typed() !== null;
    this.typed.set(null);
    return hasTyped;
  }
}
