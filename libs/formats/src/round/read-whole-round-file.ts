import type { Application, Review, RoundFile, Settlement } from '@tp/domain';
import { readRoundFile } from './read-round-file.js';
import type { PrinciplesSource, WholeRoundFileReading } from './round-file-reading.js';

/**
 * As `readRoundFile`, for a file that fits in memory.
 * @param source UTF-8, with or without a byte order mark: all of it, or as it comes
 */
export async function readWholeRoundFile(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  principles: PrinciplesSource = {},
): Promise<WholeRoundFileReading> {
  const applications: Application[] = [];
  const reviews: Review[] = [];
  const settlements: Settlement[] = [];
  const reading = await readRoundFile(source instanceof Uint8Array ? [source] : source, {
    principles,
    sink: {
      onApplication: (application) => void applications.push(application),
      onReview: (review) => void reviews.push(review),
      onSettlement: (settlement) => void settlements.push(settlement),
    },
  });
  if (reading.kind === 'faulty') return reading;
  const { header } = reading;
  const file: RoundFile = {
    ...header,
    applications,
    ...(header.reviews && { reviews }),
    ...(header.settlements && { settlements }),
  };
  return { kind: 'read', file, principles: reading.principles };
}
