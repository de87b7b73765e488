import { Component, computed, input } from '@angular/core';
import type { DossierReviewsResponse } from '@tp/contracts';
import { VERDICT_WORDS } from '@tp/domain';

const UNSETTLED_WORDS: Readonly<Record<string, string>> = {
  direction: 'inriktningen',
  requirements: 'formaliakraven',
  ineligibleCostItems: 'vilka utgifter som ingår',
};

/** What each reviewer found, where they differ, and what a lead reviewer settled. */
@Component({
  selector: 'app-reviews',
  template: `@if (reviewed().reviews.length === 0) {
      <p>Ingen har granskat ansökan ännu.</p>
    } @else {
      @if (disagreement(); as text) {
        <p class="disagreement">! {{ text }}</p>
      }
      <div class="scroll-x" tabindex="0" role="region" aria-label="Tabell med granskningar">
        <table class="reviews">
          <caption class="visually-hidden">
            Granskningar
          </caption>
          <thead>
            <tr>
              <th scope="col">Granskare</th>
              <th scope="col">Inriktning</th>
              <th scope="col">Formaliakrav</th>
              @for (code of criteria(); track code) {
                <th scope="col" class="number">{{ code }}</th>
              }
              <th scope="col" class="number">Poster som utgår</th>
            </tr>
          </thead>
          <tbody>
            @for (review of reviewed().reviews; track review.reviewer) {
              <tr>
                <th scope="row">{{ review.reviewer }}</th>
                <td>
                  {{ words[review.direction.verdict] }}{{ review.direction.code ? ' (' + review.direction.code + ')' : '' }}
                </td>
                <td>
                  {{ words[review.requirements.verdict]
                  }}{{ review.requirements.code ? ' (' + review.requirements.code + ')' : '' }}
                </td>
                @for (code of criteria(); track code) {
                  <td class="number" [class.differs]="differs(code)">{{ review.levels[code] }}</td>
                }
                <td class="number">{{ review.ineligibleCostItems.length }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @for (review of reviewed().reviews; track review.reviewer) {
        @if (review.requirements.shortcomings.length > 0) {
          <p>{{ review.reviewer }} såg brister: {{ review.requirements.shortcomings.join('; ') }}</p>
        }
      }
      @if (reviewed().settlement; as settlement) {
        <p class="settlement"><strong>Avgjort</strong> av {{ settlement.by }} {{ settlement.on }}: {{ settlement.reason }}</p>
      }
    }`,
})
export class Reviews {
  readonly reviewed = input.required<DossierReviewsResponse>();
  protected readonly words = VERDICT_WORDS;
  protected readonly criteria = computed(() => Object.keys(this.reviewed().reviews[0]?.levels ?? {}));
  protected readonly disagreement = computed(() => {
    const { unsettled } = this.reviewed().assessment;
    if (unsettled.length === 0) return '';
    return `Granskarna är oeniga om ${unsettled.map((point) => UNSETTLED_WORDS[point] ?? point).join(' och ')}. Det är inte avgjort.`;
  });

  protected differs(code: string): boolean {
    return new Set(this.reviewed().reviews.map(({ levels }) => levels[code])).size > 1;
  }
}
