import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RelatedApplicationListResponse } from '@tp/contracts';
import { formatKronor } from '@tp/domain';
import { OutcomeLabel, outcomeKindOf, ProblemMessage } from '@tp/ui';

/** What else the committee applies for, now and before. */
@Component({
  selector: 'app-related',
  imports: [OutcomeLabel, ProblemMessage, RouterLink],
  template: `@if (response.error(); as error) {
      <tp-problem [error]="error" (retry)="response.reload()" />
    } @else {
      @for (group of groups(); track group.title) {
        <h3>{{ group.title }}</h3>
        <ul class="related">
          @for (item of group.items; track item.roundId + ' ' + item.reference) {
            <li>
              <a [routerLink]="['/omgangar', item.roundId, 'ansokningar', item.reference]">{{ item.reference }}</a>
              {{ item.title }}
              <span class="soft">söker {{ amount(item.requestedAmount) }}</span>
              @if (item.outcome !== null) {
                <tp-outcome [kind]="kindOf(item.outcome)" />
                @if (item.grantedAmount !== null && item.grantedAmount !== 0) {
                  &ngsp;<span class="soft">{{ amount(item.grantedAmount) }}</span>
                }
              }
            </li>
          }
        </ul>
      } @empty {
        <p>{{ response.hasValue() ? 'Nämnden har ingen annan ansökan i portalen.' : 'Hämtar nämndens ansökningar …' }}</p>
      }
    }`,
})
export class Related {
  readonly url = input.required<string>();
  readonly roundId = input.required<string>();
  protected readonly response = httpResource<RelatedApplicationListResponse>(() => `${this.url()}/related`);
  protected readonly groups = computed(() => {
    const items = this.response.hasValue() ? this.response.value().items : [];
    const byRound = Map.groupBy(items, ({ roundId }) => roundId);
    return [...byRound].map(([roundId, ofRound]) => ({
      title:
        roundId === this.roundId()
          ? 'Samtidigt, i samma omgång'
          : `${ofRound[0]?.roundTitle ?? roundId}, ${ofRound[0]?.budgetYear ?? ''}`,
      items: ofRound,
    }));
  });

  protected amount(amount: number | string): string {
    return typeof amount === 'number' ? `${formatKronor(amount)} kr` : amount;
  }

  protected kindOf(outcome: string) {
    return outcomeKindOf({
      outcome: outcome === 'grant' || outcome === 'partial' || outcome === 'deny' ? outcome : 'unreviewed',
    });
  }
}
