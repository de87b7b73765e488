import { Component, computed, input } from '@angular/core';
import type { RoundResponse } from '@tp/contracts';
import { dayAndTime } from '@tp/ui';

/** Which round, under which principles, and in which version. */
@Component({
  selector: 'app-round-heading',
  template: `@let shown = round();
    <p class="page-context">
      Omgång {{ shown.budgetYear }} · {{ shown.caseNumber }} · principer beslutade {{ shown.principles.decidedOn }}
      @if (shown.principles.status === 'reconstructed') {
        (rekonstruerade)
      } @else if (shown.principles.status) {
        ({{ shown.principles.status }})
      }
      @if (shown.principles.version > 1) {
        i version {{ shown.principles.version }}
      }
      · version {{ shown.version }}, inläst <time [attr.datetime]="shown.createdAt">{{ readAt() }}</time>
      @if (shown.isSynthetic) {
        · <strong>syntetiskt exempel</strong>
      }
    </p>
    <h1>{{ shown.title }}</h1>`,
})
export class RoundHeading {
  readonly round = input.required<RoundResponse>();
  protected readonly readAt = computed(() => dayAndTime(this.round().createdAt));
}
