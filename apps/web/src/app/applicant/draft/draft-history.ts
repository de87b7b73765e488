import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import type { DraftHistoryEntryResponse, DraftHistoryResponse } from '@tp/contracts';
import type { DraftField, DraftValue } from '@tp/domain';
import { ProblemMessage } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { shownValue } from './draft-conflicts.js';
import { DraftStore } from './draft-store.js';
import { labelOf } from './form-sections.js';

/** What one person wrote in a row, without a longer pause. */
type Sitting = Readonly<{ revision: number; by: string; at: string; entries: readonly DraftHistoryEntryResponse[] }>;

const PAUSE_MS = 10 * 60_000;
const when = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' });

/** Who wrote what, and when; any of it can be brought back, and what was brought back over is not lost by it. */
@Component({
  selector: 'app-draft-history',
  imports: [ProblemMessage],
  template: `@if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }
    <p role="status">{{ said() }}</p>
    @if (history.hasValue()) {
      @if (sittings().length === 0) {
        <p>Inget är skrivet än. Här kommer att stå vem som har skrivit vad, och när.</p>
      }
      <ol class="draft-history">
        @for (sitting of sittings(); track sitting.revision) {
          <li>
            <h3>{{ whenOf(sitting.at) }}, {{ sitting.by }}</h3>
            <dl>
              @for (entry of sitting.entries; track entry.field) {
                <div>
                  <dt>{{ labelOf(entry.field) }}</dt>
                  <dd>{{ textOf(entry.value) }}</dd>
                </div>
              }
            </dl>
            @if (!$first && store.draft()?.state !== 'sent') {
              <button type="button" class="tp-button" [disabled]="store.isCut()" (click)="restore(sitting.revision)">
                Återställ till hur det var då<span class="visually-hidden">, {{ whenOf(sitting.at) }}</span>
              </button>
            }
          </li>
        }
      </ol>
    } @else if (store.isCut()) {
      <p>Historiken finns i portalen, och visas när anslutningen är tillbaka.</p>
    } @else if (history.error(); as error) {
      <tp-problem [error]="error" (retry)="history.reload()" />
    } @else {
      <p role="status">Hämtar historiken …</p>
    }`,
})
export class DraftHistory {
  private readonly http = inject(HttpClient);
  protected readonly store = inject(DraftStore);
  protected readonly problem = signal<unknown>(null);
  protected readonly said = signal('');
  private readonly address = computed(() => {
    const draft = this.store.draft();
    return draft === null ? undefined : `/api/v1/rounds/${encodeURIComponent(draft.round.id)}/drafts/${draft.id}`;
  });
  protected readonly history = httpResource<DraftHistoryResponse>(() => {
    const address = this.address();
    return address === undefined || this.store.isCopy() ? undefined : `${address}/history`;
  });
  protected readonly sittings = computed((): readonly Sitting[] =>
    this.history.hasValue() ? sittingsOf(this.history.value().entries) : [],
  );

  constructor() {
    effect(() => {
      if (!this.store.isCut() && untracked(this.history.error)) this.history.reload();
    });
  }

  protected labelOf(field: DraftField): string {
    return labelOf(field);
  }

  protected textOf(value: DraftValue): string {
    return shownValue(value);
  }

  protected whenOf(at: string): string {
    return when.format(new Date(at));
  }

  protected async restore(revision: number): Promise<void> {
    this.problem.set(null);
    try {
      await this.store.flush();
      await firstValueFrom(this.http.post(`${this.address() ?? ''}/restoration`, { revision }));
      await this.store.reload();
      this.said.set('Återställt. Det som stod nyss finns kvar i historiken.');
    } catch (error) {
      this.problem.set(error);
    }
  }
}

/** The newest first; of a field that was written often in one sitting, what it came to. */
function sittingsOf(entries: readonly DraftHistoryEntryResponse[]): readonly Sitting[] {
  const sittings: Sitting[] = [];
  for (const entry of entries) {
    const last = sittings.at(-1);
    const isSame = last !== undefined && last.by === entry.by && Date.parse(last.at) - Date.parse(entry.at) < PAUSE_MS;
    if (!isSame) sittings.push({ revision: entry.revision, by: entry.by, at: entry.at, entries: [entry] });
    else if (!last.entries.some(({ field }) => field === entry.field))
      sittings[sittings.length - 1] = { ...last, entries: [...last.entries, entry] };
  }
  return sittings;
}
