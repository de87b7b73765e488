import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { DraftFormResponse, RequestedSupplementResponse } from '@tp/contracts';
import { draftRows } from '@tp/domain';
import { dayAndTime, ProblemMessage } from '@tp/ui';
import { Session } from '../../session/public.js';
import { isFormField, KeptDrafts, keptName, labelOf } from '../draft/public.js';
import { writtenText } from './written-text.js';

/** A request that was taken back: by whom and why, and what the committee had written, which is not sent and not lost. */
@Component({
  selector: 'app-withdrawn-answer',
  imports: [ProblemMessage],
  template: `@if (request().withdrawal; as withdrawal) {
    <section aria-labelledby="rubrik-atertagen">
      <h2 id="rubrik-atertagen">Begäran är återtagen</h2>
      <p>{{ withdrawal.by }} tog tillbaka begäran {{ when(withdrawal.at) }}: {{ withdrawal.reason }}</p>
      <p>Ni behöver inte svara. Ansökan gäller som den är.</p>
      @if (request().draftId !== null) {
        <h3>Det ni hann skriva</h3>
        <p>Det skickas inte och kan inte ändras, men finns kvar här för er nämnd.</p>
        @if (response.error(); as error) {
          <tp-problem [error]="error" (retry)="response.reload()" />
        } @else {
          <dl class="withdrawn-answer">
            @for (one of written(); track one.field) {
              <dt>{{ one.label }}</dt>
              <dd class="tp-diff">{{ one.text }}</dd>
            }
            @for (file of files(); track file.id) {
              <dt>{{ file.label }}</dt>
              <dd>
                <a [href]="file.address" download
                  >Hämta filen<span class="visually-hidden"> till {{ file.label }}</span></a
                >
              </dd>
            }
          </dl>
        }
      }
    </section>
  }`,
})
export class WithdrawnAnswer {
  private readonly kept = inject(KeptDrafts);
  private readonly session = inject(Session);
  readonly roundId = input.required<string>();
  readonly request = input.required<RequestedSupplementResponse>();
  private readonly address = computed(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/drafts/${this.request().draftId ?? ''}`,
  );
  protected readonly response = httpResource<DraftFormResponse>(() =>
    this.request().draftId === null ? undefined : this.address(),
  );
  /** What the portal has, and what this browser wrote and could not send before it was taken back. */
  private readonly content = computed((): DraftFormResponse['content'] => {
    const mine = this.kept.changes(keptName(this.session.person()?.id ?? null, this.roundId(), this.request().draftId ?? ''));
    const saved = this.response.hasValue() ? this.response.value().content : {};
    return { ...saved, ...Object.fromEntries(mine.map(({ field, value }) => [field, value])) };
  });
  protected readonly written = computed(() =>
    Object.entries(this.content()).flatMap(([field, value]) =>
      isFormField(field) && field !== 'attachments' ? [{ field, label: labelOf(field), text: writtenText(field, value) }] : [],
    ),
  );
  protected readonly files = computed(() =>
    draftRows(this.content().attachments ?? null).flatMap(({ name, number, file }) =>
      typeof file === 'string'
        ? [{ id: file, label: nameOf(name) || `Bilaga ${nameOf(number)}`, address: `${this.address()}/files/${file}` }]
        : [],
    ),
  );
  protected readonly when = dayAndTime;
}

const nameOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
