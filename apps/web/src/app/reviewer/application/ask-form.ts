import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { AskForSupplementRequest } from '@tp/contracts';
import { type AskTarget, askWord, isAskedAttachment, type SupplementAsk, type SupplementAskKind } from '@tp/domain';
import { Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { ASK_GROUPS, type Askable, type AskableAttachment, attachmentGroup } from './ask-groups.js';

/** Asks the committee about the fields and the attachments that are chosen: what is wrong with each, and by which day the answer must come. */
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
  readonly attachments = input.required<readonly AskableAttachment[]>();
  readonly asked = output();
  readonly left = output();
  protected readonly groups = computed(() => [...ASK_GROUPS, attachmentGroup(this.attachments())]);
  protected readonly askWord = askWord;
  protected readonly chosen = signal<readonly SupplementAsk[]>([]);
  protected readonly dueOn = linkedSignal(() => this.suggestedDueOn());
  protected readonly dueError = computed(() =>
    this.dueOn() === '' || this.dueOn() < this.today() ? 'Välj i dag eller en senare dag.' : null,
  );
  /** @example `2 fält och 1 bilaga` */
  protected readonly countText = computed(() => {
    const attachments = this.chosen().filter(({ field }) => isAskedAttachment(field)).length;
    const fields = this.chosen().length - attachments;
    const ofAttachments = attachments === 0 ? [] : [`${attachments} ${attachments === 1 ? 'bilaga' : 'bilagor'}`];
    return [...(fields === 0 && attachments > 0 ? [] : [`${fields} fält`]), ...ofAttachments].join(' och ');
  });
  protected readonly canSend = computed(() => this.chosen().length > 0 && this.dueError() === null && !this.isSending());
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected ofField(field: AskTarget): SupplementAsk | null {
    return this.chosen().find((one) => one.field === field) ?? null;
  }

  protected choose({ field, kinds }: Askable, isChosen: boolean): void {
    const others = this.chosen().filter((one) => one.field !== field);
    const [kind = 'incomplete'] = kinds;
    this.chosen.set(isChosen ? [...others, { field, kind, note: '' }] : others);
  }

  protected setKind({ field, kinds }: Askable, value: string): void {
    const kind = kinds.find((known) => known === value);
    if (kind) this.change(field, { kind });
  }

  protected change(field: AskTarget, change: Readonly<{ kind?: SupplementAskKind; note?: string }>): void {
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
