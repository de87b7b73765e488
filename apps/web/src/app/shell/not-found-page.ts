import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** 404: an address that leads nowhere, or to something that is not there. */
@Component({
  selector: 'app-not-found-page',
  imports: [RouterLink],
  template: `<div class="page narrow-page">
    <p class="page-context">404</p>
    <h1>{{ title() }}</h1>
    <p>{{ detail() }}</p>
    <p><a routerLink="/">Till den senaste omgången</a></p>
  </div>`,
})
export class NotFoundPage {
  readonly title = input('Sidan finns inte');
  readonly detail = input('Adressen leder inte till någon sida. Den kan vara felskriven, eller så har sidan flyttats.');
}
