import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type {
  ApplicationVersionListResponse,
  CreatedDraftResponse,
  SubmissionListResponse,
  SubmissionResponse,
  SupplementListResponse,
} from '@tp/contracts';
import { type AskableField, askWord, dayInWords, isAskedAttachment, memberOf, type SupplementAsk } from '@tp/domain';
import { dayAndTime, ProblemMessage, readFaults } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { Doing, DraftConflicts, DraftSection, DraftStore, savingText } from '../draft/public.js';
import { AskedAttachments } from './asked-attachments.js';
import { askedSection } from './asked-section.js';
import { WithdrawnAnswer } from './withdrawn-answer.js';
import { writtenText } from './written-text.js';

/** What does the reviewer want to know, and what do we answer? Just the fields and attachments that are asked about, each beside what stands there. */
@Component({
  selector: 'app-supplement-page',
  imports: [AskedAttachments, DraftConflicts, DraftSection, ProblemMessage, RouterLink, WithdrawnAnswer],
  providers: [DraftStore],
  templateUrl: './supplement-page.html',
})
export class SupplementPage {
  protected readonly store = inject(DraftStore);
  private readonly http = inject(HttpClient);
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  private readonly round = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly url = computed(() => `${this.round()}/applications/${encodeURIComponent(this.reference())}`);
  protected readonly response = httpResource<SupplementListResponse>(() => `${this.url()}/supplements`);
  protected readonly versions = httpResource<ApplicationVersionListResponse>(() => `${this.url()}/versions`);
  protected readonly receipts = httpResource<SubmissionListResponse>(
    () => `${this.round()}/submissions?reference=${encodeURIComponent(this.reference())}`,
  );
  protected readonly found = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly open = computed(
    () => this.found()?.items.find(({ answeredAt, withdrawal }) => answeredAt === null && withdrawal === null) ?? null,
  );
  /** The newest, when that is one that was taken back. */
  protected readonly withdrawn = computed(
    () =>
      this.found()
        ?.items.slice(0, 1)
        .find(({ withdrawal }) => withdrawal !== null) ?? null,
  );
  protected readonly before = computed(() => {
    const versions = this.versions.hasValue() ? this.versions.value().items : [];
    return versions.find(({ version }) => version === this.open()?.askedVersion)?.application ?? null;
  });
  protected readonly asksAttachments = computed(() => this.open()?.asked.some(({ field }) => isAskedAttachment(field)) === true);
  protected readonly asked = computed(() =>
    (this.open()?.asked ?? []).filter(isOfField).map(({ field, kind, note }) => ({
      ...{ field, note, section: askedSection(field) },
      kind: askWord(field, kind),
      before: writtenText(field, field.split('/').reduce<unknown>(memberOf, this.before())),
    })),
  );
  protected readonly supplementReceipts = computed(() =>
    (this.receipts.hasValue() ? this.receipts.value().items : []).filter(({ kind }) => kind === 'supplement'),
  );
  protected readonly due = computed(() => {
    const [open, found] = [this.open(), this.found()];
    if (!open || !found) return '';
    return found.today > open.dueOn ? 'den dagen har varit: svaret tas emot, och märks som sent' : '';
  });
  protected readonly saving = computed(() => savingText(this.store.state(), this.store.savedAt(), this.store.hasPending()));
  protected readonly maySend = computed(() => this.store.draft()?.maySend === true);
  protected readonly receipt = signal<SubmissionResponse | null>(null);
  private readonly doing = new Doing();
  protected readonly problem = this.doing.problem;
  /** What must be mended before it is sent, each with the question that it is about. */
  protected readonly faults = computed(() =>
    (readFaults(this.problem()) ?? []).map(({ pointer, message }) => ({
      message,
      fragment: pointer.startsWith('/attachments') ? 'fraga-bilagor' : `fraga-${this.fieldOf(pointer)}`,
    })),
  );
  protected readonly isBusy = this.doing.isBusy;
  protected readonly said = signal('');
  protected readonly day = dayInWords;
  protected readonly when = dayAndTime;

  constructor() {
    inject(Title).setTitle('Komplettering – Trygghetsportalen');
    effect(() => {
      if (this.open() !== null && this.found()?.mayAnswer === true) untracked(() => void this.begin());
    });
    effect(() => {
      if (this.store.state() === 'refused') untracked(() => this.response.reload()); // perhaps it is no longer asked for
    });
  }

  private async begin(): Promise<void> {
    await this.doing.run(async () => {
      const { id } = await firstValueFrom(this.http.post<CreatedDraftResponse>(`${this.url()}/supplements/draft`, null));
      await this.store.open(this.roundId(), String(id));
    });
  }

  protected async send(): Promise<void> {
    await this.doing.run(async () => {
      await this.store.flush();
      await this.store.reload();
      const { revision = 0 } = this.store.draft() ?? {};
      this.receipt.set(await firstValueFrom(this.http.post<SubmissionResponse>(`${this.draft()}/sending`, { revision })));
      this.store.noteSent();
      this.response.reload();
      this.receipts.reload();
    });
  }

  protected async handOver(): Promise<void> {
    await this.doing.run(async () => {
      await this.store.flush();
      await firstValueFrom(this.http.post(`${this.draft()}/handing-over`, { word: '' }));
      await this.store.reload();
      this.said.set('Lämnad till den som är behörig att skicka.');
    });
  }

  private fieldOf(pointer: string): string {
    return this.asked().find(({ field }) => `${pointer}/`.startsWith(`/${field}/`))?.field ?? '';
  }

  private draft(): string {
    return `${this.round()}/drafts/${this.store.draft()?.id ?? ''}`;
  }
}

const isOfField = (ask: SupplementAsk): ask is SupplementAsk & Readonly<{ field: AskableField }> => !isAskedAttachment(ask.field);
