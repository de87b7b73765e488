import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { PersonListResponse, PersonResponse, RoleAssignmentResponse, RolePlacesResponse } from '@tp/contracts';
import { ROLE_WORDS } from '@tp/domain';
import { dayAndTime, Empty, ProblemMessage } from '@tp/ui';
import { Session } from '../../session/public.js';
import { AssignRoleForm } from './assign-role-form.js';
import { placeWords } from './place-words.js';

const ON_A_PAGE = 50;

/** Who has which role, and where? The administrator gives and takes roles; the auditor reads. */
@Component({
  selector: 'app-people-page',
  imports: [AssignRoleForm, Empty, ProblemMessage],
  template: `<div class="page">
    <h1>Personer och roller</h1>
    <p class="lead">
      Roller hålls i en nämnd, i en omgång eller i hela portalen. En person finns här sedan den har loggat in en gång.
    </p>
    <form role="search" class="people-search" (submit)="$event.preventDefault()">
      <label
        >Sök namn eller organisation
        <input
          #search
          type="search"
          class="tp-input"
          [value]="query().search"
          maxlength="200"
          (input)="go({ search: search.value, page: 1 })"
        />
      </label>
    </form>
    <p role="status" class="list-status">{{ status() }}</p>
    @if (people.error() ?? places.error(); as error) {
      <tp-problem [error]="error" (retry)="reload()" />
    } @else if (list(); as shown) {
      @if (shown.items.length === 0) {
        <tp-empty title="Ingen person passar"><p>Ändra sökningen, eller be personen logga in en gång.</p></tp-empty>
      } @else {
        <ul class="people">
          @for (person of shown.items; track person.id) {
            <li class="person">
              <div>
                <h2>{{ person.name }}</h2>
                <p class="soft">
                  {{ person.organisationName ?? 'Organisation saknas'
                  }}{{ person.organisation === null ? '' : ' · ' + person.organisation }} ·
                  {{ person.signedInAt === null ? 'har inte loggat in' : 'loggade in ' + when(person.signedInAt) }}
                </p>
              </div>
              <div>
                @if (person.roles.length === 0) {
                  <p class="soft">Ingen roll</p>
                } @else {
                  <ul class="held-roles" [attr.aria-label]="'Roller för ' + person.name">
                    @for (role of person.roles; track role.id) {
                      <li>
                        <span
                          ><strong>{{ words[role.role] }}</strong
                          >, {{ place(role) }}</span
                        >
                        @if (canAssign()) {
                          <button type="button" class="tp-button" (click)="revoke(person, role)">
                            Ta bort<span class="visually-hidden"> {{ words[role.role] }} från {{ person.name }}</span>
                          </button>
                        }
                      </li>
                    }
                  </ul>
                }
                @if (canAssign() && placesKnown(); as known) {
                  <details>
                    <summary>
                      Ge en roll<span class="visually-hidden"> till {{ person.name }}</span>
                    </summary>
                    <app-assign-role-form [person]="person" [places]="known" (assigned)="said('Rollen är given.')" />
                  </details>
                }
              </div>
            </li>
          }
        </ul>
        @if (shown.total > shown.items.length) {
          <nav class="pages" aria-label="Sidor">
            <button type="button" class="tp-button" [disabled]="query().page === 1" (click)="go({ page: query().page - 1 })">
              Föregående
            </button>
            <span>Sida {{ query().page }} av {{ pageCount() }}</span>
            <button
              type="button"
              class="tp-button"
              [disabled]="query().page >= pageCount()"
              (click)="go({ page: query().page + 1 })"
            >
              Nästa
            </button>
          </nav>
        }
      }
    } @else {
      <p>Hämtar personerna …</p>
    }
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }
    @if (undoable(); as undo) {
      <div class="undo" role="status">
        <p>{{ words[undo.role.role] }} togs bort från {{ undo.person.name }}.</p>
        <button type="button" class="tp-button" (click)="giveBack()">Ångra</button>
      </div>
    }
  </div>`,
})
export class PeoplePage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly words = ROLE_WORDS;
  protected readonly when = dayAndTime;
  protected readonly query = computed(() => ({
    search: this.address().get('sok') ?? '',
    page: Math.max(1, Math.trunc(Number(this.address().get('sida')) || 1)),
  }));
  protected readonly people = httpResource<PersonListResponse>(() => ({
    url: '/api/v1/people',
    params: { page: this.query().page, limit: ON_A_PAGE, ...(this.query().search && { q: this.query().search }) },
  }));
  protected readonly places = httpResource<RolePlacesResponse>(() => '/api/v1/people/places');
  protected readonly list = computed(() => (this.people.hasValue() ? this.people.value() : null));
  protected readonly placesKnown = computed(() => (this.places.hasValue() ? this.places.value() : null));
  protected readonly pageCount = computed(() => Math.max(1, Math.ceil((this.list()?.total ?? 0) / ON_A_PAGE)));
  protected readonly canAssign = computed(() => this.session.mayAnywhere('person.assign-role'));
  protected readonly problem = signal<unknown>(null);
  protected readonly undoable = signal<Readonly<{ person: PersonResponse; role: RoleAssignmentResponse }> | null>(null);
  private readonly message = signal('');
  protected readonly status = computed(() => {
    const list = this.list();
    if (!list) return '';
    return `${this.message()} ${list.total} ${list.total === 1 ? 'person' : 'personer'}`.trim();
  });

  protected place(role: RoleAssignmentResponse): string {
    return placeWords(role, this.placesKnown() ?? { committees: [], rounds: [] });
  }

  protected go(change: Partial<{ search: string; page: number }>): void {
    const { search, page } = { ...this.query(), ...change };
    const queryParams = { sok: search || null, sida: page === 1 ? null : page };
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: change.search !== undefined });
  }

  protected reload(): void {
    this.people.reload();
    this.places.reload();
  }

  protected said(message: string): void {
    this.message.set(message);
    this.undoable.set(null);
    this.people.reload();
  }

  protected revoke(person: PersonResponse, role: RoleAssignmentResponse): void {
    this.problem.set(null);
    this.http.delete(`/api/v1/people/${person.id}/roles/${role.id}`).subscribe({
      next: () => {
        this.said('');
        this.undoable.set({ person, role });
        void this.session.refresh(); // one may have taken one's own
      },
      error: (error: unknown) => this.problem.set(error),
    });
  }

  protected giveBack(): void {
    const undo = this.undoable();
    if (!undo) return;
    const { role, municipality, committee, roundId } = undo.role;
    this.http.post(`/api/v1/people/${undo.person.id}/roles`, { role, municipality, committee, roundId }).subscribe({
      next: () => this.said('Rollen är tillbaka.'),
      error: (error: unknown) => this.problem.set(error),
    });
  }
}
