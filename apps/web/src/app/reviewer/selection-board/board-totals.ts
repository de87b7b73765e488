import { Component, computed, input, output } from '@angular/core';
import { type ConstraintDimension, formatAmount } from '@tp/domain';
import { countText } from '@tp/ui';
import type { ShareOfWhole } from './board-shares.js';

/** What the bars are told by, or the map instead. */
export const PARTS = ['committee', 'measure', 'district', 'map'] as const;
export type BoardPart = (typeof PARTS)[number];
const PART_WORDS: Readonly<Record<BoardPart, string>> = {
  committee: 'Nämnd',
  measure: 'Insats',
  district: 'Stadsdel',
  map: 'Karta',
};
export const partOf = (text: string | null): BoardPart => PARTS.find((part) => part === text) ?? 'committee';
export const dimensionOf = (part: BoardPart): ConstraintDimension => (part === 'map' ? 'committee' : part);

const millions = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** How many are granted, for how much, and who they are of: the granted of the candidates’ kronor, what is left out hatched. */
@Component({
  selector: 'app-board-totals',
  host: { class: 'board-totals' },
  template: `<p class="board-total">
      <strong>{{ count(granted()) }} av {{ count(candidates()) }}</strong> kandidater {{ frame() === null ? 'beviljas' : 'ryms' }}
    </p>
    <p class="board-total">
      <strong>{{ amount(grantedAmount()) }}</strong> {{ frameText() }}
    </p>
    @if (overText(); as text) {
      <p class="board-fault" role="status">{{ text }}</p>
    }
    <ng-content select="[board-notes]" />
    <div class="board-methods" role="radiogroup" aria-label="Fördelning">
      @for (one of parts; track one.key) {
        <label>
          <input
            type="radio"
            name="board-part"
            class="visually-hidden"
            [value]="one.key"
            [checked]="one.key === part()"
            (change)="chose.emit(one.key)"
          />
          <span>{{ one.word }}</span>
        </label>
      }
    </div>
    @if (part() !== 'map') {
      <table class="board-shares">
        <caption class="visually-hidden">
          Beviljat per
          {{
            word()
          }}, mnkr
        </caption>
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{{ word() }}</th>
            <th scope="col">Andel</th>
            <th scope="col">Beviljas, mnkr</th>
          </tr>
        </thead>
        <tbody>
          @for (one of shares(); track one.key) {
            <tr>
              <th scope="row" [title]="one.name">{{ one.name }}</th>
              <td [title]="titleOf(one)">
                <span class="board-stack" aria-hidden="true"
                  ><span class="board-stack-granted" [style.inline-size.%]="lengthOf(one.grantedAmount)"></span
                  ><span class="board-stack-cut" [style.inline-size.%]="lengthOf(one.candidateAmount - one.grantedAmount)"></span
                ></span>
                <span class="visually-hidden">{{ titleOf(one) }}</span>
              </td>
              <td class="figure">{{ inMillions(one.grantedAmount) }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="soft">
        Mnkr. Grönt beviljas, streckat är kandidater som inte gör det.
        @if (part() === 'measure') {
          Den som har flera insatser räknas helt under var och en.
        }
      </p>
    }
    <ng-content />`,
})
export class BoardTotals {
  readonly granted = input.required<number>();
  readonly candidates = input.required<number>();
  readonly grantedAmount = input.required<number>();
  readonly frame = input.required<number | null>();
  readonly exceededBy = input.required<number>();
  readonly part = input.required<BoardPart>();
  readonly shares = input.required<readonly ShareOfWhole[]>();
  readonly chose = output<BoardPart>();
  protected readonly parts = PARTS.map((key) => ({ key, word: PART_WORDS[key] }));
  protected readonly word = computed(() => PART_WORDS[this.part()].toLocaleLowerCase('sv'));
  protected readonly frameText = computed(() => {
    const frame = this.frame();
    return frame === null ? 'utan ram' : `av ${formatAmount(frame)}`;
  });
  protected readonly overText = computed(() =>
    this.exceededBy() > 0 ? `Ramen överskrids med ${formatAmount(this.exceededBy())}.` : null,
  );
  private readonly longest = computed(() => this.shares().reduce((most, one) => Math.max(most, one.candidateAmount), 1));
  protected readonly count = countText;
  protected readonly amount = formatAmount;

  protected lengthOf(amount: number): number {
    return (100 * amount) / this.longest();
  }

  protected inMillions(amount: number): string {
    return millions.format(amount / 1_000_000);
  }

  protected titleOf({ name, granted, grantedAmount, candidateAmount }: ShareOfWhole): string {
    return `${name}: ${countText(granted)} beviljas, ${formatAmount(grantedAmount)} av kandidaternas ${formatAmount(candidateAmount)}`;
  }
}
