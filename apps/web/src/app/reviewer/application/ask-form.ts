import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { AskForSupplementRequest } from '@tp/contracts';
import {
  type AskableField,
  SUPPLEMENT_ASK_KINDS,
  SUPPLEMENT_ASK_WORDS,
  type SupplementAsk,
  type SupplementAskKind,
} from '@tp/domain';
import { Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { ASK_GROUPS } from './ask-groups.js';

/** Asks the committee about the fields that are chosen: what is wrong with each, and by which day the answer must come. */
@Component({
  selector: 'app-ask-form',
  imports: [Field, ProblemMessage],
  templateUrl: './ask-form.html',
})
export class AskForm {
  private readonly http = inject(HttpClient);
  readonly url = input.required<string>();
  readonly today = input.required<string>();
  readonly suggestedDueOn = input.required<string>();
  readonly asked = output();
  readonly left = output();
  protected readonly groups = ASK_GROUPS;
  protected readonly kinds = SUPPLEMENT_ASK_KINDS;
  protected readonly kindWords = SUPPLEMENT_ASK_WORDS;
  protected readonly chosen = signal<readonly SupplementAsk[]>([]);
  protected readonly dueOn = linkedSignal(() => this.suggestedDueOn());
  protected readonly dueError = computed(() =>
    this.dueOn() === '' || this.dueOn() < this.today() ? 'Välj i dag eller en senare dag.' : null,
  );
  protected readonly canSend = computed(() => this.chosen().length > 0 && this.dueError() === null && !this.isSending());
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected ofField(field: AskableField): SupplementAsk | null {
    return this.chosen().find((one) => one.field === field) ?? null;
  }

  protected choose(field: AskableField, isChosen: boolean): void {
    const others = this.chosen().filter((one) => one.field !== field);
    this.chosen.set(isChosen ? [...others, { field, kind: 'incomplete', note: '' }] : others);
  }

  protected setKind(field: AskableField, value: string): void {
    const kind = SUPPLEMENT_ASK_KINDS.find((known) => known === value);
    if (kind) this.change(field, { kind });
  }

  protected change(field: AskableField, change: Readonly<{ kind?: SupplementAskKind; note?: string }>): void {
    this.chosen.update((chosen) => chosen.map((one) => (one.field === field ? { ...one, ...change } : one)));
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.canSend()) return;
    const order: AskForSupplementRequest = { asked: [...this.chosen()], dueOn: this.dueOn() };
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(`${this.url()}/supplements`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.asked.emit(), error: (error: unknown) => this.problem.set(error) });
  }
}
