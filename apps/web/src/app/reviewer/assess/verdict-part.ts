import { Component, computed, input, output } from '@angular/core';
import type { OwnReviewResponse } from '@tp/contracts';
import { type ReviewDraft, VERDICT_WORDS } from '@tp/domain';
import { CheckList, countText, isShort, type ShownCheck } from '../application/public.js';
import { AcceptButton } from './accept-button.js';
import { CodeSelect } from './code-select.js';
import type { Assessment } from './assessment-of.js';
import { pointId, ReasonLine } from './reason-line.js';

type Point = 'direction' | 'requirements';
const TITLES = { direction: 'Inriktning', requirements: 'Formaliakrav' } as const;
const VERDICTS = { direction: ['in-line', 'not-in-line'], requirements: ['met', 'not-met'] } as const;

/** Whether the application is in line, or whole: the verdict suggested and chosen, and why when it is against. */
@Component({
  selector: 'app-verdict-part',
  imports: [AcceptButton, CheckList, CodeSelect, ReasonLine],
  template: `<section class="paper assess-part" [attr.data-section]="point()" [attr.aria-labelledby]="'rubrik-' + point()">
    <div class="assess-head">
      <h2 [id]="'rubrik-' + point()">
        {{ title() }}
        <span class="check-count" [class.check-count-short]="isShort(checks())">{{ countText(checks()) }}</span>
      </h2>
      @if (!isReadOnly()) {
        <app-accept-button (accepted)="accepted.emit()" />
      }
    </div>
    <fieldset class="assess-verdicts" [id]="pointId(point())" [disabled]="isReadOnly()">
      <legend class="visually-hidden">{{ title() }}</legend>
      @for (verdict of verdicts(); track verdict) {
        <label
          class="assess-verdict"
          [class.assess-verdict-chosen]="verdict === chosen()?.verdict"
          [class.assess-verdict-suggested]="verdict === suggestion()?.verdict"
        >
          <input
            type="radio"
            class="visually-hidden"
            [name]="point()"
            [checked]="verdict === chosen()?.verdict"
            (change)="choose(verdict)"
          />
          {{ words[verdict] }}
          @if (verdict === suggestion()?.verdict) {
            <span class="visually-hidden">, förslag</span>
          }
        </label>
      }
    </fieldset>
    @if (isAgainst()) {
      <app-code-select
        [label]="'Kod, ' + title()"
        [codes]="codes()"
        [code]="chosen()?.code ?? ''"
        [isReadOnly]="isReadOnly()"
        (chosen)="write({ code: $event })"
      />
      @if (point() === 'requirements') {
        <label class="assess-label" for="brister">Brister, en på varje rad</label>
        <textarea
          #text
          id="brister"
          class="tp-input"
          rows="3"
          [readonly]="isReadOnly()"
          [value]="shortcomings()"
          (input)="write({ shortcomings: lines(text.value) }, 'brister')"
        ></textarea>
      }
    }
    @if (departure(); as departure) {
      <app-reason-line
        [departure]="departure"
        [reason]="draft().reasons?.[point()] ?? ''"
        [isReadOnly]="isReadOnly()"
        (written)="reasoned.emit($event)"
      />
    }
    <details>
      <summary>Kontroller ({{ checks().length }})</summary>
      <app-check-list
        [checks]="checks()"
        [chosenId]="chosenId()"
        (chosen)="checkChosen.emit($event)"
        (shown)="shown.emit($event)"
      />
    </details>
  </section>`,
})
export class VerdictPart {
  readonly point = input.required<Point>();
  readonly draft = input.required<ReviewDraft>();
  readonly suggested = input.required<OwnReviewResponse['suggested']>();
  readonly assessment = input.required<Assessment>();
  readonly codes = input.required<readonly (readonly [string, string])[]>();
  readonly chosenId = input.required<string | null>();
  readonly isReadOnly = input.required<boolean>();
  readonly accepted = output();
  readonly changed = output<Readonly<{ changes: ReviewDraft; typedIn: string | null }>>();
  readonly reasoned = output<string>();
  readonly checkChosen = output<string | null>();
  /** A place in the text is to be shown. */
  readonly shown = output<string>();
  protected readonly words = VERDICT_WORDS;
  protected readonly isShort = isShort;
  protected readonly countText = countText;
  protected readonly pointId = pointId;
  protected readonly title = computed(() => TITLES[this.point()]);
  protected readonly verdicts = computed(() => VERDICTS[this.point()]);
  protected readonly chosen = computed(() => this.draft()[this.point()] ?? null);
  protected readonly suggestion = computed(() => this.suggested()?.[this.point()] ?? null);
  protected readonly isAgainst = computed(() => /^not-/.test(this.chosen()?.verdict ?? ''));
  protected readonly departure = computed(() => this.assessment().departures.get(this.point()) ?? null);
  protected readonly shortcomings = computed(() => this.draft().requirements?.shortcomings.join('\n') ?? '');
  protected readonly checks = computed((): readonly ShownCheck[] =>
    this.assessment().checks.filter(({ group }) => group === this.point()),
  );

  /** As the rules suggest it, with code and shortcomings, where that is what they suggest. */
  protected choose(verdict: string): void {
    const suggestion = this.suggestion();
    const plain = this.point() === 'direction' ? { verdict } : { verdict, shortcomings: [] };
    this.emit(suggestion?.verdict === verdict ? suggestion : plain, null);
  }

  protected write(change: Readonly<{ code?: string; shortcomings?: readonly string[] }>, typedIn: string | null = null): void {
    this.emit({ ...this.chosen(), ...change }, typedIn);
  }

  protected lines(text: string): readonly string[] {
    return text === '' ? [] : text.split('\n');
  }

  private emit(verdict: object, typedIn: string | null): void {
    this.changed.emit({ changes: { [this.point()]: verdict }, typedIn });
  }
}
