import { Component, inject } from '@angular/core';
import { ProblemMessage } from '@tp/ui';
import { Session } from './session.js';

/** Stands where a page would, for whoever is not signed in: the address stays, and is where one comes after the sign-in. */
@Component({
  selector: 'app-sign-in-page',
  imports: [ProblemMessage],
  template: `<div class="page narrow-page">
    @if (session.problem(); as problem) {
      <h1>Trygghetsportalen</h1>
      <tp-problem [error]="problem" (retry)="session.refresh()" />
    } @else if (session.kind() === 'unknown') {
      <p role="status">Hämtar …</p>
    } @else {
      <h1>Logga in i Trygghetsportalen</h1>
      <p>Här söker, granskar och beslutar kommunen om trygghetsinvesteringar. Du loggar in hos din egen organisation.</p>
      <p><button type="button" class="tp-button tp-button-primary" (click)="session.signIn()">Logga in</button></p>
      @if (session.isDemonstration()) {
        <p class="soft">Det här är en demonstration: på nästa sida väljer du vem du vill vara, utan lösenord.</p>
      }
    }
  </div>`,
})
export class SignInPage {
  protected readonly session = inject(Session);
}
