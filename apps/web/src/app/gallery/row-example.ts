import { Component, signal } from '@angular/core';
import { EVIDENCE_KIND_WORDS } from '@tp/domain';
import { type DraftValue, type RowColumn, RowList } from '@tp/ui/forms';

type Row = Readonly<Record<'kind' | 'description' | 'date' | 'count' | 'isPublic', DraftValue>>;

const COLUMNS: readonly RowColumn[] = [
  { key: 'kind', word: 'Slag', kind: 'choice', choices: EVIDENCE_KIND_WORDS },
  { key: 'description', word: 'Beskrivning', kind: 'words' },
  { key: 'date', word: 'Datum', kind: 'day' },
  { key: 'count', word: 'Antal svar', kind: 'whole-number' },
  { key: 'isPublic', word: 'Offentligt', kind: 'yes-no' },
];
const BLANK: Row = { kind: null, description: null, date: null, count: null, isPublic: null };
const ROWS: readonly Row[] = [
  { kind: 'survey', description: 'Platsenkät vid torget, vardag kl. 17–20', date: '2020-10-11', count: 214, isPublic: true },
  { kind: 'safety-walk', description: 'Vandring med elevrådet', date: '2020-11-03', count: 18, isPublic: false },
];
const UNFINISHED: readonly Row[] = [
  { kind: 'Intervju', description: null, date: '2020-02-30', count: 'ett tjugotal', isPublic: null },
];

/** Rows of every kind of cell in their states: filled in, unfinished with faults, none yet, and only read. */
@Component({
  selector: 'app-row-example',
  imports: [RowList],
  template: `<h3>Ifylld</h3>
    <tp-row-list label="Underlag, ifyllda" [words]="words" [columns]="columns" [blank]="blank" [(rows)]="rows" />
    <h3>Ofärdig</h3>
    <tp-row-list
      label="Underlag, ofärdiga"
      [words]="words"
      [columns]="columns"
      [blank]="blank"
      [(rows)]="unfinished"
      [faults]="faults"
    />
    <h3>Tom</h3>
    <tp-row-list label="Underlag, inga" [words]="words" [columns]="columns" [blank]="blank" [(rows)]="none" />
    <h3>Bara läsning</h3>
    <tp-row-list
      label="Underlag, att läsa"
      [words]="words"
      [columns]="columns"
      [blank]="blank"
      [rows]="rows()"
      [isReadOnly]="true"
    />`,
})
export class RowExample {
  protected readonly words = { one: 'underlag', the: 'underlaget', many: 'underlag' };
  protected readonly columns = COLUMNS;
  protected readonly blank = BLANK;
  protected readonly rows = signal(ROWS);
  protected readonly unfinished = signal(UNFINISHED);
  protected readonly none = signal<readonly Row[]>([]);
  protected readonly faults = [{ row: 0, field: 'description', text: 'Beskriv underlaget.' }];
}
