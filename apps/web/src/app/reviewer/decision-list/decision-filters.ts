import { Component, computed, ElementRef, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import type { DecisionListFacetsResponse } from '@tp/contracts';
import { MultiSelect } from '@tp/ui';
import { type DecisionListQuery, type FilterKey, isFiltered, LONGEST_SEARCH, NO_FILTER } from './decision-list-query.js';
import { type ActiveFilter, activeFiltersOf, filterFieldsOf } from './facet-choices.js';
import { Shortcuts } from '../../shell/shortcuts.js';

/** A pause in the typing, after which the list is searched. */
const TYPING_PAUSE = 250;

/** Search and filters; what is chosen goes to the address, and comes back from it. */
@Component({
  selector: 'app-decision-filters',
  imports: [MultiSelect],
  host: { class: 'filters', role: 'search', 'aria-label': 'Sök och filtrera i beslutslistan' },
  template: `<div class="filter-row">
      <span class="search-field">
        <label class="visually-hidden" for="decision-search">Sök insats, plats eller nummer</label>
        <input
          #field
          id="decision-search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          [attr.maxlength]="longest"
          placeholder="Sök insats, plats, nummer …"
          [value]="text()"
          (input)="type(field.value)"
          (keydown.enter)="search(field.value)"
          (keydown.escape)="search('')"
        />
        @if (shortcuts.areOn() && text() === '') {
          <kbd aria-hidden="true">/</kbd>
        }
      </span>
      @for (filter of fields(); track filter.key) {
        <tp-multi-select
          [label]="filter.label"
          [choices]="filter.choices"
          [selected]="query()[filter.key]"
          (selectedChange)="choose(filter.key, $event)"
        />
      }
      <span class="filter-tools"><ng-content /></span>
    </div>
    @if (isFiltered()) {
      <div class="active-filters">
        <ul aria-label="Valda filter">
          @if (query().search) {
            <li>
              <button type="button" class="chip" (click)="search('')">
                <span class="visually-hidden">Ta bort filtret </span>Sök: {{ query().search }} <span aria-hidden="true">×</span>
              </button>
            </li>
          }
          @for (filter of active(); track filter.text) {
            <li>
              <button type="button" class="chip" (click)="remove(filter)">
                <span class="visually-hidden">Ta bort filtret </span>{{ filter.text }} <span aria-hidden="true">×</span>
              </button>
            </li>
          }
        </ul>
        <button type="button" class="tp-link-button" (click)="clear()">Rensa filter</button>
      </div>
    }`,
})
export class DecisionFilters {
  readonly query = input.required<DecisionListQuery>();
  readonly facets = input.required<DecisionListFacetsResponse>();
  /** Another choice, which one can go back from. */
  readonly chosen = output<Partial<DecisionListQuery>>();
  /** More of the search that is being typed. */
  readonly typed = output<Partial<DecisionListQuery>>();
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly longest = LONGEST_SEARCH;
  protected readonly fields = computed(() => filterFieldsOf(this.facets()));
  protected readonly active = computed(() => activeFiltersOf(this.fields(), this.query()));
  protected readonly isFiltered = computed(() => isFiltered(this.query()));
  /** What stands in the field: what the address says, but not while an answer to earlier keys arrives after later ones. */
  protected readonly text = linkedSignal<string, string>({
    source: () => this.query().search,
    computation: (search, previous) => (previous !== undefined && search === this.sent ? previous.value : search),
  });
  private sent: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  focusSearch(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }

  protected type(text: string): void {
    this.text.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(text), TYPING_PAUSE);
  }

  protected search(text: string): void {
    clearTimeout(this.timer);
    this.text.set(text);
    const search = text.trim();
    if (search === this.query().search) return;
    this.sent = search;
    const isMoreOfTheSame = search !== '' && this.query().search !== '';
    (isMoreOfTheSame ? this.typed : this.chosen).emit({ search });
  }

  protected choose(key: FilterKey, values: readonly string[]): void {
    this.chosen.emit({ [key]: values });
  }

  protected remove({ key, value }: ActiveFilter): void {
    this.choose(
      key,
      this.query()[key].filter((other) => other !== value),
    );
    this.field().nativeElement.focus(); // the chip is gone: the focus may not be lost with it
  }

  protected clear(): void {
    clearTimeout(this.timer);
    this.sent = null;
    this.text.set('');
    this.chosen.emit(NO_FILTER);
    this.field().nativeElement.focus();
  }
}
