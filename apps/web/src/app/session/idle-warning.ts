import { Component, computed, DestroyRef, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Session } from './session.js';

/** So long before the end it is said: time enough to come back from the kitchen (WCAG 2.2.1 asks for 20 seconds). */
const WARN_BEFORE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 5_000;
/** Not oftener than this is the portal told that somebody types or reads. */
const TELL_EVERY_MS = 60_000;

/**
 * Says in time that the session is about to end, and afterwards that it has. What stands on the page is left as it is; who signs in
 * again comes back to the same address.
 */
@Component({
  selector: 'app-idle-warning',
  host: { '(document:keydown)': 'noteActivity()', '(document:pointerdown)': 'noteActivity()', '(window:focus)': 'lookAgain()' },
  template: `<dialog #dialog class="session-dialog" aria-labelledby="session-title" (cancel)="$event.preventDefault()">
    @if (session.kind() === 'ended') {
      <h2 id="session-title">Du har loggats ut</h2>
      <p>Det som står på sidan finns kvar tills du stänger eller laddar om den. Logga in igen för att fortsätta.</p>
      <p class="dialog-actions">
        <button type="button" class="tp-button tp-button-primary" (click)="session.signIn()">Logga in igen</button>
        <a class="tp-button" href="/logga-in?till=%2F" target="_blank">Logga in i en ny flik och fortsätt här</a>
        <button type="button" class="tp-button" (click)="lookFirst()">Titta på sidan först</button>
      </p>
    } @else {
      <h2 id="session-title">Du loggas snart ut</h2>
      <p>Ingen har gjort något på en stund. Om {{ minutesLeft() }} avslutas inloggningen. Inget du har skrivit försvinner.</p>
      <p class="dialog-actions">
        <button type="button" class="tp-button tp-button-primary" (click)="stay()">Fortsätt vara inloggad</button>
        <button type="button" class="tp-button" (click)="session.signOut()">Logga ut</button>
      </p>
    }
  </dialog>`,
})
export class IdleWarning {
  protected readonly session = inject(Session);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly now = signal(Date.now());
  private readonly wantsToLook = signal(false);
  private toldAt = Date.now();
  private readonly left = computed(() => {
    const endsAt = this.session.endsAt();
    return endsAt === null ? Infinity : Date.parse(endsAt) - this.now();
  });
  protected readonly minutesLeft = computed(() => {
    const minutes = Math.max(1, Math.ceil(this.left() / 60_000));
    return minutes === 1 ? 'en minut' : `${minutes} minuter`;
  });
  private readonly isShown = computed(() => {
    if (this.session.kind() === 'ended') return !this.wantsToLook();
    return this.session.kind() === 'signed-in' && this.left() <= WARN_BEFORE_MS;
  });

  constructor() {
    const timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      const { nativeElement } = this.dialog();
      if (this.isShown() && !nativeElement.open) nativeElement.showModal();
      else if (!this.isShown() && nativeElement.open) nativeElement.close();
    });
  }

  protected noteActivity(): void {
    if (this.session.kind() !== 'signed-in' || this.isShown() || Date.now() - this.toldAt < TELL_EVERY_MS) return;
    this.toldAt = Date.now();
    void this.session.stay();
  }

  /** Another tab may have signed in, or out. */
  protected lookAgain(): void {
    if (this.session.kind() !== 'unknown') void this.session.refresh();
  }

  protected stay(): void {
    this.toldAt = Date.now();
    void this.session.stay();
  }

  protected lookFirst(): void {
    this.wantsToLook.set(true);
  }

  /** Another tab of the same person may have kept the session alive: the portal is asked before anybody is told. */
  private look(): void {
    this.now.set(Date.now());
    const isNear = this.session.kind() === 'signed-in' && this.left() <= WARN_BEFORE_MS + LOOK_EVERY_MS;
    if (isNear) void this.session.refresh();
  }
}
