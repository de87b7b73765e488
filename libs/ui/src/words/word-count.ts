import { Component, computed, effect, input, signal } from '@angular/core';
import { countWords } from '@tp/domain';
import { countText } from '../counts/count-text.js';

/** Milliseconds without another word before the count is read aloud: a voice that says every word keeps one from writing. */
const QUIET = 1500;

/** How many words stand in a text, as the checks count them, and how many are needed for what. Seen at once, said when the writing rests. */
@Component({
  selector: 'tp-word-count',
  template: `<span [class.tp-word-count-enough]="isEnough()">{{ shown() }}</span
    ><span class="visually-hidden" role="status">{{ said() }}</span>`,
  host: { class: 'tp-word-count' },
})
export class WordCount {
  readonly text = input.required<string | null>();
  /** The fewest words that count for something, and for what. @example 40 for `nivå 1` */
  readonly atLeast = input<number | null>(null);
  readonly neededFor = input('');
  private readonly count = computed(() => countWords(this.text()));
  protected readonly isEnough = computed(() => this.count() >= (this.atLeast() ?? Infinity));
  protected readonly shown = computed(() => wordCountText(this.count(), this.atLeast(), this.neededFor()));
  protected readonly said = signal('');

  constructor() {
    let isUnchanged = true;
    effect((onCleanup) => {
      const text = this.shown();
      if (isUnchanged) {
        isUnchanged = false; // nobody has written yet
        return;
      }
      this.said.set('');
      const timer = setTimeout(() => this.said.set(text), QUIET);
      onCleanup(() => clearTimeout(timer));
    });
  }
}

/** @example wordCountText(105, 40, 'nivå 1') → `105 ord · minst 40 behövs för nivå 1` */
export function wordCountText(count: number, atLeast: number | null, neededFor: string): string {
  const needed = atLeast === null ? '' : ` · minst ${countText(atLeast)} behövs${neededFor && ` för ${neededFor}`}`;
  return `${countText(count)} ord${needed}`;
}
