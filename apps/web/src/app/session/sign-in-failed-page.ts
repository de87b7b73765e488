import { Component, DOCUMENT, inject, input } from '@angular/core';

/** Where a sign-in that did not succeed ends: what happened, and the way to try again. */
@Component({
  selector: 'app-sign-in-failed-page',
  template: `<div class="page narrow-page">
    <h1>Inloggningen misslyckades</h1>
    <p>Den avbröts, tog för lång tid eller godtogs inte. Inget har ändrats.</p>
    <p><button type="button" class="tp-button tp-button-primary" (click)="again()">Försök igen</button></p>
    <p class="soft">Händer det igen, vänd dig till den som sköter inloggningen i din organisation.</p>
  </div>`,
})
export class SignInFailedPage {
  /** From the address: where in the portal the person was going. */
  readonly till = input<string>();
  private readonly document = inject(DOCUMENT);

  protected again(): void {
    this.document.location.assign(`/logga-in?till=${encodeURIComponent(this.till() ?? '/')}`);
  }
}
