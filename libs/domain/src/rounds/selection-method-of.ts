import type { Round, SelectionMethod } from './round-file.js';

// In a file of its own: a web worker that selects has no need of the schemas.
/** How the round selects under its frame; `threshold` when it does not say. */
export const selectionMethodOf = (round: Pick<Round, 'selection'>): SelectionMethod => round.selection?.method ?? 'threshold';
