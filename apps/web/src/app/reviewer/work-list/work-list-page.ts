import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { WorkListResponse } from '@tp/contracts';
import { DataTable, Empty, KronorPipe, ProblemMessage, TableCell } from '@tp/ui';
import { lastSeen } from '../../shell/last-seen.js';
import { EvenForm } from './even-form.js';
import { countIn, ownWords, type Part, PART_WORDS, partOf, PARTS, shownItems, WORK_COLUMNS, type WorkItem } from './work-rows.js';

/** What is there for me to review, and how far have we come? */
@Component({
  selector: 'app-work-list-page',
  imports: [DataTable, Empty, EvenForm, KronorPipe, ProblemMessage, RouterLink, TableCell],
  templateUrl: './work-list-page.html',
})
export class WorkListPage {
  readonly roundId = input.required<string>();
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly router = inject(Router);
  private readonly http = inject(HttpClient);
  protected readonly response = httpResource<WorkListResponse>(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/work-list`,
  );
  /** As last seen, so that it can be read while it is fetched again. */
  protected readonly list = lastSeen(
    () => this.roundId(),
    () => (this.response.hasValue() ? this.response.value() : undefined),
  );
  protected readonly part = computed(() => partOf(this.address().get('visa')));
  protected readonly search = computed(() => this.address().get('sok') ?? '');
  protected readonly rows = computed(() => shownItems(this.list()?.items ?? [], this.part(), this.search()));
  protected readonly mine = computed(() => (this.list()?.items ?? []).filter(({ own }) => own !== null));
  protected readonly sentByMe = computed(() => this.mine().filter(({ own }) => own === 'sent').length);
  protected readonly problem = signal<unknown>(null);
  protected readonly parts = PARTS;
  protected readonly partWords = PART_WORDS;
  protected readonly columns = WORK_COLUMNS;
  protected readonly ownWords = ownWords;
  protected readonly keyOf = ({ reference }: WorkItem): string => reference;

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`Granska: ${this.list()?.title ?? 'omgången'} – Trygghetsportalen`));
  }

  protected countOf(part: Part): number {
    return countIn(this.list()?.items ?? [], part);
  }

  protected find(sok: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { sok: sok || null },
      queryParamsHandling: 'merge',
      replaceUrl: this.search() !== '',
    });
  }

  protected take({ reference }: WorkItem): void {
    this.change('POST', `applications/${encodeURIComponent(reference)}/own-review/assignment`);
  }

  protected flag({ reference, isFlagged, tags }: WorkItem): void {
    this.change('PUT', `marks/${encodeURIComponent(reference)}`, { isFlagged: !isFlagged, tags });
  }

  protected withdrawConflict({ reference }: WorkItem): void {
    this.change('DELETE', `conflicts/${encodeURIComponent(reference)}`);
  }

  private change(method: string, path: string, body: object | null = null): void {
    this.problem.set(null);
    this.http.request(method, `/api/v1/rounds/${encodeURIComponent(this.roundId())}/${path}`, { body }).subscribe({
      next: () => this.response.reload(),
      error: (error: unknown) => this.problem.set(error),
    });
  }
}
