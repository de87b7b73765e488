import { Component, computed, input, model, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationListResponse } from '@tp/contracts';
import { isMask } from '@tp/domain';
import { Amount, countText, type DataColumn, DataTable, KronorPipe, TableCell, type TableSort } from '@tp/ui';
import type { ApplicationListQuery } from './application-list-query.js';
import { COLUMNS, findingWord, isSortColumn, type SortColumn, stateWord, supplementWord } from './words.js';

type Row = ApplicationListResponse['items'][number];

const kronor = new KronorPipe();
const TEXTS: Readonly<Record<(typeof COLUMNS)[number]['key'], DataColumn<Row>['text']>> = {
  reference: ({ reference }) => reference,
  title: ({ title }) => title,
  committee: ({ committeeName }) => committeeName,
  place: ({ place }) => place,
  receivedOn: ({ receivedOn }) => receivedOn,
  requestedAmount: ({ requestedAmount, requestedAmountMask }) => requestedAmount ?? requestedAmountMask ?? null,
  suggestedPoints: ({ suggestedPoints }) => suggestedPoints ?? '–',
  findings: ({ findings }) => findings.map(findingWord).join(', '),
  state: ({ state }) => stateWord(state),
};
const TABLE_COLUMNS: readonly DataColumn<Row>[] = COLUMNS.map(({ key, word, slug }) => ({
  ...{ key, word, text: TEXTS[key], isSortable: slug !== null },
  isFigure: key === 'requestedAmount' || key === 'suggestedPoints',
}));

/** A round's applications, a row each, and under them the sums of all that the filter leaves. */
@Component({
  selector: 'app-application-table',
  imports: [Amount, DataTable, RouterLink, TableCell],
  template: `<tp-data-table
    class="applications"
    caption="Ansökningar"
    [columns]="columns()"
    [rows]="list().items"
    [keyOf]="keyOf"
    [sort]="order()"
    [sums]="sums()"
    [sumsLead]="countText()"
    [hasTools]="true"
    [(chosen)]="chosen"
    [(isCompact)]="isCompact"
    (sorted)="sortBy($event)"
  >
    <ng-content />
    <ng-template tpCell="reference" [of]="list().items" let-row>
      @if (isMask(row.reference)) {
        {{ row.reference }}
      } @else {
        <a [routerLink]="['/omgangar', roundId(), 'ansokningar', row.reference]">{{ row.reference }}</a>
      }
    </ng-template>
    <ng-template tpCell="requestedAmount" [of]="list().items" let-row>
      <tp-amount [amount]="row.requestedAmount" [mask]="row.requestedAmountMask ?? ''" />
    </ng-template>
    <ng-template tpCell="findings" [of]="list().items" let-row>
      @for (kind of row.findings; track kind) {
        <span class="tp-tag tp-tag-partial">{{ finding(kind) }}</span>
      }
    </ng-template>
    <ng-template tpCell="state" [of]="list().items" let-row>
      {{ state(row.state) }}
      @if (row.supplement; as kind) {
        <span class="tp-tag" [class.tp-tag-deny]="kind === 'late'">{{ supplement(kind) }}</span>
      }
    </ng-template>
  </tp-data-table>`,
})
export class ApplicationTable {
  readonly roundId = input.required<string>();
  readonly list = input.required<ApplicationListResponse>();
  readonly sort = input.required<ApplicationListQuery['sort']>();
  readonly chosen = model<readonly string[] | null>(null);
  readonly isCompact = model(false);
  readonly sorted = output<SortColumn>();
  protected readonly columns = computed(() =>
    TABLE_COLUMNS.filter(({ key }) => key !== 'suggestedPoints' || this.list().readsLevels),
  );
  protected readonly keyOf = ({ reference }: Row): string => reference;
  protected readonly isMask = isMask;
  protected readonly finding = findingWord;
  protected readonly state = stateWord;
  protected readonly supplement = supplementWord;
  protected readonly order = computed((): TableSort | null => {
    const sort = this.sort();
    return sort && { column: sort.column, direction: sort.isDescending ? 'descending' : 'ascending' };
  });
  protected readonly countText = computed(() => {
    const { total } = this.list();
    return total === 1 ? '1 ansökan' : `${countText(total)} ansökningar`;
  });
  protected readonly sums = computed((): Readonly<Record<string, string>> => {
    const { committees, requestedAmount, maskedAmounts } = this.list().sums;
    return {
      committee: `${committees} ${committees === 1 ? 'nämnd' : 'nämnder'}`,
      requestedAmount: kronor.transform(requestedAmount),
      ...(maskedAmounts > 0 && { state: `${maskedAmounts} belopp under sekretess ingår inte` }),
    };
  });

  protected sortBy(key: string): void {
    if (isSortColumn(key)) this.sorted.emit(key);
  }
}
