import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { AssignedReviewsResponse } from '@tp/contracts';
import { firstValueFrom } from 'rxjs';
import type { HandOver } from './hand-over.js';

/** What was assigned in the last step, so that it can be undone. Provided by the page. */
@Injectable()
export class AssignSteps {
  private readonly http = inject(HttpClient);
  private readonly last = signal<HandOver | null>(null);
  readonly said = signal('');
  readonly problem = signal<unknown>(null);
  readonly isBusy = signal(false);
  readonly undoes = this.last.asReadonly();

  /** @returns whether it was done; if not, `problem` says why */
  async take(roundId: string, step: HandOver, words: (outcome: AssignedReviewsResponse) => string): Promise<boolean> {
    return this.try(async () => {
      const address = `/api/v1/rounds/${encodeURIComponent(roundId)}/assignments`;
      const outcome = await firstValueFrom(this.http.post<AssignedReviewsResponse>(address, step));
      this.done(words(outcome), { add: outcome.removed, remove: outcome.added });
    });
  }

  /** The other way around; that can be undone in its turn. */
  async undo(roundId: string): Promise<boolean> {
    const step = this.last();
    return step !== null && this.take(roundId, step, () => 'Den senaste fördelningen är ångrad.');
  }

  /** A step that something else has taken. @param undoes what takes it back */
  done(said: string, undoes: HandOver): void {
    this.said.set(said);
    this.last.set(undoes.add.length + undoes.remove.length > 0 ? undoes : null);
  }

  async try(act: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    this.said.set('');
    this.isBusy.set(true);
    try {
      await act();
      return true;
    } catch (error) {
      this.problem.set(error);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
