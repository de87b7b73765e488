import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AssignSteps } from './assign-steps.js';
import { handOverOf, handOverWords, type Standing, standingsOf } from './hand-over.js';
import type { WorkItem, WorkReviewer } from './work-rows.js';

/** Says who is to review the applications that are chosen, all of them in one step. */
@Component({
  selector: 'app-assign-form',
  template: `<form class="assign-form" aria-label="Fördela de valda" (submit)="assign($event)">
    <fieldset>
      <legend>
        <strong>{{ chosen().length }}</strong>
        {{ chosen().length === 1 ? 'vald ansökan granskas av' : 'valda ansökningar granskas av' }}
      </legend>
      @for (one of standings(); track one.id) {
        <label class="tp-choice" [class.work-impossible]="one.possible === 0">
          <input
            type="checkbox"
            [checked]="isWanted(one)"
            [indeterminate]="isSome(one)"
            [disabled]="one.possible === 0 && one.has === 0"
            (change)="choose(one)"
          />
          <span class="tp-choice-label" [title]="one.name">{{ one.name }}</span>
          @if (noteOf(one); as note) {
            <span class="work-note">{{ note }}</span>
          }
        </label>
      }
    </fieldset>
    <p class="assign-buttons">
      <button type="submit" class="tp-button" [disabled]="steps.isBusy() || changes() === 0">Fördela de valda</button>
      <button type="button" class="tp-link-button" (click)="left.emit()">Välj inga</button>
    </p>
  </form>`,
})
export class AssignForm {
  readonly roundId = input.required<string>();
  readonly chosen = input.required<readonly WorkItem[]>();
  readonly reviewers = input.required<readonly WorkReviewer[]>();
  /** Somebody has been given something, or lost it. */
  readonly assigned = output();
  /** Nothing is to be chosen any more. */
  readonly left = output();
  protected readonly steps = inject(AssignSteps);
  protected readonly standings = computed(() => standingsOf(this.chosen(), this.reviewers()));
  /** Those that somebody has ticked or unticked, until other applications are chosen. */
  private readonly wanted = linkedSignal<string, ReadonlyMap<number, boolean>>({
    source: () =>
      this.chosen()
        .map(({ reference }) => reference)
        .join(),
    computation: () => new Map(),
  });
  private readonly step = computed(() => handOverOf(this.chosen(), this.wanted()));
  protected readonly changes = computed(() => this.step().add.length + this.step().remove.length);

  protected isWanted({ id, has, possible }: Standing): boolean {
    return this.wanted().get(id) ?? (has > 0 && has >= possible);
  }

  /** Has some of them, and nobody has said that it is to be all or none. */
  protected isSome({ id, has, possible }: Standing): boolean {
    return !this.wanted().has(id) && has > 0 && has < possible;
  }

  protected choose(one: Standing): void {
    this.wanted.update((before) => new Map(before).set(one.id, !this.isWanted(one)));
  }

  protected noteOf({ conflicts, possible, has, sent }: Standing): string {
    const all = possible === 0;
    return [
      ...(conflicts > 0 ? [all ? 'jäv, kan inte' : `jäv i ${conflicts}`] : []),
      ...(has > 0 && has < possible ? [`har ${has}`] : []),
      ...(sent > 0 ? [`${sent} lämnad${sent === 1 ? '' : 'e'}, står kvar`] : []),
    ].join(' · ');
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    const isDone = await this.steps.take(this.roundId(), this.step(), ({ added, removed }) =>
      handOverWords({ added: added.length, removed: removed.length }),
    );
    if (!isDone) return;
    this.wanted.set(new Map());
    this.assigned.emit();
  }
}
