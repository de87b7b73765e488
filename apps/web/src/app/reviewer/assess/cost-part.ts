import { Component, computed, input, output } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import { formatKronor, type ReviewDraft } from '@tp/domain';
import { valueText } from '../application/public.js';
import { AcceptButton } from './accept-button.js';
import type { Assessment, CostItem } from './assessment-of.js';
import { CodeSelect } from './code-select.js';
import { pointId, ReasonLine } from './reason-line.js';

/** Which cost items are eligible: ticked, or struck through with a code. */
@Component({
  selector: 'app-cost-part',
  imports: [AcceptButton, CodeSelect, ReasonLine],
  template: `<section class="paper assess-part" data-section="costItems" aria-labelledby="rubrik-utgifter">
    <div class="assess-head">
      <h2 id="rubrik-utgifter">Utgifter</h2>
      @if (!isReadOnly()) {
        <app-accept-button (accepted)="accepted.emit()" />
      }
    </div>
    <p class="soft assess-note">{{ proposal() }}</p>
    <ul class="assess-items">
      @for (item of assessment().costItems; track item.index) {
        <li [id]="pointId('costItems/' + item.index)">
          <div class="assess-item">
            <label [class.assess-item-out]="item.code">
              <input
                type="checkbox"
                [disabled]="isReadOnly()"
                [checked]="item.code === ''"
                [indeterminate]="item.code === null"
                (change)="toggle(item)"
              />
              <span>{{ descriptionOf(item) }}</span>
            </label>
            @if (item.code) {
              <span class="tp-finding-code">{{ item.code }}</span>
            }
            <span class="number">{{ amount(item.amount) }}</span>
          </div>
          @if (item.code !== '') {
            <app-code-select
              [label]="'Kod för ' + descriptionOf(item)"
              none="Ingår inte: välj kod"
              [codes]="codes()"
              [code]="item.code ?? ''"
              [isReadOnly]="isReadOnly()"
              (chosen)="choose(item, $event === '' ? null : $event)"
            />
          }
          @if (item.departure; as departure) {
            <app-reason-line
              [departure]="departure"
              [suggested]="item.suggested === '' ? 'att den ingår' : (item.suggested ?? '')"
              [reason]="draft().reasons?.[departure.point] ?? ''"
              [isReadOnly]="isReadOnly()"
              (written)="reasoned.emit({ point: departure.point, reason: $event })"
            />
          }
        </li>
      } @empty {
        <li>Ansökan har inga utgiftsposter.</li>
      }
    </ul>
    <p class="assess-sum">
      <strong>Stödberättigat</strong>
      <strong class="number">{{ amount(assessment().eligible) }} av {{ amount(dossier().application.requestedAmount) }}</strong>
    </p>
  </section>`,
})
export class CostPart {
  readonly dossier = input.required<ApplicationDossierResponse>();
  readonly draft = input.required<ReviewDraft>();
  readonly assessment = input.required<Assessment>();
  readonly codes = input.required<readonly (readonly [string, string])[]>();
  readonly isReadOnly = input.required<boolean>();
  readonly accepted = output();
  readonly changed = output<ReviewDraft>();
  readonly reasoned = output<Readonly<{ point: string; reason: string }>>();
  protected readonly pointId = pointId;
  protected readonly proposal = computed(() => {
    const count = this.assessment().costItems.filter(({ suggested }) => suggested).length;
    if (count === 0) return 'förprövningen föreslår att inga poster utgår';
    return `förprövningen föreslår att ${count} ${count === 1 ? 'post' : 'poster'} utgår`;
  });

  protected descriptionOf({ index }: CostItem): string {
    return valueText(`/costItems/${index}/description`, this.dossier().application.costItems[index]?.description);
  }

  protected amount(amount: number | string): string {
    return typeof amount === 'number' ? formatKronor(amount) : amount;
  }

  /** One that is taken out has the code that is suggested, or none until it is chosen. */
  protected toggle(item: CostItem): void {
    this.choose(item, item.code === '' ? item.suggested || null : '');
  }

  protected choose({ index }: CostItem, code: string | null): void {
    this.changed.emit({ costItems: { [index]: code === null ? null : { code } } });
  }
}
