import { Component, computed, input } from '@angular/core';
import type { ApplicationDossierResponse, DossierReviewsResponse } from '@tp/contracts';
import { VERDICT_WORDS } from '@tp/domain';
import { disagreementText, reviewNotes, settlementPoints } from './review-notes.js';

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
                  {{ words[review.direction.verdict] }}
                </td>
                <td>
                  {{ words[review.requirements.verdict] }}
                </td>
                @for (code of criteria(); track code) {
                  <td class="number" [class.differs]="differs(code)">
                    {{ review.levels[code] }}
                    @if (differs(code)) {
                      <span aria-hidden="true"> ≠</span><span class="visually-hidden"> (granskarna är oeniga)</span>
                    }
                  </td>
                }
                <td class="number">{{ review.ineligibleCostItems.length }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @for (review of notes(); track review.reviewer) {
        <h3>{{ review.reviewer }}</h3>
        @for (note of review.notes; track $index) {
          <p>{{ note }}</p>
        }
      }
      @if (reviewed().settlement; as settlement) {
        <h3>Avgjort av {{ settlement.by }} {{ settlement.on }}</h3>
        <p>{{ settlement.reason }}</p>
        @for (point of settled(); track $index) {
          <p>{{ point }}</p>
        }
      }
    }`,
})
export class Reviews {
  readonly dossier = input.required<ApplicationDossierResponse>();
  readonly reviewed = input.required<DossierReviewsResponse>();
  protected readonly words = VERDICT_WORDS;
  protected readonly criteria = computed(() => Object.keys(this.reviewed().reviews[0]?.levels ?? {}));
  protected readonly disagreement = computed(() => disagreementText(this.reviewed()));
  protected readonly notes = computed(() =>
    this.reviewed()
      .reviews.map((review) => ({ reviewer: review.reviewer, notes: reviewNotes(review, this.dossier()) }))
      .filter(({ notes }) => notes.length > 0),
  );
  protected readonly settled = computed(() => {
    const { settlement } = this.reviewed();
    return settlement ? settlementPoints(settlement, this.dossier()) : [];
  });

  protected differs(code: string): boolean {
    return new Set(this.reviewed().reviews.map(({ levels }) => levels[code])).size > 1;
  }
}
