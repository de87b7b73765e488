import { Component, input, output } from '@angular/core';
import { type Sort, sortAfter } from './decision-list-query.js';
import { COLUMN_WORDS, SORT_COLUMNS } from './words.js';

/** The order of the list where it has no column headings to press. */
@Component({
  selector: 'app-sort-menu',
  host: { class: 'sort-menu' },
  template: `<label for="sort-column">Sortera efter</label>
    <select #column id="sort-column" (change)="choose(column.value)">
      @for (key of columns; track key) {
        <option [value]="key" [selected]="key === sort().column">{{ words[key] }}</option>
      }
    </select>
    <button type="button" class="tp-button" (click)="turn()">
      {{ sort().direction === 'ascending' ? 'Stigande' : 'Fallande' }}<span class="visually-hidden">, vänd ordningen</span>
    </button>`,
})
export class SortMenu {
  readonly sort = input.required<Sort>();
  readonly changed = output<Sort>();
  protected readonly columns = SORT_COLUMNS;
  protected readonly words = COLUMN_WORDS;

  protected choose(value: string): void {
    const column = SORT_COLUMNS.find((key) => key === value);
    if (column) this.changed.emit(sortAfter(this.sort(), column));
  }

  protected turn(): void {
    this.changed.emit(sortAfter(this.sort(), this.sort().column));
  }
}
