import { Component, computed, DestroyRef, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReadInRoundResponse, RoundPreviewResponse } from '@tp/contracts';
import type { RoundSubject } from '@tp/domain';
import { ProblemMessage } from '@tp/ui';
import type { Subscription } from 'rxjs';
import { Session } from '../../session/public.js';
import { FaultTable } from './fault-table.js';
import { bytesText, FileDrop } from './file-drop.js';
import { RoundPreviewPanel } from './round-preview.js';
import { type ChosenFiles, type Sending, SentRound } from './sent-round.js';

type Step =
  | Readonly<{ kind: 'choosing' }>
  | Readonly<{
      kind: 'sending';
      doing: 'checking' | 'reading';
      sent: number;
      total: number;
      preview: RoundPreviewResponse | null;
    }>
  | Extract<Sending<never>, { kind: 'faulty' }>
  | Readonly<{ kind: 'sound'; preview: RoundPreviewResponse }>
  | Readonly<{ kind: 'failed'; doing: 'checking' | 'reading'; error: unknown }>
  | Readonly<{ kind: 'read'; round: ReadInRoundResponse; title: string }>;

/** What would this file do, and is it right? Nothing is saved before the person has seen that, and says so. */
@Component({
  selector: 'app-read-in-page',
  imports: [FaultTable, FileDrop, ProblemMessage, RoundPreviewPanel, RouterLink],
  templateUrl: './read-in-page.html',
})
export class ReadInPage {
  private readonly sentRound = inject(SentRound);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly round = signal<File | null>(null);
  protected readonly principles = signal<File | null>(null);
  protected readonly step = signal<Step>({ kind: 'choosing' });
  protected readonly isBusy = computed(() => this.step().kind === 'sending');
  protected readonly canAssign = computed(() => this.session.mayAnywhere('person.assign-role'));
  protected readonly announcement = computed(() => {
    const step = this.step();
    if (step.kind === 'sending') return sendingText(step);
    if (step.kind === 'faulty') return step.count === 1 ? 'Filen har ett fel' : `Filen har ${step.count} fel`;
    if (step.kind === 'sound') return 'Filen är kontrollerad och har inga fel';
    return step.kind === 'read' ? 'Omgången är inläst' : '';
  });
  private readonly result = viewChild<ElementRef<HTMLElement>>('result');
  private sending: Subscription | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.sending?.unsubscribe());
  }

  protected chooseRound(file: File | null): void {
    this.round.set(file);
    this.check();
  }

  protected choosePrinciples(file: File | null): void {
    this.principles.set(file);
    if (this.round()) this.check();
  }

  protected check(): void {
    this.send<RoundPreviewResponse>('/api/v1/rounds/preview', 'checking', null, (preview) =>
      this.step.set({ kind: 'sound', preview }),
    );
  }

  protected readIn(preview: RoundPreviewResponse): void {
    this.send<ReadInRoundResponse>('/api/v1/rounds', 'reading', preview, (round) => {
      const { municipality, committees, id: roundId } = preview;
      const subject: RoundSubject = {
        kind: 'round',
        roundId,
        municipality: municipality.name,
        committees: committees.map(({ code }) => code),
        state: 'assessing',
      };
      // Whoever leads it goes on to it; another is told first how one comes to.
      if (this.session.may('round.new-version', subject)) void this.router.navigate(['/omgangar', round.id]);
      else this.step.set({ kind: 'read', round, title: preview.title });
    });
  }

  protected tryAgain(doing: 'checking' | 'reading'): void {
    if (doing === 'checking') this.check();
    else this.step.set({ kind: 'choosing' });
  }

  protected sendingText(step: Extract<Step, { kind: 'sending' }>): string {
    return sendingText(step);
  }

  private send<T>(
    address: string,
    doing: 'checking' | 'reading',
    preview: RoundPreviewResponse | null,
    done: (answer: T) => void,
  ): void {
    const round = this.round();
    this.sending?.unsubscribe();
    if (round === null) return this.step.set({ kind: 'choosing' });
    const files: ChosenFiles = { round, principles: this.principles() };
    this.step.set({ kind: 'sending', doing, sent: 0, total: round.size, preview });
    this.sending = this.sentRound.send<T>(address, files).subscribe((sending) => {
      if (sending.kind === 'sending') this.step.set({ ...sending, doing, preview });
      else if (sending.kind === 'answered') done(sending.answer);
      else if (sending.kind === 'failed') this.step.set({ ...sending, doing });
      else this.step.set(sending);
      if (sending.kind !== 'sending') setTimeout(() => this.result()?.nativeElement.focus());
    });
  }
}

function sendingText({ doing, sent, total, preview }: Extract<Step, { kind: 'sending' }>): string {
  if (sent < total) return `Skickar filen: ${bytesText(sent)} av ${bytesText(total)}`;
  return doing === 'checking' ? 'Filen är framme och kontrolleras …' : `Läser in ${preview?.applications ?? ''} ansökningar …`;
}
