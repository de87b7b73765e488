import type { RoundVersion } from '@tp/persistence';

/** Applications of one round version, by their positions in the file: `from` inclusive, `to` exclusive. The data of one job. */
export type PreAssessmentChunk = Readonly<{ roundVersionId: number; roundId: string; version: number; from: number; to: number }>;

/**
 * How many applications one job takes: enough that reading and storing them is done in few round trips, few enough that a
 * worker that is killed loses less than a second's work.
 */
export const CHUNK_SIZE = 50;

/** The chunks that cover the positions 0 to `count`, in order. */
export function chunksOf(
  { id, roundId, version }: Pick<RoundVersion, 'id' | 'roundId' | 'version'>,
  count: number,
  size = CHUNK_SIZE,
): readonly PreAssessmentChunk[] {
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, index) => index * size);
  return starts.map((from) => ({ roundVersionId: id, roundId, version, from, to: Math.min(from + size, count) }));
}
