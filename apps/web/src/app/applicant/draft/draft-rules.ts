import { DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import type { DraftOrder, LiveCheck } from './draft-check.js';
import { DraftStore } from './draft-store.js';

const NOTHING: LiveCheck = { remarks: [], lines: [], levels: [] };

/** What the rules say of the draft, asked anew when it has changed; of what comes fast after one another, the last. */
@Injectable()
export class DraftRules {
  private readonly store = inject(DraftStore);
  private readonly worker = new Worker(new URL('./draft-check.worker', import.meta.url), { type: 'module' });
  private readonly found = signal<LiveCheck>(NOTHING);
  readonly check = this.found.asReadonly();
  private asked = 0;
  private waiting: DraftOrder | null = null;
  private isBusy = false;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<Readonly<{ id: number; check: LiveCheck }>>) => {
      this.isBusy = false;
      if (data.id === this.asked) this.found.set(data.check);
      if (this.waiting !== null) this.ask(this.waiting);
    });
    inject(DestroyRef).onDestroy(() => this.worker.terminate());
    effect(() => {
      const [draft, content] = [this.store.draft(), this.store.content()];
      if (draft === null) return;
      const { round, committee, principles } = draft;
      this.ask({ content, round, committee, principles });
    });
  }

  private ask(order: DraftOrder): void {
    if (this.isBusy) {
      this.waiting = order;
      return;
    }
    this.waiting = null;
    this.isBusy = true;
    this.asked += 1;
    this.worker.postMessage({ id: this.asked, order });
  }
}
