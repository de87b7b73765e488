import { type BoardAnswer, isGranted } from './board-answer.js';
import type { Way } from './board-question.js';

/** What using a selection would do to the round's own method: moves, each with a reason of its own, and what cannot be moved. */
export type Departures = Readonly<{
  moves: readonly Readonly<{ reference: string; to: Way }>[];
  /** Granted on the board and denied before the selection by the round's principles: nobody can move them in. */
  impossible: readonly string[];
}>;

/**
 * @param tried what the board shows
 * @param own what the round's own method makes of it, with nothing moved
 */
export function departuresFrom(own: BoardAnswer, tried: BoardAnswer): Departures {
  const grantedBy = ({ rows }: BoardAnswer): ReadonlySet<string> =>
    new Set(rows.filter(isGranted).map(({ reference }) => reference));
  const candidates = new Set(own.rows.filter(({ isCandidate }) => isCandidate).map(({ reference }) => reference));
  const [before, after] = [grantedBy(own), grantedBy(tried)];
  const movedIn = [...after].filter((reference) => !before.has(reference));
  const movedOut = [...before].filter((reference) => !after.has(reference));
  return {
    moves: [
      ...movedIn.filter((reference) => candidates.has(reference)).map((reference) => ({ reference, to: 'in' as const })),
      ...movedOut.map((reference) => ({ reference, to: 'out' as const })),
    ],
    impossible: movedIn.filter((reference) => !candidates.has(reference)),
  };
}
