import { Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';

/** Says what is not there, and where one can go instead. */
@Component({
  selector: 'app-not-found-message',
  imports: [RouterLink],
  host: { class: 'not-found' },
  template: `<p class="page-context">404</p>
    <h1>{{ title() }}</h1>
    <p>{{ detail() }}</p>
    <p><a routerLink="/">Till den senaste omgången</a></p>`,
})
export class NotFoundMessage {
  readonly title = input.required<string>();
  readonly detail = input.required<string>();

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.title()} – Trygghetsportalen`));
  }
}
