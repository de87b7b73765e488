import { httpResource } from '@angular/common/http';
import { Component, computed, effect, type ElementRef, inject, input, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { RoundResponse, RoundVersionResponse } from '@tp/contracts';
import { dayAndTime, ProblemMessage, Progress, readProblem } from '@tp/ui';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { OutstandingLink } from '../../shell/outstanding-link.js';
import { ReplayReport } from './replay-report.js';
import { ReplayRun } from './replay-run.js';

/** Does what is stored still give the list that was stored, to the byte? */
@Component({
  selector: 'app-replay-page',
  imports: [NotFoundMessage, OutstandingLink, ProblemMessage, Progress, ReplayReport, RouterLink],
  providers: [ReplayRun],
  templateUrl: './replay-page.html',
})
export class ReplayPage {
  readonly roundId = input.required<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly run = inject(ReplayRun);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly round = httpResource<RoundResponse>(() => this.url());
  protected readonly versions = httpResource<readonly RoundVersionResponse[]>(() => `${this.url()}/replay/versions`);
  protected readonly state = this.run.state;
  protected readonly known = computed(() => (this.versions.hasValue() ? this.versions.value() : []));
  protected readonly title = computed(() => (this.round.hasValue() ? this.round.value().title : ''));
  protected readonly problem = computed(() => (this.versions.error() ? readProblem(this.versions.error()) : null));
  /** The newest unless the address says another. */
  protected readonly version = computed(() => {
    const asked = Number(this.address().get('version'));
    return this.known().find(({ version }) => version === asked)?.version ?? this.known()[0]?.version;
  });
  protected readonly announcement = computed(() => {
    const state = this.state();
    if (state.kind === 'working') return state.step === 'list' ? 'Jämför listorna …' : 'Räknar om …';
    if (state.kind !== 'done') return '';
    return state.report.isExact ? 'Listan återskapades exakt, till sista byten' : 'Listan återskapades inte exakt';
  });
  protected readonly when = dayAndTime;
  private readonly result = viewChild<ElementRef<HTMLElement>>('result');

  constructor() {
    effect(() => {
      this.version();
      untracked(() => this.run.forget());
    });
    effect(() => this.result()?.nativeElement.focus());
  }

  protected choose(version: string): void {
    const isNewest = Number(version) === this.known()[0]?.version;
    void this.router.navigate([], { relativeTo: this.route, queryParams: isNewest ? {} : { version } });
  }

  protected replay(): void {
    this.run.start(`${this.url()}/replay`, `?version=${this.version() ?? 1}`);
  }

  protected retry(): void {
    this.round.reload();
    this.versions.reload();
  }
}
