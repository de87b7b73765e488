/// <reference lib="webworker" />
import { checkDraft, type DraftOrder } from './draft-check.js';

// Beside the page: whoever writes never waits for the rules, and nobody who only reads loads them.
addEventListener('message', ({ data }: MessageEvent<Readonly<{ id: number; order: DraftOrder }>>) => {
  postMessage({ id: data.id, check: checkDraft(data.order) });
});
