import { Component, input, output } from '@angular/core';
import type { ReviewDraft } from '@tp/domain';
import { LevelScale } from '@tp/ui';
import { AcceptButton } from './accept-button.js';
import type { Assessment } from './assessment-of.js';
import { pointId, ReasonLine } from './reason-line.js';

/** A level for each criterion: the dot is what the rules suggest, the filled box what is chosen. */
@Component({
  selector: 'app-criteria-part',
  imports: [AcceptButton, LevelScale, ReasonLine],
  template: `<section class="paper assess-part" data-section="levels" aria-labelledby="rubrik-kriterier">
    <div class="assess-head">
      <h2 id="rubrik-kriterier">Kriterier</h2>
      @if (!isReadOnly()) {
        <app-accept-button (accepted)="accepted.emit()" />
      }
    </div>
    <ul class="assess-criteria">
      @for (one of assessment().levels; track one.code) {
        <li
          [id]="pointId('levels/' + one.code)"
          [attr.data-criterion]="one.code"
          [class.assess-criterion-here]="'kriterium-' + one.code === chosenId()"
        >
          <div class="assess-criterion">
            <div>
              <h3>
                {{ one.code }}&ngsp;<span class="criterion-label">{{ one.label }}</span
                >&ngsp;<span class="soft criterion-weight"
                  >vikt {{ one.weight }}{{ one.minimum === 0 ? '' : ', minst ' + one.minimum }}</span
                >
              </h3>
              <p class="soft assess-note">{{ one.words }}</p>
              @if (one.level !== null && one.level < one.minimum) {
                <p class="criterion-short">! Under det minsta som krävs, {{ one.minimum }}.</p>
              }
              <button type="button" class="tp-link-button" (click)="evidence.emit('kriterium-' + one.code)">
                Visa underlaget<span class="visually-hidden"> för {{ one.code }} {{ one.label }}</span>
              </button>
            </div>
            <tp-level-scale
              [label]="one.code + ' ' + one.label"
              [highest]="one.highest"
              [suggested]="one.suggested"
              [level]="one.level"
              [use]="isReadOnly() ? 'shown' : 'chosen'"
              (chosen)="leveled.emit({ code: one.code, level: $event })"
            />
          </div>
          @if (one.departure; as departure) {
            <app-reason-line
              [departure]="departure"
              [suggested]="'' + one.suggested"
              [reason]="draft().reasons?.[departure.point] ?? ''"
              [isReadOnly]="isReadOnly()"
              (written)="reasoned.emit({ point: departure.point, reason: $event })"
            />
          }
        </li>
      }
    </ul>
  </section>`,
})
export class CriteriaPart {
  readonly draft = input.required<ReviewDraft>();
  readonly assessment = input.required<Assessment>();
  readonly chosenId = input.required<string | null>();
  readonly isReadOnly = input.required<boolean>();
  readonly accepted = output();
  readonly leveled = output<Readonly<{ code: string; level: number }>>();
  readonly reasoned = output<Readonly<{ point: string; reason: string }>>();
  /** What the criterion's rules read is to be shown. */
  readonly evidence = output<string>();
  protected readonly pointId = pointId;
}
