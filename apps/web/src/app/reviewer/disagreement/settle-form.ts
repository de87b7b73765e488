import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Field } from '@tp/ui';
import { CodeSelect } from '../assess/public.js';
import { answerText, type ComparedApplication, type ComparedPoint } from './compared-words.js';
import {
  type Choice,
  firstCode,
  isAgainst,
  openPoints,
  settledBefore,
  settlementOf,
  type SettlementOrder,
  verdictsOf,
} from './settlement-of.js';

/** Settles what the reviewers of an application disagree on: a choice on each point, and why. */
@Component({
  selector: 'app-settle-form',
  imports: [CodeSelect, Field],
  template: `<form class="paper settle" aria-label="Avgör" (submit)="send($event)">
    <h3>Avgör</h3>
    <div class="settle-points">
      @for (point of open(); track point.point) {
        <fieldset>
          <legend>{{ labels()(point) }}</legend>
          @for (verdict of verdictsOf(point.point); track verdict) {
            <label class="settle-verdict">
              <input
                type="radio"
                [name]="'avgor-' + point.point"
                [checked]="choiceOf(point)?.value === verdict"
                (change)="choose(point, { value: verdict, code: codeOf(point) })"
              />
              {{ word(verdict) }}
            </label>
          }
          @if (isAgainst(choiceOf(point)?.value)) {
            <app-code-select
              [label]="'Kod för ' + labels()(point)"
              [codes]="codes()"
              [code]="codeOf(point)"
              (chosen)="choose(point, { value: choiceOf(point)?.value ?? '', code: $event })"
            />
          }
        </fieldset>
      }
    </div>
    <tp-field #why="tpField" label="Varför?" help="Skälet sparas med ditt namn och följer med ut i underlaget.">
      <textarea
        #text
        class="tp-input"
        rows="2"
        maxlength="2000"
        [id]="why.inputId"
        [attr.aria-describedby]="why.describedBy()"
        [value]="reason()"
        (input)="reason.set(text.value)"
      ></textarea>
    </tp-field>
    <p class="dialog-actions">
      <button type="submit" class="tp-button tp-button-primary" [disabled]="!isComplete() || isSending()">Avgör</button>
      @if (!isComplete()) {
        <span class="soft">{{ lacking() }}</span>
      }
    </p>
  </form>`,
})
export class SettleForm {
  readonly application = input.required<ComparedApplication>();
  /** What each point is called. */
  readonly labels = input.required<(point: ComparedPoint) => string>();
  readonly codes = input.required<readonly (readonly [string, string])[]>();
  readonly isSending = input.required<boolean>();
  readonly ordered = output<SettlementOrder>();
  protected readonly open = computed(() => openPoints(this.application()));
  private readonly reference = computed(() => this.application().reference);
  protected readonly choices = linkedSignal<string, ReadonlyMap<string, Choice>>({
    source: this.reference,
    computation: () => new Map(),
  });
  protected readonly reason = linkedSignal<string, string>({
    source: this.reference,
    computation: () => settledBefore(this.application())?.reason ?? '',
  });
  private readonly isChosen = computed(() =>
    this.open().every(({ point }) => {
      const choice = this.choices().get(point);
      return choice !== undefined && (!isAgainst(choice.value) || choice.code !== '');
    }),
  );
  protected readonly isComplete = computed(() => this.isChosen() && this.reason().trim() !== '');
  protected readonly lacking = computed(() =>
    this.isChosen() ? 'Skriv skälet.' : 'Välj på varje punkt, med kod där svaret är nej.',
  );
  protected readonly verdictsOf = verdictsOf;
  protected readonly isAgainst = isAgainst;

  protected word(verdict: string): string {
    return answerText({ value: verdict, code: null });
  }

  protected choiceOf({ point }: ComparedPoint): Choice | undefined {
    return this.choices().get(point);
  }

  protected codeOf(point: ComparedPoint): string {
    return this.choiceOf(point)?.code || firstCode(point);
  }

  protected choose({ point }: ComparedPoint, choice: Choice): void {
    this.choices.set(new Map(this.choices()).set(point, choice));
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.isComplete() && !this.isSending())
      this.ordered.emit(settlementOf(this.application(), this.choices(), this.reason().trim()));
  }
}
