import { InjectionToken } from '@angular/core';
import type { ProgressResponse } from '@tp/contracts';

/** The part of the browser's EventSource that is used, so that a test can stand in for the network. */
export type ProgressSource = {
  onmessage: ((event: MessageEvent<string>) => unknown) | null;
  onerror: ((event: Event) => unknown) | null;
  close(): void;
};

export const PROGRESS_SOURCE = new InjectionToken<(url: string) => ProgressSource>(
  'The server-sent events of a round’s progress',
  {
    factory: () => (url) => new EventSource(url),
  },
);

const isProgress = (value: unknown): value is ProgressResponse =>
  typeof value === 'object' && value !== null && 'state' in value && 'failedJobs' in value && Array.isArray(value.failedJobs);

/** Reads a message of the stream; `null` when it is no progress, as from a proxy that answers in the server's place. */
export function readProgress(data: string): ProgressResponse | null {
  try {
    const value: unknown = JSON.parse(data);
    return isProgress(value) ? value : null;
  } catch {
    return null;
  }
}
