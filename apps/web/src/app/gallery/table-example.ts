import { Component, computed, signal } from '@angular/core';
import { type DataColumn, DataTable, KronorPipe, OutcomeLabel, type OutcomeKind, TableCell, type TableSort } from '@tp/ui';

type Example = Readonly<{ number: string; title: string; place: string; amount: number; outcome: OutcomeKind }>;

const kronor = new KronorPipe();
const WORDS = ['Ljus på torget', 'Bänkar vid entrén', 'Klippta buskar', 'Mindre skymd gångtunnel', 'Tryggare parkväg'] as const;
const PLACES = ['Norra torget', 'Gamla stationen', 'Ån', 'Parken', 'Skolgården'] as const;
const OUTCOMES: readonly OutcomeKind[] = ['grant', 'partial', 'deny', 'not-reviewed'];

/** Made up, and the same each time. */
const examples = (count: number): readonly Example[] =>
  Array.from({ length: count }, (_, index) => ({
    number: `EX-${String(index + 1).padStart(4, '0')}`,
    title: WORDS[(index * 7) % WORDS.length] ?? '',
    place: PLACES[(index * 3) % PLACES.length] ?? '',
    amount: 50_000 * (1 + ((index * 13) % 40)),
    outcome: OUTCOMES[index % OUTCOMES.length] ?? 'grant',
  }));

const COLUMNS: readonly DataColumn<Example>[] = [
  { key: 'number', word: 'Nummer', text: ({ number }) => number, isSortable: true },
  { key: 'title', word: 'Insats', text: ({ title }) => title, isSortable: true },
  { key: 'place', word: 'Plats', text: ({ place }) => place },
  { key: 'amount', word: 'Sökt, kr', text: ({ amount }) => kronor.transform(amount), isSortable: true, isFigure: true },
  { key: 'outcome', word: 'Utfall', text: ({ outcome }) => outcome },
];

/** The table of data in one of its states: a few rows with all its tools, a long list, or none. */
@Component({
  selector: 'app-table-example',
  imports: [DataTable, OutcomeLabel, TableCell],
  template: `<tp-data-table
      caption="Exempel, några rader"
      [columns]="columns"
      [rows]="sorted()"
      [keyOf]="keyOf"
      [sort]="sort()"
      [sums]="{ amount: sum() }"
      sumsLead="12 rader"
      [hasTools]="true"
      exportName="exempel.csv"
      (sorted)="sortBy($event)"
    >
      <ng-template tpCell="outcome" [of]="few" let-row><tp-outcome [kind]="row.outcome" /></ng-template>
    </tp-data-table>
    <div class="gallery-long">
      <tp-data-table
        caption="Exempel, tusen rader"
        [columns]="columns"
        [rows]="isLongShown() ? many : []"
        [keyOf]="keyOf"
        [isCompact]="true"
      >
        <ng-template tpCell="outcome" [of]="many" let-row><tp-outcome [kind]="row.outcome" /></ng-template>
      </tp-data-table>
      <button type="button" class="tp-button" (click)="isLongShown.set(!isLongShown())">
        {{ isLongShown() ? 'Dölj de tusen raderna' : 'Visa tusen rader' }}
      </button>
    </div>`,
})
export class TableExample {
  protected readonly columns = COLUMNS;
  protected readonly few = examples(12);
  protected readonly many = examples(1000);
  protected readonly keyOf = ({ number }: Example): string => number;
  protected readonly isLongShown = signal(false);
  protected readonly sort = signal<TableSort | null>(null);
  protected readonly sum = computed(() => kronor.transform(this.few.reduce((sum, { amount }) => sum + amount, 0)));
  protected readonly sorted = computed(() => {
    const sort = this.sort();
    if (sort === null) return this.few;
    const sign = sort.direction === 'ascending' ? 1 : -1;
    return this.few.toSorted(
      (a, b) => sign * (sort.column === 'amount' ? a.amount - b.amount : textOf(a, sort).localeCompare(textOf(b, sort), 'sv')),
    );
  });

  protected sortBy(column: string): void {
    const now = this.sort();
    const direction = now?.column === column && now.direction === 'ascending' ? 'descending' : 'ascending';
    this.sort.set({ column, direction });
  }
}

const textOf = (row: Example, { column }: TableSort): string => (column === 'title' ? row.title : row.number);
