import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/public.js';

/** The one next step where nothing is yet: the page, and the command, that read a round's file in. */
@Component({
  selector: 'app-how-to-read-a-round',
  imports: [RouterLink],
  template: `@if (canReadIn()) {
      <p><a routerLink="/omgangar/skapa">Skapa en omgång</a></p>
      <p><a routerLink="/omgangar/ny">Läs in en omgång från en fil …</a></p>
      <p>Eller från mappen där portalen ligger, och ladda sedan om sidan:</p>
    } @else {
      <p>Läs in en omgångsfil från mappen där portalen ligger, och ladda sedan om sidan:</p>
    }
    <p><code class="command">npm run --silent portal -- round assess FIL --out MAPP</code></p>`,
})
export class HowToReadARound {
  private readonly session = inject(Session);
  protected readonly canReadIn = computed(() => this.session.mayAnywhere('round.create'));
}
