import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitteeOverviewResponse, RoundOverviewResponse } from '@tp/contracts';
import { KronorPipe } from '@tp/ui';
import { addressOf } from '../applications/public.js';
import { preAssessedOf, reviewedOf, totalsOf } from './standing.js';

/** Each committee's applications: how many, what they ask for, and how far they have come. */
@Component({
  selector: 'app-committee-table',
  imports: [KronorPipe, RouterLink],
  template: `<table class="ledger-table" role="table">
      <caption class="visually-hidden">
        Ansökningar per nämnd
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Nämnd</th>
          <th scope="col" role="columnheader" class="figure">Ansökningar</th>
          <th scope="col" role="columnheader" class="figure">Sökt, kr</th>
          <th scope="col" role="columnheader" class="figure">Förprövade</th>
          @if (overview().seesReviews) {
            <th scope="col" role="columnheader" class="figure">Granskade</th>
            <th scope="col" role="columnheader" class="figure">Oeniga</th>
          }
          <th scope="col" role="columnheader" class="figure">Kompletteringar väntas</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of committees(); track row.code) {
          <tr role="row">
            <th scope="row" role="rowheader">
              @if (row.code === null) {
                Omfattas av sekretess
              } @else {
                <a [routerLink]="['/omgangar', roundId(), 'ansokningar']" [queryParams]="queryOf(row)">{{ row.name }}</a>
              }
            </th>
            <td role="cell" class="figure" data-label="Ansökningar">{{ row.applications }}</td>
            <td role="cell" class="figure" data-label="Sökt, kr">{{ row.requestedAmount | kronor }}</td>
            <td role="cell" class="figure" data-label="Förprövade">{{ preAssessed(row) }}</td>
            @if (overview().seesReviews) {
              <td role="cell" class="figure" data-label="Granskade">{{ reviewed(row) }}</td>
              <td role="cell" class="figure" data-label="Oeniga">{{ row.states.unsettled }}</td>
            }
            <td role="cell" class="figure" data-label="Kompletteringar väntas">
              {{ row.supplements.awaited + row.supplements.late }}
            </td>
          </tr>
        }
      </tbody>
      <tfoot role="rowgroup">
        @let sums = totals();
        <tr role="row">
          <th scope="row" role="rowheader">{{ committees().length }} {{ committees().length === 1 ? 'nämnd' : 'nämnder' }}</th>
          <td role="cell" class="figure" data-label="Ansökningar">{{ sums.applications }}</td>
          <td role="cell" class="figure" data-label="Sökt, kr">{{ sums.requestedAmount | kronor }}</td>
          <td role="cell" class="figure" data-label="Förprövade">{{ preAssessed(sums) }}</td>
          @if (overview().seesReviews) {
            <td role="cell" class="figure" data-label="Granskade">{{ reviewed(sums) }}</td>
            <td role="cell" class="figure" data-label="Oeniga">{{ sums.states.unsettled }}</td>
          }
          <td role="cell" class="figure" data-label="Kompletteringar väntas">
            {{ sums.supplements.awaited + sums.supplements.late }}
          </td>
        </tr>
      </tfoot>
    </table>
    @if (sums.maskedAmounts > 0) {
      <p class="soft">
        {{ sums.maskedAmounts === 1 ? 'Ett belopp' : sums.maskedAmounts + ' belopp' }} under sekretess ingår inte i summorna.
      </p>
    }
    @if (notApplied().length > 0) {
      <p class="soft">Har inte sökt: {{ notApplied().join(', ') }}.</p>
    }`,
})
export class CommitteeTable {
  readonly roundId = input.required<string>();
  readonly overview = input.required<RoundOverviewResponse>();
  protected readonly preAssessed = preAssessedOf;
  protected readonly reviewed = reviewedOf;
  protected readonly committees = computed(() => this.overview().applications?.committees ?? []);
  protected readonly notApplied = computed(() => this.overview().applications?.notApplied ?? []);
  protected readonly totals = computed(() => totalsOf(this.committees()));

  protected queryOf({ code }: CommitteeOverviewResponse) {
    return addressOf({ committees: code === null ? [] : [code] });
  }
}
