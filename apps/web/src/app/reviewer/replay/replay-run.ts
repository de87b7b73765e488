import { HttpClient } from '@angular/common/http';
import { DestroyRef, inject, Injectable, InjectionToken, signal } from '@angular/core';
import type { ReplayEventResponse, ReplayResponse } from '@tp/contracts';

/** The part of the browser's EventSource that is used, so that a test can stand in for the network. */
export type EventsSource = Pick<EventSource, 'onmessage' | 'onerror' | 'close'>;
export const EVENTS_SOURCE = new InjectionToken<(url: string) => EventsSource>('The server-sent events of a replay', {
  factory: () => (url) => new EventSource(url),
});

export type ReplayState =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'working'; step: 'applications' | 'list'; done: number; total: number }>
  | Readonly<{ kind: 'done'; report: ReplayResponse }>
  | Readonly<{ kind: 'failed'; error: unknown }>;

/** Has the portal make a round's list anew, and tells how far it has come. */
@Injectable()
export class ReplayRun {
  private readonly http = inject(HttpClient);
  private readonly openSource = inject(EVENTS_SOURCE);
  private readonly current = signal<ReplayState>({ kind: 'idle' });
  readonly state = this.current.asReadonly();
  private source: EventsSource | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.source?.close());
  }

  /** @param address of the replay, with its query. The events are tried first; where they break, the answer is asked for whole. */
  start(address: string, query: string): void {
    this.source?.close();
    this.current.set({ kind: 'working', step: 'applications', done: 0, total: 0 });
    const source = this.openSource(`${address}/events${query}`);
    source.onmessage = ({ data }: MessageEvent<string>) => this.take(JSON.parse(data) as ReplayEventResponse); // our own API's
    source.onerror = () => {
      source.close(); // else the browser would begin it again
      this.http.get<ReplayResponse>(`${address}${query}`).subscribe({
        next: (report) => this.current.set({ kind: 'done', report }),
        error: (error: unknown) => this.current.set({ kind: 'failed', error }),
      });
    };
    this.source = source;
  }

  /** What was found is of another version, or out of date. */
  forget(): void {
    this.source?.close();
    this.current.set({ kind: 'idle' });
  }

  private take({ step, done, total, report }: ReplayEventResponse): void {
    if (step !== 'done') return this.current.set({ kind: 'working', step, done, total });
    this.source?.close();
    if (report) this.current.set({ kind: 'done', report });
  }
}
