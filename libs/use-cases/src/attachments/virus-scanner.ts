import type { Readable } from 'node:stream';

/** `unreachable`: nobody knows yet, and the file waits. */
export type Verdict = 'clean' | 'unreachable' | Readonly<{ infectedBy: string }>;
export type VirusScanner = (content: Readable) => Promise<Verdict>;
