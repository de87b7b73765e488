import { linkedSignal, type Signal } from '@angular/core';

type Seen<T> = Readonly<{ of: string; value: T | undefined }>;

/** What was seen last of the same thing: while it is fetched anew the page can still be read. @param of which thing it is about */
export const lastSeen = <T>(of: () => string, seen: () => T | undefined): Signal<T | undefined> =>
  linkedSignal<Seen<T>, T | undefined>({
    source: () => ({ of: of(), value: seen() }),
    computation: (now, previous) => now.value ?? (previous?.source.of === now.of ? previous.value : undefined),
  }).asReadonly();
