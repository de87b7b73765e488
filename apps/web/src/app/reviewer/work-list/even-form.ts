import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AssignedEvenlyResponse, WorkListResponse } from '@tp/contracts';
import { ProblemMessage } from '@tp/ui';

const MOST_NAMED = 10;

/** Gives every application so many of the reviewers, evenly, in one step. */
@Component({
  selector: 'app-even-form',
  imports: [ProblemMessage],
  template: `<form class="even-form" aria-label="Fördela jämnt" (submit)="assign($event, each.valueAsNumber, most.valueAsNumber)">
      <label>
        Granskare för varje ansökan
        <input #each class="tp-input" type="number" min="1" max="20" value="2" required />
      </label>
      <label>
        Högst för en granskare
        <input #most class="tp-input" type="number" min="1" placeholder="ingen gräns" />
      </label>
      <fieldset>
        <legend>Bland</legend>
        @for (reviewer of list().reviewers; track reviewer.id) {
          <label class="even-choice">
            <input type="checkbox" [checked]="isChosen(reviewer.id)" (change)="choose(reviewer.id)" />
            {{ reviewer.name }} ({{ reviewer.assigned }} nu{{ reviewer.conflicts > 0 ? ', jäv i ' + reviewer.conflicts : '' }})
          </label>
        }
      </fieldset>
      <button type="submit" class="tp-button" [disabled]="isBusy() || chosen().length === 0">Fördela jämnt</button>
    </form>
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }
    <p role="status">{{ said() }}</p>`,
})
export class EvenForm {
  readonly roundId = input.required<string>();
  readonly list = input.required<WorkListResponse>();
  readonly assigned = output();
  private readonly http = inject(HttpClient);
  /** Those that somebody has changed; the lead does not review unless chosen. */
  private readonly changed = signal<ReadonlyMap<number, boolean>>(new Map());
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly said = signal('');
  protected readonly chosen = computed(() =>
    this.list()
      .reviewers.map(({ id }) => id)
      .filter((id) => this.isChosen(id)),
  );

  protected isChosen(id: number): boolean {
    const isLead = this.list().reviewers.find((reviewer) => reviewer.id === id)?.isLead === true;
    return this.changed().get(id) ?? !isLead;
  }

  protected choose(id: number): void {
    this.changed.update((before) => new Map(before).set(id, !this.isChosen(id)));
  }

  protected assign(event: Event, perApplication: number, most: number): void {
    event.preventDefault();
    this.problem.set(null);
    this.isBusy.set(true);
    const order = { perApplication, reviewers: this.chosen(), ...(Number.isNaN(most) ? {} : { most }) };
    const address = `/api/v1/rounds/${encodeURIComponent(this.roundId())}/assignments/evenly`;
    this.http.post<AssignedEvenlyResponse>(address, order).subscribe({
      next: (outcome) => {
        this.isBusy.set(false);
        this.said.set(outcomeWords(outcome));
        this.assigned.emit();
      },
      error: (error: unknown) => {
        this.isBusy.set(false);
        this.problem.set(error);
      },
    });
  }
}

function outcomeWords({ added, lacking }: AssignedEvenlyResponse): string {
  const given = added.length === 1 ? 'En granskning är fördelad.' : `${added.length} granskningar är fördelade.`;
  if (lacking.length === 0) return given;
  const named = lacking.slice(0, MOST_NAMED).map(({ reference, count }) => `${reference} (${count})`);
  const more = lacking.length > MOST_NAMED ? ` och ${lacking.length - MOST_NAMED} till` : '';
  return `${given} Granskare saknas för ${named.join(', ')}${more}.`;
}
