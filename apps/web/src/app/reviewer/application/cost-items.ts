import { Component, computed, input, output } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import type { ShownCheck } from './checks.js';
import { costItemsOf, costSumsOf } from './cost-items-of.js';
import { hasRead, placeId } from './fields-read.js';
import { MarkedText } from './marked-text.js';
import { ReadBy } from './read-by.js';

/** The money, item by item: what can be granted and why not, by the rules and by people, and the sums. */
@Component({
  selector: 'app-cost-items',
  imports: [MarkedText, ReadBy],
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
            <tr [id]="placeId('/costItems/' + item.index)" tabindex="-1" [class.cost-item-out]="item.isOut">
              <th scope="row"><app-marked-text [text]="item.description" [isMarked]="isMarked(item.index, 'description')" /></th>
              <td><app-marked-text [text]="item.category" [isMarked]="isMarked(item.index, 'category')" /></td>
              <td><app-marked-text [text]="item.year" [isMarked]="isMarked(item.index, 'year')" /></td>
              <td class="number"><app-marked-text [text]="item.amount" [isMarked]="isMarked(item.index, 'amount')" /></td>
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
          @for (sum of sums(); track sum.label) {
            <tr>
              <th scope="row" colspan="3">{{ sum.label }}</th>
              <td class="number">{{ sum.amount }}</td>
              <td [attr.colspan]="hasReviews() ? 2 : 1">{{ sum.note }}</td>
            </tr>
          }
        </tfoot>
      </table>
    </div>
    <app-read-by [checks]="checks()" pointer="/costItems" (chosen)="chosen.emit($event)" />`,
})
export class CostItems {
  readonly dossier = input.required<ApplicationDossierResponse>();
  readonly checks = input.required<readonly ShownCheck[]>();
  readonly check = input.required<ShownCheck | null>();
  readonly chosen = output<string>();
  protected readonly placeId = placeId;
  protected readonly hasReviews = computed(() => (this.dossier().reviewed?.reviews.length ?? 0) > 0);
  protected readonly items = computed(() => costItemsOf(this.dossier()));
  protected readonly sums = computed(() => costSumsOf(this.dossier()));

  protected isMarked(index: number, key: string): boolean {
    return hasRead(this.check()?.fields ?? {}, `/costItems/${index}/${key}`);
  }
}
