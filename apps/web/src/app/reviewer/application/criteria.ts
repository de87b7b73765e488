import { Component, computed, input, output } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import { LevelScale } from '@tp/ui';
import { CheckFields } from './check-fields.js';

/** Each criterion: the level that the rules suggest and the one that people gave, what it stands for, and what the next needs. */
@Component({
  selector: 'app-criteria',
  imports: [CheckFields, LevelScale],
  template: `<ul class="criteria">
    @for (one of criteria(); track one.code) {
      <li [class.check-chosen]="one.id === chosenId()">
        <div class="criterion-head">
          <h3>
            {{ one.code }}&ngsp;<span class="criterion-label">{{ one.label }}</span>
            <span class="soft criterion-weight"
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
        <p class="soft">{{ one.descriptor }}</p>
        @if (one.isUnderMinimum) {
          <p class="criterion-short">! Under det minsta som krävs, {{ one.minimum }}.</p>
        }
        @if (one.cause) {
          <p class="criterion-short">– Kunde inte kontrolleras: {{ one.cause }}</p>
        }
        @if (one.exact) {
          <p class="soft">Medelvärde av granskningarna, exakt {{ one.exact }}.</p>
        }
        @if (one.next) {
          <p class="soft">För nästa nivå krävs: {{ one.next }}</p>
        }
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
  protected readonly criteria = computed(() => {
    const { principles, preAssessment, reviewed } = this.dossier();
    const results = new Map(preAssessment?.criteria.map((result) => [result.code, result]));
    const assessed = new Map(reviewed?.assessment.criteria.map((criterion) => [criterion.code, criterion]));
    return principles.criteria.map(({ code, label, weight, minimum, levels }) => {
      const [suggested, given] = [results.get(code), assessed.get(code)];
      const level = given?.level ?? null;
      const told = level !== null && Number.isInteger(level) ? level : (suggested?.level ?? null);
      return {
        id: `kriterium-${code}`,
        fields: suggested?.fields ?? {},
        cause: suggested?.cause ?? null,
        code,
        label,
        weight,
        minimum: minimum ?? 0,
        highest: levels.length - 1,
        suggested: suggested?.level ?? null,
        level,
        exact: given?.exact ?? null,
        isUnderMinimum: given?.isUnderMinimum === true,
        descriptor: told === null ? '' : (levels[told]?.descriptor ?? ''),
        next: suggested?.next ?? null,
      };
    });
  });
}
