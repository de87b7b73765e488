import { Component, computed, input, output } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import { LevelScale } from '@tp/ui';
import { CheckFields } from './check-fields.js';
import { criteriaOf } from './criteria-of.js';

/** Each criterion: the level that the rules suggest and the one that people gave, what it stands for, and what the next needs. */
@Component({
  selector: 'app-criteria',
  imports: [CheckFields, LevelScale],
  template: `<ul class="criteria">
    @for (one of criteria(); track one.code) {
      <li [id]="'kontroll-' + one.id" tabindex="-1" [class.check-chosen]="one.id === chosenId()">
        <div class="criterion-head">
          <h3>
            {{ one.code }}&ngsp;<span class="criterion-label">{{ one.label }}</span
            >&ngsp;<span class="soft criterion-weight"
              >vikt {{ one.weight }}{{ one.minimum === 0 ? '' : ', minst ' + one.minimum }}</span
            >
          </h3>
          <tp-level-scale
            [label]="one.code + ' ' + one.label"
            [highest]="one.highest"
            [suggested]="one.suggested"
            [level]="one.level"
          />
        </div>
        <p class="soft">{{ one.reached }}</p>
        @if (one.isUnderMinimum) {
          <p class="criterion-short">! Under det minsta som krävs, {{ one.minimum }}.</p>
        }
        @if (one.cause) {
          <p class="criterion-short">– Kunde inte kontrolleras: {{ one.cause }}</p>
        }
        @if (one.average) {
          <p class="soft">{{ one.average }}</p>
        }
        <p class="soft">{{ one.next }}</p>
        <button
          type="button"
          class="tp-link-button"
          [attr.aria-expanded]="one.id === chosenId()"
          (click)="chosen.emit(one.id === chosenId() ? null : one.id)"
        >
          {{ one.id === chosenId() ? 'Dölj underlaget' : 'Visa underlaget'
          }}<span class="visually-hidden"> för {{ one.code }} {{ one.label }}</span>
        </button>
        @if (one.id === chosenId()) {
          <app-check-fields [fields]="one.fields" (shown)="shown.emit($event)" />
        }
      </li>
    }
  </ul>`,
})
export class Criteria {
  readonly dossier = input.required<ApplicationDossierResponse>();
  readonly chosenId = input.required<string | null>();
  readonly chosen = output<string | null>();
  /** A place in the text is to be shown. */
  readonly shown = output<string>();
  protected readonly criteria = computed(() => criteriaOf(this.dossier()));
}
