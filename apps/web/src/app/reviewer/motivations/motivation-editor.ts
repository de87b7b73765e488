import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AddPhraseRequest, MotivationPhraseResponse, MotivationRowResponse, WriteMotivationRequest } from '@tp/contracts';
import { countWords } from '@tp/domain';
import { dayAndTime, ProblemMessage } from '@tp/ui';
import { TextAreaField } from '@tp/ui/forms';
import { finalize, type Observable } from 'rxjs';
import { lengthAdvice } from './length-advice.js';

/** One motivation: written, given phrases that come again, saved as a draft or accepted. */
@Component({
  selector: 'app-motivation-editor',
  imports: [ProblemMessage, RouterLink, TextAreaField],
  templateUrl: './motivation-editor.html',
})
export class MotivationEditor {
  private readonly http = inject(HttpClient);
  readonly url = input.required<string>();
  readonly roundId = input.required<string>();
  readonly row = input.required<MotivationRowResponse>();
  readonly phrases = input.required<readonly MotivationPhraseResponse[]>();
  readonly isLocked = input.required<boolean>();
  /** What is written here and not saved. */
  readonly unsaved = input.required<string | null>();
  readonly typed = output<string>();
  /** What was done, in words. */
  readonly written = output<string>();
  readonly phrasesChanged = output();
  protected readonly text = linkedSignal(() => this.unsaved() ?? savedText(this.row()));
  protected readonly advice = computed(() => lengthAdvice(countWords(this.text())));
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly phrase = signal('');
  protected readonly when = dayAndTime;

  protected type(text: string): void {
    this.text.set(text);
    this.typed.emit(text);
  }

  protected insert({ text }: MotivationPhraseResponse): void {
    this.type([this.text().trimEnd(), text].filter((part) => part !== '').join(' '));
  }

  protected save(isAccepted: boolean): void {
    const order: WriteMotivationRequest = { text: this.text().trim(), isAccepted };
    if (order.text === '') return;
    const address = `${this.url()}/motivations/of/${encodeURIComponent(this.row().reference)}`;
    this.send(this.http.put(address, order), () => this.written.emit(isAccepted ? 'godkänd.' : 'utkastet är sparat.'));
  }

  protected addPhrase(): void {
    const order: AddPhraseRequest = { text: this.phrase().trim() };
    if (order.text === '') return;
    this.send(this.http.post(`${this.url()}/motivations/phrases`, order), () => {
      this.phrase.set('');
      this.phrasesChanged.emit();
    });
  }

  protected removePhrase({ id }: MotivationPhraseResponse): void {
    this.send(this.http.delete(`${this.url()}/motivations/phrases/${id}`), () => this.phrasesChanged.emit());
  }

  private send(request: Observable<unknown>, then: () => void): void {
    if (this.isSending()) return;
    this.problem.set(null);
    this.isSending.set(true);
    request
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: then, error: (error: unknown) => this.problem.set(error) });
  }
}

/** The draft that somebody has saved of this outcome, else what the documents would say. */
const savedText = ({ text, written }: MotivationRowResponse): string =>
  (written?.isOfThisOutcome === true ? written.text : text) ?? '';
