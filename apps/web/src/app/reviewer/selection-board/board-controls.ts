import { Component, computed, input, output, signal } from '@angular/core';
import type { SelectionMaterialResponse } from '@tp/contracts';
import {
  formatAmount,
  highestScore,
  parseAmount,
  principlesWith,
  SELECTION_METHOD_WORDS,
  type SelectionMethod,
} from '@tp/domain';
import type { BoardAnswer, KeptCondition } from './board-answer.js';
import { WEIGHTS } from './board-query.js';
import type { BoardQuestion } from './board-question.js';
import { BoardSlider } from './board-slider.js';
import { METHOD_TEXTS } from './board-words.js';
import { ConditionForm } from './condition-form.js';

/** Kronor that the slider goes at a step; between them one writes the frame. */
const FRAME_STEP = 50_000;
const MOST_NAMED = 3;
// The list beside the file’s schemas would bring them all here.
const METHODS = ['threshold', 'rank', 'optimise'] as const satisfies readonly SelectionMethod[];

/** What one turns to try another way to select. */
@Component({
  selector: 'app-board-controls',
  imports: [BoardSlider, ConditionForm],
  host: { class: 'board-controls' },
  templateUrl: './board-controls.html',
})
export class BoardControls {
  readonly material = input.required<SelectionMaterialResponse>();
  readonly question = input.required<BoardQuestion>();
  /** The round's own way. */
  readonly base = input.required<BoardQuestion>();
  readonly answer = input.required<BoardAnswer | null>();
  /** While something is moved; `settled` says when it rests. */
  readonly tried = output<BoardQuestion>();
  readonly settled = output();
  protected readonly isAdding = signal(false);
  protected readonly frameFault = signal<string | null>(null);
  protected readonly highest = computed(() => highestScore(principlesWith(this.material().principles, this.question())));
  protected readonly mostFrame = computed(() => {
    const sum = this.material().applications.reduce((all, { requestedAmount }) => all + requestedAmount, 0);
    return Math.max(FRAME_STEP * Math.ceil(sum / FRAME_STEP), this.question().frame ?? 0);
  });
  protected readonly areWeightsOwn = computed(() => this.question().weights.join() === this.base().weights.join());
  protected readonly collidingText = computed(() => {
    const colliding = this.answer()?.colliding ?? [];
    if (colliding.length === 0) return null;
    if (colliding.length === 1) return `Villkoret kan inte uppfyllas: ${colliding[0]}. Urvalet visas utan villkor.`;
    return `Villkoren kan inte uppfyllas tillsammans: ${colliding.join(', ')}. Urvalet visas utan villkor.`;
  });
  protected readonly methods = METHODS.map((key) => ({ key, word: SELECTION_METHOD_WORDS[key] }));
  protected readonly methodTexts = METHOD_TEXTS;
  protected readonly frameStep = FRAME_STEP;
  protected readonly weights = WEIGHTS;
  protected readonly exactId = 'board-exact-frame';
  protected readonly amount = formatAmount;

  protected try(change: Partial<BoardQuestion>): void {
    this.frameFault.set(null);
    this.tried.emit({ ...this.question(), ...change });
  }

  protected change(change: Partial<BoardQuestion>): void {
    this.try(change);
    this.settled.emit();
  }

  protected tryWeight(at: number, weight: number): void {
    this.try({ weights: this.question().weights.map((before, index) => (index === at ? weight : before)) });
  }

  protected setFrame(event: Event, text: string): void {
    event.preventDefault();
    if (text.trim() === '') return this.change({ frame: null });
    const parsed = parseAmount(text);
    if (parsed.kind === 'amount') this.change({ frame: parsed.amount });
    else this.frameFault.set('Skriv ett belopp i kronor, till exempel 40 mnkr eller 40 000 000.');
  }

  protected add(text: string): void {
    this.isAdding.set(false);
    const { conditions } = this.question();
    if (!conditions.includes(text)) this.change({ conditions: [...conditions, text] });
  }

  protected remove(text: string): void {
    this.change({ conditions: this.question().conditions.filter((one) => one !== text) });
  }

  protected readonly mostWeight = (weight: number): number => Math.max(WEIGHTS.most, weight);
  protected readonly firstUpper = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
  protected lackingText({ lacking }: KeptCondition): string {
    if (lacking.length <= 1) return lacking[0] === undefined ? '' : `, ${lacking[0]} håller det inte`;
    const more = lacking.length > MOST_NAMED ? ` och ${lacking.length - MOST_NAMED} till` : '';
    return `: ${lacking.slice(0, MOST_NAMED).join(', ')}${more}`;
  }
}
