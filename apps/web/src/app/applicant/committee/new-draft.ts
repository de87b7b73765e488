import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ApplyingRoundResponse, CreatedDraftResponse, CreateDraftRequest } from '@tp/contracts';
import { ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { newKey } from '../new-key.js';
import { originsAmong } from './origins.js';

/** Begins an application, empty or with what stands in an earlier one. */
@Component({
  selector: 'app-new-draft',
  imports: [ProblemMessage, RouterLink],
  host: { class: 'new-draft' },
  template: `<div class="new-draft-tools">
      @if (round().committees.length > 1) {
        <label
          >Nämnd
          <select #committee (change)="chosen.set(committee.value)">
            @for (own of round().committees; track own.code) {
              <option [value]="own.code" [selected]="own.code === code()">{{ own.name }}</option>
            }
          </select>
        </label>
      }
      <button type="button" class="tp-button tp-button-primary" [disabled]="isSending()" (click)="create({})">Ny ansökan</button>
      @if (origins().length > 0) {
        <button type="button" class="tp-button" [attr.aria-expanded]="isChoosing()" (click)="isChoosing.set(!isChoosing())">
          Utgå från en tidigare ansökan …
        </button>
      }
      <a class="tp-button" [routerLink]="['/omgangar', round().roundId, 'las-in-ansokningar']">Läs in från fil …</a>
    </div>
    @if (isChoosing()) {
      <div class="new-draft-tools">
        <label class="origin-choice"
          >Tidigare ansökan
          <select #origin>
            @for (one of origins(); track one.key) {
              <option [value]="one.key">{{ one.words }}</option>
            }
          </select>
        </label>
        <button type="button" class="tp-button" [disabled]="isSending()" (click)="createFrom(origin.value)">Börja med den</button>
      </div>
      <p class="soft">Texter, belopp och plats följer med; bilagor gör det inte.</p>
    }
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }`,
})
export class NewDraft {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  readonly round = input.required<ApplyingRoundResponse>();
  /** Every round of the committee's, among which an earlier application is chosen. */
  readonly rounds = input.required<readonly ApplyingRoundResponse[]>();
  protected readonly chosen = signal<string | null>(null);
  protected readonly code = computed(() => this.chosen() ?? this.round().committees[0]?.code ?? '');
  protected readonly origins = computed(() => originsAmong(this.rounds()));
  protected readonly isChoosing = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  /** Until it is answered it is the same making, however often the button is pressed. */
  private key = newKey();

  protected createFrom(key: string): void {
    const origin = this.origins().find((one) => one.key === key);
    if (origin) this.create(origin.request);
  }

  protected create(origin: Omit<CreateDraftRequest, 'committee' | 'key'>): void {
    const roundId = this.round().roundId;
    const body: CreateDraftRequest = { ...origin, committee: this.code(), key: this.key };
    this.isSending.set(true);
    this.problem.set(null);
    this.http
      .post<CreatedDraftResponse>(`/api/v1/rounds/${encodeURIComponent(roundId)}/drafts`, body)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({
        next: ({ id }) => {
          this.key = newKey();
          void this.router.navigate(['/omgangar', roundId, 'utkast', id]);
        },
        error: (error: unknown) => this.problem.set(error),
      });
  }
}
