import { Component, computed, input } from '@angular/core';
import type { DecisionRowResponse } from '@tp/contracts';
import { KronorPipe } from '@tp/ui';
import { measureWord } from './words.js';

/** Why this one and not that one: the whole motivation, and what it builds on. */
@Component({
  selector: 'app-decision-detail',
  imports: [KronorPipe],
  host: { class: 'detail' },
  template: `@let shown = row();
    <div class="detail-text">
      <h2 class="detail-title">{{ shown.title }}</h2>
      @if (shown.motivation !== null) {
        @if (shown.isMotivationDraft) {
          <p class="soft">
            <span class="tp-tag">Utkast</span> Texten är sammansatt av portalen och inte godkänd av en granskare.
          </p>
        }
        <p class="motivation">{{ shown.motivation }}</p>
      } @else if (shown.unreviewedBecause === 'unsettled') {
        <p class="motivation">
          Granskarna är oeniga. Utfallet kan föreslås när en ledande granskare har avgjort det med ett skäl.
        </p>
      } @else {
        <p class="motivation">Ingen granskning finns ännu, så det finns inget utfall att föreslå.</p>
      }
      @if (shown.codes.length > 0) {
        <ul class="codes">
          @for (code of shown.codes; track code.code) {
            <li>
              <span [class]="'tp-tag tp-tag-' + shown.outcome">{{ code.code }}</span> {{ code.text }}
            </li>
          }
        </ul>
      }
    </div>
    <dl class="detail-facts">
      <div>
        <dt>Nämnd</dt>
        <dd>{{ shown.committee.name }}</dd>
      </div>
      <div>
        <dt>Plats</dt>
        <dd>{{ shown.place }}</dd>
      </div>
      <div>
        <dt>Åtgärder</dt>
        <dd>{{ measures() || 'Inga angivna' }}</dd>
      </div>
      @if (cut(); as amount) {
        <div>
          <dt>Utgår</dt>
          <dd>{{ amount | kronor }} kr</dd>
        </div>
      }
    </dl>`,
})
export class DecisionDetail {
  readonly row = input.required<DecisionRowResponse>();
  protected readonly measures = computed(() => this.row().measures.map(measureWord).join(', '));
  /** Kronor that a partial grant leaves out; `null` for other outcomes, and where an amount is masked. */
  protected readonly cut = computed(() => {
    const { outcome, requestedAmount, grantedAmount } = this.row();
    return outcome === 'partial' && requestedAmount !== null && grantedAmount !== null ? requestedAmount - grantedAmount : null;
  });
}
