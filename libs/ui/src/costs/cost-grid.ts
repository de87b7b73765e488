import { Component, computed, input, model, output } from '@angular/core';
import type { DraftValue } from '../drafts/draft-value.js';
import type { RowChange, RowFault } from '../rows/row-column.js';
import { RowList } from '../rows/row-list.js';
import { COST_COLUMNS } from './cost-columns.js';
import { BLANK_COST_ROW, type CostRow } from './cost-row.js';
import { costSums } from './cost-sums.js';
import { CostTotals } from './cost-totals.js';

/** Cost items as a spreadsheet, with what they come to under it, beside what is applied for. */
@Component({
  selector: 'tp-cost-grid',
  imports: [CostTotals, RowList],
  template: `@if (!isReadOnly()) {
      <p class="tp-field-help">Skriv belopp som 1,2 mnkr, 500 tkr eller 180 000. Rader kan klistras in från Excel.</p>
    }
    <tp-row-list
      [label]="label()"
      [words]="words"
      [columns]="columns"
      [blank]="blank"
      [(rows)]="rows"
      [faults]="faults()"
      [isReadOnly]="isReadOnly()"
      (committed)="committed.emit($event)"
    />
    <tp-cost-totals [sums]="sums()" [requestedAmount]="requestedAmount()" />`,
  host: { class: 'tp-cost-grid' },
})
export class CostGrid {
  readonly label = input('Utgiftsposter');
  readonly rows = model.required<readonly CostRow[]>();
  readonly requestedAmount = input<DraftValue>(null);
  readonly faults = input<readonly RowFault[]>([]);
  readonly isReadOnly = input(false);
  readonly committed = output<RowChange>();
  protected readonly columns = COST_COLUMNS;
  protected readonly blank = BLANK_COST_ROW;
  protected readonly words = { one: 'utgiftspost', the: 'utgiftsposten', many: 'utgiftsposter' };
  protected readonly sums = computed(() => costSums(this.rows()));
}
