import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { ProposalStateResponse, SaveAlternativeRequest } from '@tp/contracts';
import { memberOf } from '@tp/domain';
import { PanelButton, ProblemMessage } from '@tp/ui';
import type { Observable } from 'rxjs';

export type SavedAlternative = ProposalStateResponse['alternatives'][number];

const LONGEST_NAME = 100;

/** The address that an alternative keeps; empty when it keeps none. */
export const addressOf = ({ content }: Pick<SavedAlternative, 'content'>): string => {
  const address = memberOf(content, 'address');
  return typeof address === 'string' ? address : '';
};

/** Named ways to select, for all who weigh the proposal: opened, kept, taken away and put back. */
@Component({
  selector: 'app-alternatives-menu',
  imports: [PanelButton, ProblemMessage],
  template: `<tp-panel-button [label]="label()" side="end">
    <div class="views">
      @if (alternatives().length === 0) {
        <p class="panel-note">Spara det som visas under ett namn, för att komma tillbaka till det och jämföra.</p>
      } @else {
        <ul class="view-list" aria-label="Alternativ">
          @for (one of alternatives(); track one.id) {
            <li>
              <button
                type="button"
                class="panel-action"
                [title]="'Sparat av ' + one.savedBy"
                [attr.aria-current]="one.id === current()?.id ? 'true' : null"
                (click)="open(one)"
              >
                {{ one.name }}
              </button>
              @if (mayChange()) {
                <span class="view-tools">
                  <button type="button" class="tp-link-button" (click)="remove(one)">
                    Ta bort<span class="visually-hidden"> {{ one.name }}</span>
                  </button>
                </span>
              }
            </li>
          }
        </ul>
      }
      <p class="panel-note" role="status">
        {{ said() }}
        @if (removed(); as one) {
          <button type="button" class="tp-link-button" (click)="putBack(one)">Ångra</button>
        }
      </p>
      @if (problem(); as error) {
        <tp-problem [error]="error" (retry)="problem.set(null)" />
      }
      @if (mayChange()) {
        <form class="panel-end" (submit)="save($event)">
          <label for="new-alternative">Spara det som visas som</label>
          <input
            #field
            id="new-alternative"
            class="text-field"
            autocomplete="off"
            [attr.maxlength]="longest"
            [value]="name()"
            (input)="name.set(field.value)"
          />
          <button type="submit" class="tp-button" [disabled]="name().trim() === ''">Spara</button>
        </form>
      }
    </div>
  </tp-panel-button>`,
})
export class AlternativesMenu {
  private readonly http = inject(HttpClient);
  private readonly panel = viewChild.required(PanelButton);
  /** Of the round in the API. */
  readonly url = input.required<string>();
  readonly alternatives = input.required<readonly SavedAlternative[]>();
  readonly mayChange = input.required<boolean>();
  /** All of what the board shows, as an address. */
  readonly address = input.required<string>();
  readonly opened = output<SavedAlternative>();
  readonly changed = output();
  protected readonly current = computed(() => this.alternatives().find((one) => addressOf(one) === this.address()) ?? null);
  protected readonly label = computed(() => {
    const current = this.current();
    if (current) return `Alternativ: ${current.name}`;
    return this.alternatives().length === 0 ? 'Alternativ' : `Alternativ (${this.alternatives().length})`;
  });
  protected readonly name = signal('');
  protected readonly said = signal('');
  protected readonly removed = signal<SavedAlternative | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly longest = LONGEST_NAME;

  protected open(alternative: SavedAlternative): void {
    this.panel().close();
    this.opened.emit(alternative);
  }

  protected save(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return;
    this.send(this.keep({ name, content: { address: this.address() } }), `”${name}” är sparat.`, () => this.name.set(''));
  }

  protected remove(one: SavedAlternative): void {
    const url = `${this.url()}/proposal/alternatives/${one.id}`;
    this.send(this.http.delete(url), `”${one.name}” är borttaget.`, () => this.removed.set(one));
  }

  protected putBack(one: SavedAlternative): void {
    this.send(this.keep({ name: one.name, content: { address: addressOf(one) } }), `”${one.name}” är tillbaka.`);
  }

  private keep(order: SaveAlternativeRequest): Observable<unknown> {
    return this.http.post(`${this.url()}/proposal/alternatives`, order);
  }

  private send(change: Observable<unknown>, said: string, done: () => void = () => undefined): void {
    this.problem.set(null);
    this.removed.set(null);
    change.subscribe({
      next: () => {
        this.said.set(said);
        done();
        this.changed.emit();
      },
      error: (error: unknown) => this.problem.set(error),
    });
  }
}
