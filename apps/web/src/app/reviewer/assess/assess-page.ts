import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { WorkListResponse } from '@tp/contracts';
import { OneAssessment } from './one-assessment.js';

/** The assessment of one application after another, in one's own order. */
@Component({
  selector: 'app-assess-page',
  imports: [OneAssessment],
  template: `@for (one of [reference()]; track one) {
    <!-- made anew for each application -->
    <app-one-assessment
      [roundId]="roundId()"
      [reference]="one"
      [previous]="neighbours().previous"
      [next]="neighbours().next"
      [place]="place()"
      (opened)="open($event)"
      (moved)="list.reload()"
    />
  }`,
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class AssessPage {
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  private readonly router = inject(Router);
  private readonly assessment = viewChild(OneAssessment);
  protected readonly list = httpResource<WorkListResponse>(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/work-list`,
  );
  private readonly own = computed(() => {
    const { items } = this.list.hasValue() ? this.list.value() : { items: [] };
    return items.filter(({ own, conflict }) => own !== null && conflict === null).map(({ reference }) => reference);
  });
  protected readonly place = computed(() => {
    const at = this.own().indexOf(this.reference());
    return at < 0 ? '' : `${at + 1} av ${this.own().length} på min lista`;
  });
  /** One that is not on one's list has the first after it. */
  protected readonly neighbours = computed(() => {
    const [own, at] = [this.own(), this.own().indexOf(this.reference())];
    return { previous: own[at - 1] ?? null, next: own[at + 1] ?? null };
  });

  /** The page is left when everything is saved. */
  async mayLeave(): Promise<boolean> {
    return (await this.assessment()?.saved()) ?? true;
  }

  protected async open(reference: string): Promise<void> {
    if (await this.mayLeave()) await this.router.navigate(['/omgangar', this.roundId(), 'granska', reference]);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.assessment()?.isSaved() === false) event.preventDefault();
  }
}
