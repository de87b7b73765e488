import { Component, computed, input } from '@angular/core';
import type { DecisionListTotalsResponse, ProgressResponse } from '@tp/contracts';
import { AmountPipe, countText, durationText, OUTCOME_GLYPHS, Ribbon, timeToTheSecond } from '@tp/ui';
import { committeesText, frameText, legendOf, ribbonPartsOf } from './totals-text.js';

/** What is proposed of the whole round, and that it adds up: figures, ribbon, legend. No filter changes it. */
@Component({
  selector: 'app-decision-totals',
  imports: [AmountPipe, Ribbon],
  host: { class: 'totals' },
  template: `@let sums = totals();
    <div class="totals-top">
      <ul class="figures">
        <li>
          <strong>{{ count(sums.granted) }} av {{ count(sums.applications) }}</strong
          >&ngsp;<span>ansökningar beviljas</span>
        </li>
        <li>
          <strong>{{ sums.grantedAmount | amount }}</strong>&ngsp;<span>av sökta {{ sums.requestedAmount | amount }}</span>
        </li>
        <li>
          <strong>{{ sums.committees }}</strong>&ngsp;<span>{{ committees() }}</span>
        </li>
        @if (sums.frame !== undefined) {
          <li [class.figure-exceeded]="(sums.frameExceededBy ?? 0) > 0">
            <strong>{{ sums.frame | amount }}</strong>&ngsp;<span>{{ frame() }}</span>
          </li>
        }
      </ul>
      <p class="reviewed">
        <span
          ><span [class]="isReviewed() ? 'tp-outcome-grant' : 'tp-outcome-partial'" aria-hidden="true">{{
            isReviewed() ? '✓' : '!'
          }}</span>
          {{ count(sums.applications - sums.notReviewed) }} av {{ count(sums.applications) }} granskade</span
        >
        @if (finished(); as text) {
          <span class="soft">{{ text }}</span>
        }
      </p>
    </div>
    <tp-ribbon [parts]="parts()" [frame]="sums.frame ?? null" [label]="ribbonLabel()" />
    <ul class="legend">
      @for (line of legend(); track line.kind) {
        <li>
          <span [class]="'tp-glyph tp-outcome-' + line.kind" aria-hidden="true">{{ glyphs[line.kind] }}</span> {{ line.text }}
        </li>
      }
      @if (sums.frame !== undefined) {
        <li><span class="frame-glyph" aria-hidden="true"></span> ram {{ sums.frame | amount }}</li>
      }
    </ul>
    @if (sums.maskedAmounts > 0) {
      <p class="soft masked">
        {{ sums.maskedAmounts === 1 ? 'En ansökan har belopp' : sums.maskedAmounts + ' ansökningar har belopp' }} under sekretess,
        som inte ingår i summorna.
      </p>
    }`,
})
export class DecisionTotals {
  readonly totals = input.required<DecisionListTotalsResponse>();
  readonly progress = input.required<ProgressResponse | null>();
  protected readonly count = countText;
  protected readonly glyphs = OUTCOME_GLYPHS;
  protected readonly parts = computed(() => ribbonPartsOf(this.totals()));
  protected readonly legend = computed(() => legendOf(this.totals()));
  protected readonly committees = computed(() => committeesText(this.totals()));
  protected readonly frame = computed(() => frameText(this.totals()));
  protected readonly isReviewed = computed(() => this.totals().unreviewed === 0);
  protected readonly ribbonLabel = computed(
    () =>
      `Så fördelas det sökta beloppet: ${this.legend()
        .map(({ text }) => text)
        .join('; ')}`,
  );
  protected readonly finished = computed(() => {
    const { state, finishedAt = null, durationMs = null } = this.progress() ?? {};
    if (state !== 'done' || finishedAt === null) return null;
    const duration = durationMs === null ? '' : `, ${durationText(durationMs)}`;
    return `förprövning klar ${timeToTheSecond(finishedAt, new Date())}${duration}`;
  });
}
