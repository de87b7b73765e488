import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import type { ChangeNoticeChoiceRequest, NoticeChoiceResponse, NoticeChoicesResponse } from '@tp/contracts';
import { dayAndTime, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { inBackground } from '../session/public.js';
import { kindWord } from './notice-words.js';

/** What of it does one want as e-mail too? Saved as one goes. */
@Component({
  selector: 'app-notice-choices',
  imports: [ProblemMessage],
  host: { class: 'notice-choices' },
  template: `<h2 id="choices">Vad vill du ha med e-post?</h2>
    @if (response.error(); as error) {
      <tp-problem [error]="error" (retry)="response.reload()" />
    } @else if (choices(); as shown) {
      <p>{{ where() }}</p>
      <fieldset>
        <legend class="visually-hidden">Det här vill jag ha med e-post</legend>
        @for (choice of shown.items; track choice.kind) {
          <label>
            <input
              #box
              type="checkbox"
              [checked]="choice.byEmail"
              [disabled]="saving().has(choice.kind)"
              (change)="choose(choice, box)"
            />
            {{ word(choice.kind) }}
          </label>
        }
      </fieldset>
    } @else {
      <p>Hämtar dina val …</p>
    }
    <p role="status" class="notice-saved">{{ saved() }}</p>
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }`,
})
export class NoticeChoices {
  private readonly http = inject(HttpClient);
  protected readonly word = kindWord;
  protected readonly response = httpResource<NoticeChoicesResponse>(() => ({
    url: '/api/v1/notices/choices',
    context: inBackground(),
  }));
  protected readonly choices = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly saving = signal<ReadonlySet<string>>(new Set());
  protected readonly saved = signal('');
  protected readonly problem = signal<unknown>(null);
  protected readonly where = computed(() => {
    const choices = this.choices();
    if (choices?.sendsMail === false)
      return 'Den här portalen skickar ingen e-post: alla notiser finns här på sidan. Det du väljer gäller om den börjar skicka e-post.';
    if (choices?.email === null)
      return 'Din inloggning anger ingen e-postadress, så ingen e-post kan skickas till dig. Alla notiser finns här på sidan.';
    return `E-posten går till ${choices?.email ?? ''}, som din inloggning anger. Alla notiser finns också här på sidan.`;
  });

  protected choose({ kind }: NoticeChoiceResponse, box: HTMLInputElement): void {
    const [byEmail, body]: [boolean, ChangeNoticeChoiceRequest] = [box.checked, { kind, byEmail: box.checked }];
    this.problem.set(null);
    this.saved.set('');
    this.saving.update((saving) => new Set([...saving, kind]));
    this.http
      .put('/api/v1/notices/choices', body)
      .pipe(finalize(() => this.saving.update((saving) => new Set([...saving].filter((one) => one !== kind)))))
      .subscribe({
        next: () => {
          this.response.update(
            (known) => known && { ...known, items: known.items.map((one) => (one.kind === kind ? body : one)) },
          );
          this.saved.set(`Sparat ${timeOfDay()}`);
        },
        error: (error: unknown) => {
          box.checked = !byEmail; // as it still is in the portal
          this.problem.set(error);
        },
      });
  }
}

const timeOfDay = (): string => dayAndTime(new Date().toISOString()).slice(-'09:52'.length);
