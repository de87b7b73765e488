import { Component, input, output } from '@angular/core';
import { PanelButton } from '@tp/ui';
import { columnsAfter, type DecisionListQuery, EVERYTHING } from './decision-list-query.js';
import { type Column, COLUMN_WORDS, COLUMNS } from './words.js';

/** Which columns the table has, and how close its rows stand. */
@Component({
  selector: 'app-column-menu',
  imports: [PanelButton],
  template: `<tp-panel-button label="Kolumner" side="end">
    @for (column of columns; track column) {
      <label class="tp-choice">
        <input
          type="checkbox"
          [checked]="query().columns.includes(column)"
          [disabled]="column === 'reference'"
          (change)="press(column)"
        />
        <span class="tp-choice-label">{{ words[column] }}</span>
      </label>
    }
    <label class="tp-choice panel-end">
      <input #compact type="checkbox" [checked]="query().isCompact" (change)="changed.emit({ isCompact: compact.checked })" />
      <span class="tp-choice-label">Täta rader</span>
    </label>
    <button type="button" class="tp-link-button" (click)="reset()">Återställ</button>
  </tp-panel-button>`,
})
export class ColumnMenu {
  readonly query = input.required<Pick<DecisionListQuery, 'columns' | 'isCompact'>>();
  readonly changed = output<Partial<DecisionListQuery>>();
  protected readonly columns = COLUMNS;
  protected readonly words = COLUMN_WORDS;

  protected press(column: Column): void {
    this.changed.emit({ columns: columnsAfter(this.query().columns, column) });
  }

  protected reset(): void {
    const { columns, isCompact } = EVERYTHING;
    this.changed.emit({ columns, isCompact });
  }
}
