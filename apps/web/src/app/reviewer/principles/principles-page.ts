import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { PrinciplesResponse, PrinciplesVersionResponse } from '@tp/contracts';
import { dayAndTime, ProblemMessage, readProblem } from '@tp/ui';
import { Session } from '../../session/public.js';
import { CurrentRound } from '../../shell/current-round.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { comparedWithText, otherVersions, readComparedWith } from './compared-with.js';
import { PrincipleCheckView } from './principle-check.js';
import { PrincipleCriterionView } from './principle-criterion.js';
import { PrinciplesComparison } from './principles-comparison.js';

/** By what is an application in this round judged, and who decided so? */
@Component({
  selector: 'app-principles-page',
  imports: [NotFoundMessage, PrincipleCheckView, PrincipleCriterionView, PrinciplesComparison, ProblemMessage, RouterLink],
  templateUrl: './principles-page.html',
})
export class PrinciplesPage {
  private readonly title = inject(Title);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly currentRound = inject(CurrentRound);
  readonly roundId = input.required<string>();
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly response = httpResource<PrinciplesResponse>(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/principles`,
  );
  protected readonly principles = computed(() => (this.response.hasValue() ? this.response.value() : undefined));
  protected readonly problem = computed(() => (this.response.error() ? readProblem(this.response.error()) : null));
  protected readonly codes = computed(() => new Map((this.principles()?.codes ?? []).map(({ code, text }) => [code, text])));
  protected readonly others = computed(() => {
    const principles = this.principles();
    return principles ? otherVersions(principles) : [];
  });
  protected readonly comparedWith = computed(() => readComparedWith(this.address().get('jamfor'), this.principles()?.id ?? ''));
  protected readonly areExpressionsShown = computed(() => this.address().get('uttryck') !== 'nej');
  protected readonly versionCount = computed(() => {
    const principles = this.principles();
    return principles ? principles.versions.filter(({ id }) => id === principles.id).length : 0;
  });
  protected readonly mayReplay = computed(() => {
    const subject = this.currentRound.subject();
    return subject !== null && this.session.may('round.replay', subject);
  });
  protected readonly when = dayAndTime;

  constructor() {
    effect(() => {
      const principles = this.principles();
      this.title.setTitle(`${principles ? `Principer – ${principles.title}` : 'Principer'} – Trygghetsportalen`);
    });
  }

  protected textOf(other: PrinciplesVersionResponse): string {
    return comparedWithText(other, this.principles()?.id ?? '');
  }

  protected isComparedWith({ id, version }: PrinciplesVersionResponse): boolean {
    const compared = this.comparedWith();
    return compared?.id === id && compared.version === version;
  }

  protected compareWith(text: string): void {
    this.go({ jamfor: text || null });
  }

  protected showExpressions(areShown: boolean): void {
    this.go({ uttryck: areShown ? null : 'nej' });
  }

  private go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }
}
