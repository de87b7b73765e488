import { HttpClient } from '@angular/common/http';
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ProgressResponse } from '@tp/contracts';
import type { Subscription } from 'rxjs';
import { PROGRESS_SOURCE, type ProgressSource, readProgress } from './progress-source.js';

/** Long enough to spare a server that starts again, short enough that nobody reloads the page meanwhile. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/**
 * Follows the queue's work on one round. Asks once; while work is under way it listens to the event stream, and whenever
 * the stream breaks (a server that restarts, a proxy that buffers) it asks again after a pause, and listens again.
 */
@Injectable()
export class LiveProgress {
  private readonly http = inject(HttpClient);
  private readonly openSource = inject(PROGRESS_SOURCE);
  private readonly current = signal<ProgressResponse | null>(null);
  readonly progress = this.current.asReadonly();
  private address = '';
  private pause = FIRST_PAUSE;
  private source: ProgressSource | undefined;
  private asking: Subscription | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Follows `roundId` from now on, and no other. */
  follow(roundId: string): void {
    this.stop();
    const address = `/api/v1/rounds/${encodeURIComponent(roundId)}/progress`;
    if (address !== this.address) this.current.set(null);
    this.address = address;
    this.pause = FIRST_PAUSE;
    this.ask();
  }

  private ask(): void {
    this.asking = this.http.get<ProgressResponse>(this.address).subscribe({
      next: (progress) => this.accept(progress),
      error: () => this.askLater(),
    });
  }

  private askLater(): void {
    this.stop();
    this.timer = setTimeout(() => this.ask(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  private accept(progress: ProgressResponse): void {
    this.current.set(progress);
    if (progress.state !== 'working') this.stop();
    else if (!this.source) this.listen();
  }

  private listen(): void {
    const source = this.openSource(`${this.address}/events`);
    source.onmessage = ({ data }) => {
      const progress = readProgress(data);
      if (progress === null) return this.askLater();
      this.pause = FIRST_PAUSE;
      this.accept(progress);
    };
    source.onerror = () => this.askLater();
    this.source = source;
  }

  private stop(): void {
    this.source?.close();
    this.source = undefined;
    this.asking?.unsubscribe();
    clearTimeout(this.timer);
  }
}
