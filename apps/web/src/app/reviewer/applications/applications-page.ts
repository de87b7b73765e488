import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router } from '@angular/router';
import type { ApplicationListResponse, RoundOverviewResponse, RoundResponse } from '@tp/contracts';
import { countText, Empty, MultiSelect, ProblemMessage, readProblem } from '@tp/ui';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { RoundHeading } from '../round-heading/public.js';
import {
  addressOf,
  type ApplicationListQuery,
  isFiltered,
  LONGEST_SEARCH,
  NO_FILTER,
  ON_A_PAGE,
  readQuery,
  requestOf,
  sortAfter,
} from './application-list-query.js';
import { ApplicationTable } from './application-table.js';
import { filterFieldsOf } from './list-choices.js';
import { SearchBox } from './search-box.js';
import type { FilterKey, SortColumn } from './words.js';

/** Which applications are there? Those that the reader may read; the address says which of them, in which order. */
@Component({
  selector: 'app-applications-page',
  imports: [ApplicationTable, Empty, MultiSelect, NotFoundMessage, ProblemMessage, RoundHeading, SearchBox],
  template: `<div class="page">
    @if (isMissing()) {
      <app-not-found-message [title]="problem().title" [detail]="problem().detail" />
    } @else {
      @if (round.hasValue()) {
        <app-round-heading [round]="round.value()" />
      } @else {
        <h1>Ansökningar</h1>
      }
      <div class="filters" role="search" aria-label="Sök och filtrera bland ansökningarna">
        <div class="filter-row">
          <app-search-box
            label="Sök insats, plats, nummer …"
            [longest]="longest"
            [search]="query().search"
            (searched)="go({ search: $event }, $event !== '' && query().search !== '')"
          />
          @for (field of fields(); track field.key) {
            <tp-multi-select
              [label]="field.label"
              [choices]="field.choices"
              [selected]="query()[field.key]"
              (selectedChange)="choose(field.key, $event)"
            />
          }
          @if (isFiltered()) {
            <button type="button" class="tp-link-button" (click)="go(noFilter)">Rensa filter</button>
          }
        </div>
      </div>
      <p role="status" class="list-status">{{ status() }}</p>
      @if (response.error(); as error) {
        <tp-problem [error]="error" (retry)="reload()" />
      } @else if (list(); as shown) {
        @if (shown.total === 0 && isFiltered()) {
          <tp-empty title="Ingen ansökan passar">
            <p><button type="button" class="tp-button" (click)="go(noFilter)">Rensa filter</button></p>
          </tp-empty>
        } @else if (shown.total === 0) {
          <tp-empty title="Här kommer ansökningarna"><p>Ingen ansökan har kommit in ännu.</p></tp-empty>
        } @else {
          <app-application-table
            [roundId]="roundId()"
            [list]="shown"
            [sort]="query().sort"
            [chosen]="query().columns"
            [isCompact]="query().isCompact"
            [attr.aria-busy]="response.isLoading()"
            (chosenChange)="adjust({ columns: $event })"
            (isCompactChange)="adjust({ isCompact: $event })"
            (sorted)="sortBy($event)"
          >
            <a class="tp-button export" [href]="exportAddress()" download="ansokningar.csv">Exportera CSV</a>
          </app-application-table>
          @if (pageCount() > 1) {
            <nav class="pages" aria-label="Sidor">
              <button type="button" class="tp-button" [disabled]="query().page === 1" (click)="turn(-1)">Föregående</button>
              <span>Sida {{ query().page }} av {{ pageCount() }}</span>
              <button type="button" class="tp-button" [disabled]="query().page >= pageCount()" (click)="turn(1)">Nästa</button>
            </nav>
          }
        }
      } @else {
        <div class="skeleton-table" aria-hidden="true">
          @for (row of skeleton; track row) {
            <span class="bar"></span>
          }
        </div>
      }
    }
  </div>`,
})
export class ApplicationsPage {
  readonly roundId = input.required<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly title = inject(Title);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly skeleton = Array.from({ length: 12 }, (_, row) => row);
  protected readonly longest = LONGEST_SEARCH;
  protected readonly noFilter = NO_FILTER;
  protected readonly query = computed(() => readQuery(this.address()));
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly round = httpResource<RoundResponse>(() => this.url());
  protected readonly overview = httpResource<RoundOverviewResponse>(() => `${this.url()}/overview`);
  protected readonly response = httpResource<ApplicationListResponse>(() => ({
    url: `${this.url()}/applications`,
    params: { page: this.query().page, limit: ON_A_PAGE, ...requestOf(this.query()) },
  }));
  protected readonly list = lastSeen(this.roundId, () => (this.response.hasValue() ? this.response.value() : undefined));
  private readonly seenOverview = lastSeen(this.roundId, () => (this.overview.hasValue() ? this.overview.value() : undefined));
  protected readonly fields = computed(() =>
    filterFieldsOf(this.seenOverview()?.applications?.committees ?? []).filter(
      ({ key, choices }) => choices.length > 1 || this.query()[key].length > 0,
    ),
  );
  protected readonly isFiltered = computed(() => isFiltered(this.query()));
  protected readonly problem = computed(() => readProblem(this.round.error() ?? this.response.error()));
  protected readonly isMissing = computed(
    () => (this.round.error() ?? this.response.error()) !== undefined && this.problem().kind === 'not-found',
  );
  protected readonly pageCount = computed(() => Math.ceil((this.list()?.total ?? 0) / ON_A_PAGE));
  protected readonly status = computed(() => {
    if (this.response.error()) return '';
    const list = this.list();
    if (!list || this.response.isLoading()) return 'Hämtar ansökningarna …';
    const { total, items } = list;
    return items.length < total
      ? `${items.length} av ${countText(total)} ansökningar visas`
      : `${countText(total)} ansökningar visas`;
  });
  protected readonly exportAddress = computed(() => {
    const parameters = Object.entries(requestOf(this.query())).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one] as [string, string]),
    );
    return `${this.url()}/application-list.csv?${new URLSearchParams(parameters).toString()}`;
  });

  constructor() {
    effect(() => {
      const name = this.round.hasValue() ? ` – ${this.round.value().title}` : '';
      this.title.setTitle(`Ansökningar${name} – Trygghetsportalen`);
    });
  }

  /** Another view, which one can go back from; `isMore` when it is the same search with another letter. */
  protected go(change: Partial<ApplicationListQuery>, isMore = false): void {
    const queryParams = addressOf({ ...this.query(), page: 1, ...change });
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: isMore });
  }

  /** The same rows, drawn another way. */
  protected adjust(change: Partial<Pick<ApplicationListQuery, 'columns' | 'isCompact'>>): void {
    void this.router.navigate([], {
      ...{ relativeTo: this.route, queryParams: addressOf({ ...this.query(), ...change }), replaceUrl: true },
    });
  }

  protected choose(key: FilterKey, values: readonly string[]): void {
    this.go({ [key]: values });
  }

  protected sortBy(column: SortColumn): void {
    this.go({ sort: sortAfter(this.query().sort, column) });
  }

  protected turn(step: 1 | -1): void {
    this.go({ page: this.query().page + step });
  }

  protected reload(): void {
    this.round.reload();
    this.overview.reload();
    this.response.reload();
  }
}
