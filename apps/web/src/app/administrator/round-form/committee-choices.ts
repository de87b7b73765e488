import { Component, computed, input, model } from '@angular/core';
import type { Committee } from '@tp/domain';
import { Field } from '@tp/ui';
import { placeId } from './fault-summary.js';
import { type FormCommittee, placesOf } from './round-form.js';

/** Who may apply: those that the portal knows of the municipality, to choose among, and new ones, to be written. */
@Component({
  selector: 'app-committee-choices',
  imports: [Field],
  templateUrl: './committee-choices.html',
})
export class CommitteeChoices {
  readonly committees = model.required<readonly FormCommittee[]>();
  /** Codes of committees that write or have sent: they stay. */
  readonly inUse = input<readonly string[]>([]);
  /** What is wrong, by pointer. */
  readonly faults = input.required<ReadonlyMap<string, string>>();
  protected readonly place = placeId;
  protected readonly rows = computed(() => {
    const places = placesOf(this.committees());
    return this.committees().map((one, index) => ({ ...one, index, pointer: `/committees/${places[index] ?? -1}` }));
  });
  protected readonly known = computed(() => this.rows().filter(({ isTyped }) => !isTyped));
  protected readonly typed = computed(() => this.rows().filter(({ isTyped }) => isTyped));
  protected readonly chosen = computed(() => this.committees().filter(({ isChosen }) => isChosen).length);

  protected choose(index: number, isChosen: boolean): void {
    this.committees.update((all) => all.map((one, at) => (at === index ? { ...one, isChosen } : one)));
  }

  protected chooseAll(isChosen: boolean): void {
    const stays = new Set(this.inUse());
    this.committees.update((all) =>
      all.map((one) => (one.isTyped || stays.has(one.committee.code) ? one : { ...one, isChosen })),
    );
  }

  protected write(index: number, change: Partial<Committee>): void {
    this.committees.update((all) =>
      all.map((one, at) => (at === index ? { ...one, committee: { ...one.committee, ...change } } : one)),
    );
  }

  protected add(): void {
    const committee: Committee = { code: '', name: '', kind: 'district', administration: '' };
    this.committees.update((all) => [...all, { committee, isChosen: true, isTyped: true }]);
  }

  protected remove(index: number): void {
    this.committees.update((all) => all.filter((_, at) => at !== index));
  }

  protected kindOf(value: string): Committee['kind'] {
    return value === 'specialist' ? 'specialist' : 'district';
  }

  protected faultAt(pointer: string, key: string): string | null {
    return this.faults().get(`${pointer}/${key}`) ?? null;
  }
}
