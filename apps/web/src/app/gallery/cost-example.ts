import { Component, signal } from '@angular/core';
import { CostGrid, type CostRow } from '@tp/ui/forms';

const POSTS: readonly CostRow[] = [
  { year: 2021, category: 'construction', description: 'Markarbeten, sittplatser och belysning på torget', amount: 1_500_000 },
  { year: 2021, category: 'design', description: 'Gestaltning och bygghandling', amount: 320_000 },
  { year: 2022, category: 'equipment', description: 'Lånemöbler till sommaren', amount: 180_000 },
];
const UNFINISHED: readonly CostRow[] = [
  { year: 2021, category: 'construction', description: 'Belysning', amount: 'cirka 2 mnkr' },
  { year: '21', category: 'Möbler', description: null, amount: 100_000 },
];

/** Cost items in their states: that can be written in, unfinished with faults, empty, and only read. */
@Component({
  selector: 'app-cost-example',
  imports: [CostGrid],
  template: `<h3>Ifylld</h3>
    <tp-cost-grid
      label="Utgiftsposter, ifyllda"
      [(rows)]="posts"
      [requestedAmount]="2100000"
      (committed)="changes.set(changes() + 1)"
    />
    <p>Ändringar: {{ changes() }}</p>
    <h3>Ofärdig</h3>
    <tp-cost-grid label="Utgiftsposter, ofärdiga" [(rows)]="unfinished" [faults]="faults" />
    <h3>Tom</h3>
    <tp-cost-grid label="Utgiftsposter, inga" [(rows)]="none" />
    <h3>Bara läsning</h3>
    <tp-cost-grid label="Utgiftsposter, att läsa" [rows]="posts()" [requestedAmount]="2000000" [isReadOnly]="true" />`,
})
export class CostExample {
  protected readonly posts = signal(POSTS);
  protected readonly unfinished = signal(UNFINISHED);
  protected readonly none = signal<readonly CostRow[]>([]);
  protected readonly changes = signal(0);
  protected readonly faults = [{ row: 1, field: 'description', text: 'Beskriv vad posten avser.' }];
}
