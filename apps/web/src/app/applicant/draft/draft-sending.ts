import { HttpClient } from '@angular/common/http';
import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SubmissionResponse } from '@tp/contracts';
import type { DraftField } from '@tp/domain';
import { KronorPipe, ProblemMessage } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { Doing } from './doing.js';
import type { LiveCheck } from './draft-check.js';
import { fragmentOf } from './draft-panel.js';
import { DraftStore } from './draft-store.js';
import { labelOf, sectionOf } from './form-sections.js';

/** Is it ready, and who sends it? The last page of the form. */
@Component({
  selector: 'app-draft-sending',
  imports: [KronorPipe, ProblemMessage, RouterLink],
  templateUrl: './draft-sending.html',
})
export class DraftSending {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly store = inject(DraftStore);
  readonly check = input.required<LiveCheck>();
  readonly base = input.required<readonly string[]>();
  readonly roundId = input.required<string>();
  private readonly doing = new Doing();
  protected readonly problem = this.doing.problem;
  protected readonly isBusy = this.doing.isBusy;
  protected readonly said = signal('');
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly musts = computed(() => this.check().remarks.filter(({ kind }) => kind === 'must'));
  protected readonly mays = computed(() => this.check().remarks.filter(({ kind }) => kind === 'may'));
  protected readonly isOpen = computed(() => {
    const state = this.store.draft()?.call.state;
    return state === 'open' || state === 'late';
  });
  protected readonly amount = computed(() => {
    const value = this.store.value('requestedAmount');
    return typeof value === 'number' ? value : null;
  });
  protected readonly title = computed(() => String(this.store.value('title') ?? ''));

  protected linkOf(field: DraftField): readonly string[] {
    return [...this.base(), sectionOf(field)?.id ?? 'insats'];
  }

  protected fragmentOf(field: DraftField): string {
    return fragmentOf(field);
  }

  protected labelOf(field: DraftField): string {
    return labelOf(field);
  }

  protected ask(): void {
    this.dialog()?.nativeElement.showModal();
  }

  protected stay(): void {
    this.dialog()?.nativeElement.close();
  }

  protected async send(): Promise<void> {
    this.stay();
    await this.doing.run(async () => {
      await this.store.flush();
      await this.store.reload();
      const { revision } = this.store.draft() ?? { revision: 0 };
      const receipt = await firstValueFrom(this.http.post<SubmissionResponse>(`${this.address()}/sending`, { revision }));
      this.store.noteSent();
      await this.router.navigate(['/omgangar', this.roundId(), 'kvitto', receipt.reference]);
    });
  }

  protected async hand(to: 'over' | 'back', word: HTMLTextAreaElement): Promise<void> {
    await this.doing.run(async () => {
      await this.store.flush();
      await firstValueFrom(this.http.post(`${this.address()}/handing-${to}`, { word: word.value }));
      word.value = ''; // not before: one that could not be sent is kept
      await this.store.reload();
      this.said.set(to === 'over' ? 'Lämnad till den som är behörig att skicka.' : 'Lämnad tillbaka.');
    });
  }

  private address(): string {
    return `/api/v1/rounds/${encodeURIComponent(this.roundId())}/drafts/${this.store.draft()?.id ?? ''}`;
  }
}
