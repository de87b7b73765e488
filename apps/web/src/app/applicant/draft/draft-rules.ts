import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import type { DraftContent } from '@tp/domain';
import type { LiveCheck } from './draft-check.js';
import type { DraftCheckOrder } from './draft-check.worker.js';
import { DraftStore } from './draft-store.js';

const NOTHING: LiveCheck = { remarks: [], lines: [], levels: [] };

/** What the rules say of the draft, asked anew when it has changed; of what comes fast after one another, the last. */
@Injectable()
export class DraftRules {
  private readonly store = inject(DraftStore);
  private readonly worker = new Worker(new URL('./draft-check.worker', import.meta.url), { type: 'module' });
  private readonly found = signal<LiveCheck>(NOTHING);
  readonly check = this.found.asReadonly();
  private waiting: DraftContent | null = null;
  private isBusy = false;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<LiveCheck>) => {
      this.isBusy = false;
      this.found.set(data);
      if (this.waiting !== null) this.ask(this.waiting);
    });
    inject(DestroyRef).onDestroy(() => this.worker.terminate());
    // By what it says, for each saving brings the draft as a new object.
    const rulebook = computed(
      () => {
        const draft = this.store.draft();
        return draft && { round: draft.round, committee: draft.committee, principles: draft.principles };
      },
      { equal: (a, b) => a?.round === b?.round && a?.committee === b?.committee && a?.principles === b?.principles },
    );
    effect(() => {
      const rules = rulebook();
      if (rules !== null) this.tell({ rulebook: rules });
    });
    effect(() => {
      const content = this.store.content();
      if (rulebook() !== null) this.ask(content);
    });
  }

  private ask(content: DraftContent): void {
    if (this.isBusy) {
      this.waiting = content;
      return;
    }
    this.waiting = null;
    this.isBusy = true;
    this.tell({ content });
  }

  private tell(order: DraftCheckOrder): void {
    this.worker.postMessage(order);
  }
}
