import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type DataColumn, type TableSort } from './data-column.js';
import { DataTable } from './data-table.js';
import { TableCell } from './table-cell.js';

type Row = Readonly<{ number: string; place: string }>;

@Component({
  imports: [DataTable, TableCell],
  template: `<tp-data-table
    caption="Ansökningar"
    [columns]="columns"
    [rows]="rows()"
    [keyOf]="keyOf"
    [sort]="sort()"
    [sums]="{ place: 'tre' }"
    sumsLead="Tillsammans"
    [hasTools]="true"
    exportName="rader.csv"
    [(chosen)]="chosen"
    [(isCompact)]="isCompact"
    (sorted)="pressed.push($event)"
  >
    <ng-template tpCell="number" [of]="rows()" let-row
      ><a href="#{{ row.number }}">{{ row.number }}</a></ng-template
    >
  </tp-data-table>`,
})
class Host {
  readonly columns: readonly DataColumn<Row>[] = [
    { key: 'number', word: 'Nummer', text: ({ number }) => number, isSortable: true },
    { key: 'place', word: 'Plats', text: ({ place }) => place },
  ];
  readonly rows = signal<readonly Row[]>(['A', 'B', 'C'].map((number) => ({ number, place: `Plats ${number}` })));
  readonly sort = signal<TableSort | null>({ column: 'number', direction: 'descending' });
  readonly chosen = signal<readonly string[] | null>(null);
  readonly isCompact = signal(false);
  readonly pressed: string[] = [];
  readonly keyOf = ({ number }: Row): string => number;
}

describe('tp-data-table', () => {
  let fixture: ComponentFixture<Host>;
  let host: HTMLElement;
  beforeEach(async () => {
    fixture = TestBed.createComponent(Host);
    host = fixture.nativeElement;
    document.body.append(host);
    await fixture.whenStable();
  });
  afterEach(() => host.remove());

  const texts = (selector: string): readonly string[] =>
    [...host.querySelectorAll(selector)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());
  const button = (name: string): HTMLButtonElement | undefined =>
    [...host.querySelectorAll('button')].find((one) => one.textContent.replace(/\s+/g, ' ').trim().startsWith(name));
  const key = (name: string): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  };

  it('draws each row under its headings, and the sums under theirs', () => {
    expect(texts('thead th')).toEqual(['Nummer ▾', 'Plats']);
    expect(texts('tbody tr')).toEqual(['A Plats A', 'B Plats B', 'C Plats C']);
    expect(texts('tfoot tr > *')).toEqual(['Tillsammans', 'tre']);
    expect(host.querySelector('caption')?.textContent.trim()).toBe('Ansökningar');
  });

  it('says which column sorts, and which was pressed', () => {
    expect(host.querySelector('thead th')?.getAttribute('aria-sort')).toBe('descending');
    button('Nummer')?.click();
    expect(fixture.componentInstance.pressed).toEqual(['number']);
  });

  it('lets columns be chosen away but for the first, and rows stand closer', async () => {
    button('Kolumner')?.click();
    await fixture.whenStable();
    const boxes = [...host.querySelectorAll<HTMLInputElement>('[role=group] input')];
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    boxes[1]?.click();
    boxes[2]?.click();
    await fixture.whenStable();
    expect(texts('thead th')).toEqual(['Nummer ▾']);
    expect(fixture.componentInstance.chosen()).toEqual(['number']);
    expect([fixture.componentInstance.isCompact(), host.querySelector('.tp-table-close') !== null]).toEqual([true, true]);
  });

  it('goes down and up by J and K from the row that has the focus, and stops at the ends', async () => {
    host.querySelector<HTMLElement>('tbody a')?.focus();
    for (const [name, at] of [
      ['j', 'B'],
      ['J', 'C'],
      ['j', 'C'],
      ['k', 'B'],
    ] as const) {
      key(name);
      await fixture.whenStable();
      expect(document.activeElement?.textContent).toBe(at);
    }
  });

  it('draws a part of a long list, says how long it is, and where each row stands', async () => {
    fixture.componentInstance.rows.set(Array.from({ length: 1000 }, (_, at) => ({ number: `N${at}`, place: '' })));
    await fixture.whenStable();
    const rows = [...host.querySelectorAll('tbody tr[data-line]')];
    expect(rows.length).toBeLessThan(200);
    expect(host.querySelector('table')?.getAttribute('aria-rowcount')).toBe('1002');
    expect(rows[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(host.querySelectorAll('tbody .tp-table-gap')).toHaveLength(1);
  });
});
