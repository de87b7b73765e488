import { Component, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { ROLE_WORDS } from '@tp/domain';
import { Session } from '../session/public.js';

/** 403: the page is there, and not for this person's roles. */
@Component({
  selector: 'app-forbidden-page',
  imports: [RouterLink],
  template: `<div class="page">
    <div class="not-found">
      <p class="page-context">403</p>
      <h1>Du har inte behörighet</h1>
      <p>Den här sidan hör inte till din roll{{ roleText() }}. Den som är administratör i portalen kan ge dig en annan.</p>
      <p><a routerLink="/">Till startsidan</a></p>
    </div>
  </div>`,
})
export class ForbiddenPage {
  private readonly session = inject(Session);

  constructor() {
    inject(Title).setTitle('Du har inte behörighet – Trygghetsportalen');
  }

  protected roleText(): string {
    const words = new Set((this.session.person()?.roles ?? []).map(({ role }) => ROLE_WORDS[role].toLowerCase()));
    return words.size === 0 ? '' : ` (${[...words].join(', ')})`;
  }
}
