import { Component, DOCUMENT, inject } from '@angular/core';
import { CurrentRound } from './current-round.js';

/** Says that the round that one reads has become another: what stands on the page is of the version before, and stays until one reloads. */
@Component({
  selector: 'app-round-notice',
  host: { class: 'notices' },
  template: `<div role="status">
    @if (current.newerVersion(); as version) {
      <p class="notice">
        <strong>Omgången har fått version {{ version }}.</strong> Ladda om sidan för att läsa den.
        <button type="button" class="tp-button" (click)="reload()">Ladda om</button>
      </p>
    }
  </div>`,
})
export class RoundNotice {
  protected readonly current = inject(CurrentRound);
  private readonly document = inject(DOCUMENT);

  protected reload(): void {
    this.document.location.reload();
  }
}
