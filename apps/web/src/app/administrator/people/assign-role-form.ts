import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AssignRoleRequest, PersonResponse, RolePlacesResponse } from '@tp/contracts';
import { COMMITTEE_ROLES, ROLE_WORDS, ROLES, ROUND_ROLES, type Role } from '@tp/domain';
import { ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';

const EVERY_ROUND = '*';

/** Gives one person one role: which, and where. */
@Component({
  selector: 'app-assign-role-form',
  imports: [ProblemMessage],
  template: `<form class="assign-role" (submit)="assign($event)">
    <label
      >Roll
      <select #role class="tp-input" [value]="chosenRole()" (change)="choose(role.value)">
        @for (one of roles; track one) {
          <option [value]="one">{{ words[one] }}</option>
        }
      </select>
    </label>
    @if (isOfCommittee()) {
      <label
        >Nämnd
        <select #committee class="tp-input" (change)="chosenCommittee.set(committee.value)">
          @for (place of places().committees; track $index) {
            <option [value]="$index">{{ place.name }}, {{ place.municipality }}</option>
          }
        </select>
      </label>
    } @else if (isOfRound()) {
      <label
        >Omgång
        <select #round class="tp-input" (change)="chosenRound.set(round.value)">
          <option [value]="everyRound">Alla omgångar</option>
          @for (place of places().rounds; track place.id) {
            <option [value]="place.id">{{ place.title }}</option>
          }
        </select>
      </label>
    }
    <button type="submit" class="tp-button" [disabled]="isSending() || (isOfCommittee() && places().committees.length === 0)">
      Ge rollen<span class="visually-hidden"> till {{ person().name }}</span>
    </button>
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }
  </form>`,
})
export class AssignRoleForm {
  private readonly http = inject(HttpClient);
  readonly person = input.required<PersonResponse>();
  readonly places = input.required<RolePlacesResponse>();
  readonly assigned = output();
  protected readonly roles = ROLES;
  protected readonly words = ROLE_WORDS;
  protected readonly everyRound = EVERY_ROUND;
  protected readonly chosenRole = signal<Role>('applicant');
  protected readonly chosenCommittee = signal('0');
  protected readonly chosenRound = signal(EVERY_ROUND);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly isOfCommittee = computed(() => COMMITTEE_ROLES.some((role) => role === this.chosenRole()));
  protected readonly isOfRound = computed(() => ROUND_ROLES.some((role) => role === this.chosenRole()));

  protected choose(value: string): void {
    const role = ROLES.find((known) => known === value);
    if (role) this.chosenRole.set(role);
  }

  protected assign(event: Event): void {
    event.preventDefault();
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(`/api/v1/people/${this.person().id}/roles`, this.request())
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.assigned.emit(), error: (error: unknown) => this.problem.set(error) });
  }

  private request(): AssignRoleRequest {
    const role = this.chosenRole();
    if (this.isOfRound()) return { role, roundId: this.chosenRound() === EVERY_ROUND ? null : this.chosenRound() };
    const place = this.places().committees[Number(this.chosenCommittee())];
    return this.isOfCommittee() && place ? { role, municipality: place.municipality, committee: place.code } : { role };
  }
}
