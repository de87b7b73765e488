import { Component, DestroyRef, DOCUMENT, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { pollWhileVisible } from '../shell/poll.js';
import { Session } from './session.js';

const LOOK_AGAIN_MS = 5_000;

/** Addresses that the portal answers itself: only the browser can ask for them anew. */
const OF_THE_PORTAL = /^\/(?:logga-|oidc\/)/;

/** Stands where a page would that cannot be had without the portal, until the portal answers. */
@Component({
  selector: 'app-no-connection-page',
  host: { '(window:online)': 'tryAgain()' },
  template: `<div class="page narrow-page">
    <h1>Ingen anslutning</h1>
    <p>Portalen kan inte nås just nu. Kontrollera att du har nät. Inget har ändrats eller gått förlorat.</p>
    <p>
      En ansökan som du nyss har haft öppen på den här datorn kan du öppna på sin adress och skriva vidare i. Allt annat visas när
      anslutningen är tillbaka.
    </p>
    <p><button type="button" class="tp-button tp-button-primary" (click)="tryAgain()">Försök igen</button></p>
  </div>`,
})
export class NoConnectionPage {
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);

  constructor() {
    const title = inject(Title);
    const before = title.getTitle(); // of the page in whose place this stands, and that comes after it
    title.setTitle('Ingen anslutning – Trygghetsportalen');
    inject(DestroyRef).onDestroy(() => title.setTitle(before));
    pollWhileVisible(LOOK_AGAIN_MS, () => void this.tryAgain()); // a portal that was down comes back without the browser’s word
  }

  protected async tryAgain(): Promise<void> {
    const { location } = this.document;
    await this.session.refresh();
    if (this.session.isConfirmed() && OF_THE_PORTAL.test(location.pathname)) location.reload();
  }
}
