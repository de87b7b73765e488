import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AssignedEvenlyResponse } from '@tp/contracts';
import { firstValueFrom } from 'rxjs';
import { AssignSteps } from './assign-steps.js';
import { handOverWords } from './hand-over.js';
import type { WorkReviewer } from './work-rows.js';

/** Gives every application so many of the reviewers, evenly, in one step, and says which could not have so many. */
@Component({
  selector: 'app-even-form',
  template: `<form class="even-form" aria-label="Fördela jämnt" (submit)="assign($event, each.valueAsNumber, most.valueAsNumber)">
      <fieldset>
        <legend>Bland</legend>
        @for (reviewer of reviewers(); track reviewer.id) {
          <label class="tp-choice">
            <input type="checkbox" [checked]="isChosen(reviewer.id)" (change)="choose(reviewer.id)" />
            <span class="tp-choice-label" [title]="reviewer.name">{{ reviewer.name }}</span>
            <span class="work-note"
              >{{ reviewer.assigned }} nu{{ reviewer.conflicts > 0 ? ', jäv i ' + reviewer.conflicts : '' }}</span
            >
          </label>
        }
      </fieldset>
      <label>
        Granskare för varje ansökan
        <input #each class="text-field" type="number" min="1" max="20" value="2" required />
      </label>
      <label>
        Högst för en granskare
        <input #most class="text-field" type="number" min="1" placeholder="ingen gräns" />
      </label>
      <button type="submit" class="tp-button" [disabled]="steps.isBusy() || chosen().length === 0">Fördela jämnt</button>
    </form>
    @if (lacking().length > 0) {
      <div class="even-lacking" role="status">
        <p>
          <strong>{{ lacking().length }}</strong> fick inte så många granskare som du bad om. Det saknas:
        </p>
        <ul>
          @for (one of lacking(); track one.reference) {
            <li>{{ one.reference }}: {{ one.count }}</li>
          }
        </ul>
      </div>
    }`,
})
export class EvenForm {
  readonly roundId = input.required<string>();
  readonly reviewers = input.required<readonly WorkReviewer[]>();
  readonly assigned = output();
  private readonly http = inject(HttpClient);
  protected readonly steps = inject(AssignSteps);
  /** Those that somebody has changed; the lead does not review unless chosen. */
  private readonly changed = signal<ReadonlyMap<number, boolean>>(new Map());
  /** With how many reviewers too few the last step left them. */
  protected readonly lacking = signal<AssignedEvenlyResponse['lacking']>([]);
  protected readonly chosen = computed(() =>
    this.reviewers()
      .map(({ id }) => id)
      .filter((id) => this.isChosen(id)),
  );

  protected isChosen(id: number): boolean {
    const isLead = this.reviewers().find((reviewer) => reviewer.id === id)?.isLead === true;
    return this.changed().get(id) ?? !isLead;
  }

  protected choose(id: number): void {
    this.changed.update((before) => new Map(before).set(id, !this.isChosen(id)));
  }

  protected async assign(event: Event, perApplication: number, most: number): Promise<void> {
    event.preventDefault();
    const order = { perApplication, reviewers: this.chosen(), ...(Number.isNaN(most) ? {} : { most }) };
    const address = `/api/v1/rounds/${encodeURIComponent(this.roundId())}/assignments/evenly`;
    const isDone = await this.steps.try(async () => {
      const { added, lacking } = await firstValueFrom(this.http.post<AssignedEvenlyResponse>(address, order));
      this.lacking.set(lacking);
      this.steps.done(handOverWords({ added: added.length, removed: 0 }), { add: [], remove: added });
    });
    if (isDone) this.assigned.emit();
  }
}
