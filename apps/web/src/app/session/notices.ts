import { Component, DOCUMENT, inject } from '@angular/core';
import { Connection } from './connection.js';
import { FailedPage } from './failed-page.js';
import { PortalVersion } from './portal-version.js';
import { Session } from './session.js';

/** What is the matter with the page as a whole, above it. None of it takes anything away from who writes. */
@Component({
  selector: 'app-notices',
  host: { class: 'notices' },
  template: `<div role="status">
      @if (!connection.isOnline()) {
        <p class="notice">
          <strong>Du har inget nät just nu.</strong> Det du har skrivit finns kvar, och sidan försöker igen när nätet är tillbaka.
        </p>
      }
    </div>
    <div role="status">
      @if (version.isOutdated()) {
        <p class="notice">
          <strong>Portalen har uppdaterats.</strong> Ladda om sidan när du är klar med det du håller på med.
          <button type="button" class="tp-button" (click)="reload()">Ladda om</button>
        </p>
      }
    </div>
    @if (failed.url(); as url) {
      <p class="notice" role="alert">
        <strong>Sidan kunde inte öppnas.</strong> En del av den gick inte att hämta: nätet kan saknas, eller så har portalen
        uppdaterats.
        <button type="button" class="tp-button" (click)="open(url)">Öppna sidan igen</button>
        <button type="button" class="tp-button" (click)="failed.forget()">Stanna här</button>
      </p>
    }
    @if (session.signOutLoses()) {
      <p class="notice" role="alert">
        <strong>Allt du har skrivit är inte sparat i portalen.</strong> Det finns bara på den här datorn, och tas bort härifrån om
        du loggar ut.
        <button type="button" class="tp-button" (click)="session.leave()">Logga ut ändå</button>
        <button type="button" class="tp-button" (click)="session.signOutLoses.set(false)">Stanna här</button>
      </p>
    }
    @if (session.signOutFailed()) {
      <p class="notice" role="alert">
        <strong>Du är fortfarande inloggad.</strong> Utloggningen kom inte fram till portalen.
        <button type="button" class="tp-button" (click)="session.signOut()">Logga ut</button>
      </p>
    }`,
})
export class Notices {
  protected readonly connection = inject(Connection);
  protected readonly version = inject(PortalVersion);
  protected readonly failed = inject(FailedPage);
  protected readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);

  protected open(url: string): void {
    this.document.location.assign(url);
  }

  protected reload(): void {
    this.document.location.reload();
  }
}
