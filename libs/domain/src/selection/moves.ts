import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';
import type { Candidate, Ranked, Selection } from './candidate.js';
import { grantedRow } from './granted-outcome.js';
import { kronor, type Kronor } from '../money/kronor.js';
import { selectionOf } from './select.js';

const LONGEST_REASON = 2_000;
const MOST_MOVES = 20_000;
const reasonAllowed = `Ska vara ett skäl på 1 till ${LONGEST_REASON} tecken.`;
const reason = f.text.check(
  z.refine((text) => text.trim() !== '', { error: reasonAllowed }),
  z.maxLength(LONGEST_REASON, { error: reasonAllowed }),
);

export const selectionMovesSchema = f
  .list(f.object({ reference: f.text, to: f.oneOf('in', 'out'), reason }))
  .check(z.maxLength(MOST_MOVES, { error: `Ska vara högst ${MOST_MOVES}.` }));

/** A candidate that a person has in or out, whatever the method says, and why. The reason goes into the documents. */
export type SelectionMove = z.infer<typeof selectionMovesSchema>[number];

/**
 * The method's selection with what people have moved. Of who is no candidate, or stands so already, nothing is moved. Who is moved in
 * may take the list over its frame: that is reported, and keeps it from being locked.
 */
export function withMoves(selection: Selection, moves: readonly SelectionMove[], frame: Kronor | null): Selection {
  if (moves.length === 0) return selection;
  const to = new Map(moves.map((move) => [move.reference, move.to]));
  return selectionOf(
    selection.rows.map((row) => movedRow(row, to.get(row.candidate.reference))),
    frame,
  );
}

/** The moves that make a difference to what the method says: each of them is a departure from it. */
export function departingMoves({ rows }: Selection, moves: readonly SelectionMove[]): ReadonlyMap<string, SelectionMove> {
  const isIn = new Map(rows.map(({ candidate, outcome }) => [candidate.reference, outcome !== 'deny']));
  return new Map(
    moves.flatMap((move) => {
      const stands = isIn.get(move.reference);
      return stands === undefined || stands === (move.to === 'in') ? [] : [[move.reference, move] as const];
    }),
  );
}

function movedRow(row: Ranked, to: SelectionMove['to'] | undefined): Ranked {
  if (to === 'in' && row.outcome === 'deny') return grantedRow(row.candidate);
  if (to === 'out' && row.outcome !== 'deny') return leftOut(row.candidate);
  return row;
}

const leftOut = (candidate: Candidate): Ranked => ({ candidate, outcome: 'deny', code: 'R-RAM', missing: kronor(0) });
