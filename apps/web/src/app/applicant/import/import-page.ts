import { NgTemplateOutlet } from '@angular/common';
import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftImportResponse, SubmissionResponse } from '@tp/contracts';
import { KronorPipe, ProblemMessage, Progress, readFaults, readProblem } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../session/public.js';
import { newKey } from '../new-key.js';
import { CurrentRound } from '../../shell/current-round.js';

const ROUND_FILE_TYPE = 'application/vnd.trygghetsportalen.round+json';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Row = DraftImportResponse['rows'][number];
type Left = NonNullable<DraftImportResponse['left']>;
/** What became of a row that was sent. */
type Sent = Readonly<{ row: Row; reference: string | null; error: string }>;
type Step =
  | Readonly<{ kind: 'choosing' }>
  | Readonly<{ kind: 'reading'; isSaving: boolean }>
  | Readonly<{ kind: 'read'; found: DraftImportResponse }>
  | Readonly<{ kind: 'saved'; rows: readonly Row[] }>
  | Readonly<{ kind: 'sending'; rows: readonly Row[]; sent: readonly Sent[] }>
  | Readonly<{ kind: 'sent'; sent: readonly Sent[] }>
  | Readonly<{ kind: 'failed'; error: unknown }>;

/** What would this workbook, or round's file, become, and is it right? Nothing is saved before one has seen that, and nothing sent before one has said so. */
@Component({
  selector: 'app-import-page',
  imports: [KronorPipe, NgTemplateOutlet, ProblemMessage, Progress, RouterLink],
  templateUrl: './import-page.html',
})
export class ImportPage {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly current = inject(CurrentRound);
  readonly roundId = input.required<string>();
  protected readonly step = signal<Step>({ kind: 'choosing' });
  protected readonly file = signal<File | null>(null);
  private readonly result = viewChild<ElementRef<HTMLElement>>('result');
  private key = '';
  protected readonly roundTitle = computed(() => this.current.round()?.title ?? '');
  protected readonly template = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/draft-template.xlsx`);
  protected readonly maySend = computed(() => this.session.mayAnywhere('draft.send'));
  protected readonly said = computed(() => {
    const step = this.step();
    if (step.kind === 'reading') return step.isSaving ? 'Sparar …' : 'Filen läses …';
    if (step.kind === 'read')
      return step.found.faultCount === 0 ? 'Filen har inga fel' : `Filen har ${step.found.faultCount} fel`;
    if (step.kind === 'saved') return `${step.rows.length} utkast är sparade`;
    if (step.kind === 'sending') return `Skickar: ${step.sent.length} av ${step.rows.length}`;
    return step.kind === 'sent'
      ? `${step.sent.filter(({ reference }) => reference !== null).length} ansökningar är skickade`
      : '';
  });

  protected choose(files: FileList | null): void {
    this.file.set(files?.[0] ?? null);
    this.key = newKey();
    void this.read(false);
  }

  protected async read(isSaving: boolean): Promise<void> {
    const file = this.file();
    if (file === null) return this.step.set({ kind: 'choosing' });
    this.step.set({ kind: 'reading', isSaving });
    try {
      const address = `/api/v1/rounds/${encodeURIComponent(this.roundId())}/draft-imports${isSaving ? `?key=${this.key}` : ''}`;
      const type = /\.json$/iu.test(file.name) ? ROUND_FILE_TYPE : XLSX_TYPE;
      const headers = new HttpHeaders({ 'content-type': type });
      const found = await firstValueFrom(this.http.post<DraftImportResponse>(address, file, { headers }));
      this.step.set(isSaving && found.faultCount === 0 ? { kind: 'saved', rows: found.rows } : { kind: 'read', found });
    } catch (error) {
      this.step.set({ kind: 'failed', error });
    }
    setTimeout(() => this.result()?.nativeElement.focus());
  }

  /** One after another, each as if it were sent by itself: what cannot be sent stays a draft, and says why. */
  protected async sendAll(rows: readonly Row[]): Promise<void> {
    const sent: Sent[] = [];
    for (const row of rows) {
      this.step.set({ kind: 'sending', rows, sent: [...sent] });
      sent.push(await this.send(row));
    }
    this.step.set({ kind: 'sent', sent });
    setTimeout(() => this.result()?.nativeElement.focus());
  }

  /** @example two of one committee's and one of another's → `2 från Farsta stadsdelsnämnd, 1 från Trafiknämnden` */
  protected othersIn({ committees }: Left): string {
    return committees.map(({ name, applications }) => `${applications} från ${name}`).join(', ');
  }

  protected judgedIn({ reviews, settlements }: Left): string {
    const parts = [
      reviews === 1 ? '1 granskning' : `${reviews} granskningar`,
      settlements === 1 ? '1 avgörande' : `${settlements} avgöranden`,
    ];
    return parts.filter((_part, at) => [reviews, settlements][at] !== 0).join(' och ');
  }

  protected failures(sent: readonly Sent[]): readonly Sent[] {
    return sent.filter(({ reference }) => reference === null);
  }

  private async send(row: Row): Promise<Sent> {
    const address = `/api/v1/rounds/${encodeURIComponent(this.roundId())}/drafts/${row.draftId ?? ''}`;
    try {
      const { revision } = await firstValueFrom(this.http.get<Readonly<{ revision: number }>>(address));
      const { reference } = await firstValueFrom(this.http.post<SubmissionResponse>(`${address}/sending`, { revision }));
      return { row, reference, error: '' };
    } catch (error) {
      return { row, reference: null, error: detailOf(error) };
    }
  }
}

/** Everything that keeps it from being sent, or what went wrong. */
const detailOf = (error: unknown): string =>
  readFaults(error)
    ?.map(({ message }) => message)
    .join(' ') ??
  (readProblem(error).detail || 'Den kunde inte skickas.');
