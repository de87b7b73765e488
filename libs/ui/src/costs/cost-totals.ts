import { Component, computed, input } from '@angular/core';
import { formatKronor } from '@tp/domain';
import { KronorPipe } from '../amounts/kronor.pipe.js';
import { isDraftAmount } from '../drafts/draft-kind.js';
import type { DraftValue } from '../drafts/draft-value.js';
import type { CostSums } from './cost-sums.js';

/** What cost items come to, by year and by category, and whether that is what is applied for. */
@Component({
  selector: 'tp-cost-totals',
  imports: [KronorPipe],
  template: `<p class="tp-cost-total">
      <span [class]="comparison().isEqual === false ? 'tp-cost-differs' : comparison().isEqual ? 'tp-cost-equal' : ''">
        @if (comparison().isEqual !== null) {
          <span aria-hidden="true">{{ comparison().isEqual ? '✓' : '!' }}</span>
        }
        {{ comparison().text }}
      </span>
      @if (sums().unfinished > 0) {
        <br />{{ unfinishedText() }}
      }
    </p>
    @if (sums().years.length > 0) {
      <div class="tp-cost-parts">
        @for (part of parts(); track part.caption) {
          <table class="tp-cost-part">
            <caption [textContent]="part.caption"></caption>
            <tbody>
              @for (one of part.sums; track one.word) {
                <tr>
                  <th scope="row">{{ one.word }}</th>
                  <td>{{ one.sum | kronor }}</td>
                </tr>
              }
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Summa</th>
                <td>{{ sums().total | kronor }}</td>
              </tr>
            </tfoot>
          </table>
        }
      </div>
    }`,
  host: { class: 'tp-cost-totals' },
})
export class CostTotals {
  readonly sums = input.required<CostSums>();
  readonly requestedAmount = input<DraftValue>(null);
  protected readonly parts = computed(() => [
    { caption: 'Kronor per år', sums: this.sums().years },
    { caption: 'Kronor per kategori', sums: this.sums().categories },
  ]);
  protected readonly comparison = computed((): Readonly<{ isEqual: boolean | null; text: string }> => {
    const [{ total }, requested] = [this.sums(), this.requestedAmount()];
    if (!isDraftAmount(requested)) return { isEqual: null, text: `Posterna summerar till ${formatKronor(total)}.` };
    if (total === requested) return { isEqual: true, text: `Posterna summerar till sökt belopp, ${formatKronor(total)}.` };
    const difference = formatKronor(Math.abs(requested - total));
    const side = total < requested ? `${difference} fattas i posterna` : `posterna är ${difference} för mycket`;
    return {
      isEqual: false,
      text: `Posterna summerar till ${formatKronor(total)}, sökt är ${formatKronor(requested)}: ${side}.`,
    };
  });
  protected readonly unfinishedText = computed(() => {
    const { unfinished } = this.sums();
    return unfinished === 1
      ? '1 post saknar ett belopp som går att läsa och är inte med i summorna.'
      : `${unfinished} poster saknar belopp som går att läsa och är inte med i summorna.`;
  });
}
