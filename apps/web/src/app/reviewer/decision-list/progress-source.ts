import { InjectionToken } from '@angular/core';

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
