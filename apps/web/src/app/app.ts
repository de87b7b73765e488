import { Component, computed, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { IdleWarning, NoConnectionPage, NoRolePage, Notices, Session, SignInPage } from './session/public.js';
import { POLICY } from '@tp/domain';
import { CurrentRound } from './shell/current-round.js';
import { ForbiddenPage } from './shell/forbidden-page.js';
import { KeptFocus } from './shell/kept-focus.js';
import { neededByPage } from './shell/needed-action.js';
import { openPath } from './shell/open-path.js';
import { PagePlaces } from './shell/page-places.js';
import { RoundNotice } from './shell/round-notice.js';
import { TopBar } from './shell/top-bar.js';

/** What surrounds every page: a way past the bar, the bar, and the page, or the sign-in in its place. */
@Component({
  selector: 'app-root',
  imports: [
    ...[ForbiddenPage, IdleWarning, KeptFocus, NoConnectionPage, NoRolePage, Notices, RoundNotice],
    ...[RouterOutlet, SignInPage, TopBar],
  ],
  template: `<a class="skip-link" [href]="mainOfThisPage()" (click)="skip($event, main)">Hoppa till innehållet</a>
    <app-notices />
    <app-round-notice />
    <app-top-bar />
    <main #main id="innehall" tabindex="-1" appKeptFocus>
      @switch (shown()) {
        @case ('page') {
          <router-outlet />
        }
        @case ('forbidden') {
          <app-forbidden-page />
        }
        @case ('no-connection') {
          <app-no-connection-page />
        }
        @case ('no-role') {
          <app-no-role-page />
        }
        @default {
          <app-sign-in-page />
        }
      }
    </main>
    <app-idle-warning />`,
})
export class App {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly round = inject(CurrentRound);
  private readonly needed = neededByPage();
  private readonly isOpen = openPath();

  /** Who was signed in keeps the page that is open, whatever happens to the session. */
  protected readonly shown = computed(() => {
    if (this.isOpen()) return 'page';
    const person = this.session.person();
    if (this.session.isCut() && (person === null || this.needed().worksOffline !== true)) return 'no-connection';
    if (person === null) return 'sign-in';
    if (person.roles.length === 0) return 'no-role';
    return this.isAllowed() ? 'page' : 'forbidden';
  });

  /** Unless it is known that the page is not for this person's roles; the portal itself asks once more. */
  private readonly isAllowed = computed(() => {
    const { action } = this.needed();
    if (action === undefined) return true;
    const subject = this.round.subject();
    if (POLICY[action].subject === 'round' && subject !== null) return this.session.may(action, subject);
    return this.session.mayAnywhere(action);
  });

  constructor() {
    inject(PagePlaces);
    void this.session.refresh();
  }

  protected mainOfThisPage(): string {
    return `${this.router.url.split('#')[0]}#innehall`; // a bare `#innehall` would lead to the base, `/`
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault(); // the address keeps the list's state and nothing else
    main.focus();
  }
}
