/// <reference lib="webworker" />
import type { DraftContent } from '@tp/domain';
import { draftChecker, type DraftRulebook } from './draft-check.js';

/** First the rules, and then what is written, again and again. */
export type DraftCheckOrder = Readonly<{ rulebook: DraftRulebook } | { content: DraftContent }>;

let check: ReturnType<typeof draftChecker> | null = null;

// Beside the page: whoever writes never waits for the rules, and nobody who only reads loads them.
addEventListener('message', ({ data }: MessageEvent<DraftCheckOrder>) => {
  if ('rulebook' in data) check = draftChecker(data.rulebook);
  else if (check !== null) postMessage(check(data.content));
});
