import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { RoundListResponse } from '@tp/contracts';
import { Empty, ProblemMessage } from '@tp/ui';
import { Session } from '../../session/public.js';
import { HowToReadARound } from './how-to-read-a-round.js';

/** `/`: leads on to the newest round; without a round it says what will be here. */
@Component({
  selector: 'app-newest-round-page',
  imports: [Empty, HowToReadARound, ProblemMessage],
  template: `<div class="page narrow-page">
    @if (response.error(); as error) {
      <h1>Trygghetsportalen</h1>
      <tp-problem [error]="error" (retry)="response.reload()" />
    } @else if (isEmpty()) {
      <h1>Beslutslista</h1>
      <tp-empty title="Här kommer den senaste omgångens beslutslista">
        <p>Ingen omgång är inläst ännu.</p>
        <app-how-to-read-a-round />
      </tp-empty>
    } @else {
      <p role="status">Hämtar den senaste omgången …</p>
    }
  </div>`,
})
export class NewestRoundPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly response = httpResource<RoundListResponse>(() => '/api/v1/rounds?page=1&limit=1');
  private readonly newest = computed(() => (this.response.hasValue() ? this.response.value().items[0] : undefined));
  protected readonly isEmpty = computed(() => this.response.hasValue() && this.newest() === undefined);

  /** Where one's work begins: at the list for who reviews or decides, at one's own applications for who applies. */
  private placeInRound(): readonly string[] {
    if (this.session.mayAnywhere('decision-list.read')) return ['beslutslista'];
    return this.session.mayAnywhere('application.list') ? ['ansokningar'] : [];
  }

  constructor() {
    effect(() => {
      if (this.session.mayAnywhere('applying.read') && !this.session.mayAnywhere('decision-list.read')) {
        void this.router.navigate(['/vara-ansokningar'], { replaceUrl: true });
        return;
      }
      const round = this.newest();
      if (round) void this.router.navigate(['/omgangar', round.id, ...this.placeInRound()], { replaceUrl: true });
    });
  }
}
