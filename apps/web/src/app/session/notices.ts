import { Component, DOCUMENT, inject } from '@angular/core';
import { Connection } from './connection.js';
import { PortalVersion } from './portal-version.js';

/** What is the matter with the page as a whole, above it: no network, or a newer portal. Neither takes anything away from who writes. */
@Component({
  selector: 'app-notices',
  host: { class: 'notices' },
  template: `<div role="status">
      @if (!connection.isOnline()) {
        <p class="notice">
          <strong>Du har inget nät just nu.</strong> Det som står på sidan finns kvar, och sidan försöker igen när nätet är
          tillbaka.
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
    </div>`,
})
export class Notices {
  protected readonly connection = inject(Connection);
  protected readonly version = inject(PortalVersion);
  private readonly document = inject(DOCUMENT);

  protected reload(): void {
    this.document.location.reload();
  }
}
