import { Component, computed, input } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import { COST_CATEGORY_WORDS, formatKronor } from '@tp/domain';

type ShownItem = Readonly<{
  index: number;
  description: string;
  category: string;
  year: string;
  amount: string;
  suggestion: string;
  reviewed: string | null;
  isOut: boolean;
}>;

const amountText = (amount: number | string): string => (typeof amount === 'number' ? formatKronor(amount) : amount);

/** The money, item by item: what can be granted and why not, by the rules and by people, and the sums. */
@Component({
  selector: 'app-cost-items',
  template: `<div class="scroll-x" tabindex="0" role="region" aria-label="Tabell med utgifter">
    <table class="cost-items">
      <caption class="visually-hidden">
        Utgifter, kronor
      </caption>
      <thead>
        <tr>
          <th scope="col">Utgift</th>
          <th scope="col">Kategori</th>
          <th scope="col">År</th>
          <th scope="col" class="number">Belopp, kr</th>
          <th scope="col">Förprövning</th>
          @if (hasReviews()) {
            <th scope="col">Granskning</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (item of items(); track item.index) {
          <tr [id]="'falt-costItems-' + item.index" tabindex="-1" [class.cost-item-out]="item.isOut">
            <th scope="row">{{ item.description }}</th>
            <td>{{ item.category }}</td>
            <td>{{ item.year }}</td>
            <td class="number">{{ item.amount }}</td>
            <td>{{ item.suggestion }}</td>
            @if (hasReviews()) {
              <td>{{ item.reviewed }}</td>
            }
          </tr>
        } @empty {
          <tr>
            <td [attr.colspan]="hasReviews() ? 6 : 5">Ansökan har inga utgiftsposter.</td>
          </tr>
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="3">Sökt belopp</th>
          <td class="number">{{ requested() }}</td>
          <td [attr.colspan]="hasReviews() ? 2 : 1">{{ eligible() }}</td>
        </tr>
      </tfoot>
    </table>
  </div>`,
})
export class CostItems {
  readonly dossier = input.required<ApplicationDossierResponse>();
  protected readonly hasReviews = computed(() => (this.dossier().reviewed?.reviews.length ?? 0) > 0);
  protected readonly requested = computed(() => amountText(this.dossier().application.requestedAmount));
  protected readonly eligible = computed(() => {
    const found = this.dossier().preAssessment;
    return found === null ? 'Inte förprövad ännu' : `${formatKronor(found.eligibleAmount)} kan beviljas enligt reglerna`;
  });
  protected readonly items = computed((): readonly ShownItem[] => {
    const { application, preAssessment, reviewed, codes } = this.dossier();
    const leftOut = new Map(reviewed?.assessment.ineligibleCostItems.map(({ index, code }) => [index, code]));
    return application.costItems.map(({ description, category, year, amount }, index) => {
      const result = preAssessment?.costItems[index];
      const code = leftOut.get(index);
      return {
        index,
        description: String(description),
        category: new Map<string, string>(Object.entries(COST_CATEGORY_WORDS)).get(category) ?? category,
        year: String(year),
        amount: amountText(amount),
        suggestion: result === undefined ? '' : result.code === null ? '✓ kan beviljas' : `! ${codeText(result.code, codes)}`,
        reviewed: reviewed === null ? null : code === undefined ? '✓ ingår' : `! utgår, ${codeText(code, codes)}`,
        isOut: code !== undefined,
      };
    });
  });
}

const codeText = (code: string, codes: Readonly<Record<string, string>>): string => `${code}: ${codes[code] ?? ''}`;
