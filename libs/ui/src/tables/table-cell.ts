import { Directive, inject, input, TemplateRef } from '@angular/core';

type CellContext<Row> = Readonly<{ $implicit: Row }>;

/** How the cells of one column are drawn: `<ng-template tpCell="state" [of]="rows()" let-row>`; `of` is for the type of `row` alone. */
@Directive({ selector: 'ng-template[tpCell]' })
export class TableCell<Row> {
  readonly key = input.required<string>({ alias: 'tpCell' });
  readonly of = input.required<readonly Row[]>();
  readonly template = inject<TemplateRef<CellContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: TableCell<Row>, context: unknown): context is CellContext<Row> {
    return context !== null;
  }
}
