import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { OwnDecisionResponse } from '@tp/contracts';
import type { DecisionRow } from '@tp/domain';
import { Amount, Empty, KronorPipe, OutcomeLabel, outcomeKindOf, ProblemMessage, readProblem } from '@tp/ui';

/** What did our committee's applications get, why, and how is our budget adjusted? */
@Component({
  selector: 'app-own-decision-page',
  imports: [Amount, Empty, KronorPipe, OutcomeLabel, ProblemMessage, RouterLink],
  templateUrl: './own-decision-page.html',
})
export class OwnDecisionPage {
  readonly roundId = input.required<string>();
  protected readonly response = httpResource<OwnDecisionResponse>(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/decisions/own`,
  );
  protected readonly decided = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly problem = computed(() => readProblem(this.response.error()));
  protected readonly kindOf = outcomeKindOf;
  protected readonly amountOf = (amount: DecisionRow['grantedAmount']): number | null =>
    typeof amount === 'number' ? amount : null;
  protected readonly maskOf = (amount: DecisionRow['grantedAmount']): string => (typeof amount === 'string' ? amount : '');

  constructor() {
    inject(Title).setTitle('Beslut – Trygghetsportalen');
  }
}
