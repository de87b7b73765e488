import type { RoundVersion } from '@tp/persistence';

/** Applications of one round version, by their positions in the file: `from` inclusive, `to` exclusive. The data of one job. */
export type PreAssessmentChunk = Readonly<{ roundVersionId: number; roundId: string; version: number; from: number; to: number }>;

const [FEWEST_IN_CHUNK, MOST_IN_CHUNK] = [50, 200];

/**
 * How many applications one job takes, of a round with `count`: a twenty-fifth, so that progress is seen. Not fewer than fifty, or the
 * job's round trips (a dozen to PostgreSQL) cost more than its rules; not more than two hundred, so that a worker that is killed loses
 * a fraction of a second's work.
 */
export const chunkSizeOf = (count: number): number => Math.min(MOST_IN_CHUNK, Math.max(FEWEST_IN_CHUNK, Math.ceil(count / 25)));

/** The chunks that cover the positions 0 to `count`, in order. */
export function chunksOf(
  { id, roundId, version }: Pick<RoundVersion, 'id' | 'roundId' | 'version'>,
  count: number,
  size = chunkSizeOf(count),
): readonly PreAssessmentChunk[] {
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, index) => index * size);
  return starts.map((from) => ({ roundVersionId: id, roundId, version, from, to: Math.min(from + size, count) }));
}
