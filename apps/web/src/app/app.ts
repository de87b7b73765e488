import { Component, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';

/** What surrounds every page: a way past the bar, the bar, and the page. */
@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: `<a class="skip-link" [href]="mainOfThisPage()" (click)="skip($event, main)">Hoppa till innehållet</a>
    <header class="top-bar"><a routerLink="/" class="brand">Trygghetsportalen</a></header>
    <main #main id="innehall" tabindex="-1"><router-outlet /></main>`,
})
export class App {
  private readonly router = inject(Router);

  protected mainOfThisPage(): string {
    return `${this.router.url.split('#')[0]}#innehall`; // a bare `#innehall` would lead to the base, `/`
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault(); // the address keeps the list's state and nothing else
    main.focus();
  }
}
