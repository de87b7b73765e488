import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { RoundListResponse } from '@tp/contracts';
import { csvOf, dayAndTime, Empty, ProblemMessage, saveFile } from '@tp/ui';
import { Session } from '../../session/public.js';
import { callInList } from '../call/public.js';
import { roundState } from './round-state.js';
import {
  EVERY_ROUND,
  ON_A_PAGE,
  readRoundsQuery,
  roundsAddress,
  type RoundsQuery,
  roundsRequest,
  type RoundSortColumn,
  sortedBy,
} from './rounds-query.js';
import { RoundsTable } from './rounds-table.js';

const TYPING_PAUSE = 250;
/** As many as the portal gives at once. */
const MOST_EXPORTED = 5000;

/** Which rounds are there, and how far has each come? Those that one may know of, and no others. */
@Component({
  selector: 'app-rounds-page',
  imports: [Empty, ProblemMessage, RouterLink, RoundsTable],
  templateUrl: './rounds-page.html',
})
export class RoundsPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly query = computed(() => readRoundsQuery(this.address()));
  protected readonly response = httpResource<RoundListResponse>(() => ({
    url: '/api/v1/rounds',
    params: roundsRequest(this.query()),
  }));
  /** As last seen, so that the page can be read while another is fetched. */
  protected readonly list = linkedSignal<RoundListResponse | undefined, RoundListResponse | undefined>({
    source: () => (this.response.hasValue() ? this.response.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
  protected readonly exportProblem = signal<unknown>(null);
  protected readonly canReadIn = computed(() => this.session.mayAnywhere('round.create'));
  protected readonly isFiltered = computed(() => this.query().search !== '' || this.query().year !== null);
  protected readonly pages = computed(() => Math.max(1, Math.ceil((this.list()?.total ?? 0) / ON_A_PAGE)));
  protected readonly status = computed(() => {
    const list = this.list();
    if (!list || this.response.isLoading()) return 'Hämtar omgångarna …';
    return list.total === 1 ? '1 omgång' : `${list.total} omgångar`;
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected go(change: Partial<RoundsQuery>): void {
    clearTimeout(this.timer);
    const queryParams = roundsAddress({ ...this.query(), page: 1, ...change });
    void this.router.navigate([], { relativeTo: this.route, queryParams });
  }

  protected type(search: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.go({ search: search.trim() }), TYPING_PAUSE);
  }

  protected chooseYear(year: string): void {
    this.go({ year: year === '' ? null : Number(year) });
  }

  protected sortBy(column: RoundSortColumn): void {
    this.go({ sort: sortedBy(this.query().sort, column) });
  }

  protected clear(field: HTMLInputElement): void {
    field.value = '';
    field.focus();
    this.go({ search: EVERY_ROUND.search, year: EVERY_ROUND.year });
  }

  /** What the filter leaves, every page of it. */
  protected exportCsv(): void {
    this.exportProblem.set(null);
    const params = roundsRequest({ ...this.query(), page: 1 }, MOST_EXPORTED);
    this.http.get<RoundListResponse>('/api/v1/rounds', { params }).subscribe({
      next: ({ items }) => {
        const heading = [
          'Omgång',
          'Beteckning',
          'Diarienummer',
          'Budgetår',
          'Kommun',
          'Ansökningar',
          'Ansökan',
          'Läge',
          'Version',
          'Inläst',
          'Syntetisk',
        ];
        const rows = items.map((round) => [
          ...[round.title, round.id, round.caseNumber, round.budgetYear, round.municipalityName, round.applications],
          ...[
            callInList(round.call),
            roundState(round),
            round.version,
            dayAndTime(round.createdAt),
            round.isSynthetic ? 'ja' : 'nej',
          ],
        ]);
        saveFile(this.document, 'omgangar.csv', csvOf([heading, ...rows]), 'text/csv');
      },
      error: (error: unknown) => this.exportProblem.set(error),
    });
  }
}
