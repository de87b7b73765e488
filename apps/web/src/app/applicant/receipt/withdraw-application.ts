import { HttpClient } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { WithdrawRequest } from '@tp/contracts';
import { ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { withdrawalWords } from './receipt-words.js';

/** Takes a sent application back, once it is said what that does. */
@Component({
  selector: 'app-withdraw-application',
  imports: [ProblemMessage],
  host: { class: 'withdraw' },
  template: `@if (isAsking()) {
      <div #confirm class="withdraw-confirm" role="group" aria-label="Bekräfta återkallelsen" tabindex="-1">
        <p>{{ words() }}</p>
        <div class="withdraw-tools">
          <button type="button" class="tp-button tp-button-primary" [disabled]="isSending()" (click)="withdraw()">
            Återkalla ansökan
          </button>
          <button type="button" class="tp-button" (click)="leaveIt()">Avbryt</button>
        </div>
      </div>
    } @else {
      <button #ask type="button" class="tp-button" (click)="begin()">Återkalla ansökan …</button>
    }
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }`,
})
export class WithdrawApplication {
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly confirm = viewChild<ElementRef<HTMLElement>>('confirm');
  private readonly ask = viewChild<ElementRef<HTMLElement>>('ask');
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  /** As it stands on the page: another version is another application. */
  readonly version = input.required<number>();
  /** In words; `null` where it is not known. */
  readonly amount = input.required<string | null>();
  readonly receipts = input.required<number>();
  readonly withdrawn = output();
  protected readonly isAsking = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly words = computed(() =>
    withdrawalWords(this.reference(), { amount: this.amount(), receipts: this.receipts() }),
  );

  protected begin(): void {
    this.isAsking.set(true);
    afterNextRender(() => this.confirm()?.nativeElement.focus(), { injector: this.injector });
  }

  protected leaveIt(): void {
    this.isAsking.set(false);
    afterNextRender(() => this.ask()?.nativeElement.focus(), { injector: this.injector });
  }

  protected withdraw(): void {
    const body: WithdrawRequest = { version: this.version() };
    const [round, reference] = [encodeURIComponent(this.roundId()), encodeURIComponent(this.reference())];
    this.isSending.set(true);
    this.problem.set(null);
    this.http
      .post(`/api/v1/rounds/${round}/applications/${reference}/withdrawal`, body)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.withdrawn.emit(), error: (error: unknown) => this.problem.set(error) });
  }
}
