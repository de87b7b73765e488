import {
  type Application,
  type Fault,
  hashOf,
  type Principles,
  type Review,
  type RoundHeader,
  type Settlement,
} from '@tp/domain';
import { type PrinciplesSource, readRoundFile, type RoundFileSink } from '@tp/formats';
import type { PrinciplesVersion, Transactions } from '@tp/persistence';

/** A file that can be read more than once, from its beginning. */
export type RoundSource = () => AsyncIterable<Uint8Array>;
/** Principles that came beside the file, for a file that does not bring its own. */
export type GivenPrinciples = Readonly<{ principles?: Principles | undefined }>;

export type FaultyContent = Readonly<{ kind: 'faulty'; faults: readonly Fault[]; faultCount: number }>;
/** All of a file but its applications, which are known by the hash of their hashes. */
export type RoundContent = Readonly<{
  header: RoundHeader;
  principles: Principles;
  applicationCount: number;
  applicationsHash: string;
}>;

/** Where principles come from that the file does not bring. Source: round.md, `round`. */
export const principlesSourceOf = (transactions: Transactions, { principles }: GivenPrinciples): PrinciplesSource => ({
  beside: principles,
  ofId: async (id) => (await transactions.reads.principles.findCurrent(id))?.document ?? null,
});

/** Reads a round's file through, holding no application longer than `onApplication` does. */
export async function readContent(
  source: RoundSource,
  principlesSource: PrinciplesSource,
  onApplication: (application: Application, sha256: string) => void | Promise<void>,
): Promise<FaultyContent | (RoundContent & Readonly<{ kind: 'read' }>)> {
  const hashes: string[] = [];
  const reviews: Review[] = [];
  const settlements: Settlement[] = [];
  const sink: RoundFileSink = {
    onApplication: (application) => {
      const sha256 = hashOf(application);
      hashes.push(sha256);
      return onApplication(application, sha256);
    },
    onReview: (review) => void reviews.push(review),
    onSettlement: (settlement) => void settlements.push(settlement),
  };
  const reading = await readRoundFile(source(), { principles: principlesSource, sink });
  if (reading.kind === 'faulty') return reading;
  const { header, principles, applicationCount } = reading;
  const lists = { ...(header.reviews && { reviews }), ...(header.settlements && { settlements }) };
  return { kind: 'read', header: { ...header, ...lists }, principles, applicationCount, applicationsHash: hashOf(hashes) };
}

/** What a round's version is named by: its header, with the hash of the hashes of each list that it has in place of the list. */
export type ContentHashes = Readonly<{ header: object; applicationsHash: string }>;

/** The header with its lists by their hashes, as the next version of a round knows them without reading them. */
export const withListHashes = (header: RoundHeader, hashOfList: Readonly<{ reviews: string; settlements: string }>): object => ({
  ...header,
  ...(header.reviews && { reviews: hashOfList.reviews }),
  ...(header.settlements && { settlements: hashOfList.settlements }),
});

/**
 * Names what a round's version says, all of it. The version of the principles and not their hash alone: of two documents with the
 * codes in different orders the hash is the same (RFC 8785).
 */
export const contentHash = (
  { header, applicationsHash }: ContentHashes,
  { sha256, version }: Pick<PrinciplesVersion, 'sha256' | 'version'>,
): string => hashOf([hashOf(header), sha256, version, applicationsHash]);

/** `contentHash` of a round whose lists are at hand. */
export function roundContentHash(
  { header, applicationsHash }: Pick<RoundContent, 'header' | 'applicationsHash'>,
  principles: Pick<PrinciplesVersion, 'sha256' | 'version'>,
): string {
  const { reviews, settlements } = header;
  const hashes = { reviews: hashOf((reviews ?? []).map(hashOf)), settlements: hashOf((settlements ?? []).map(hashOf)) };
  return contentHash({ header: withListHashes(header, hashes), applicationsHash }, principles);
}

/**
 * As `roundContentHash`, to be compared with a hash that is stored: a version that was read in before the lists went by their hashes
 * was named with the lists themselves, and is known again by that name.
 */
export function roundContentHashLike(
  stored: string | undefined,
  content: Pick<RoundContent, 'header' | 'applicationsHash'>,
  principles: Pick<PrinciplesVersion, 'sha256' | 'version'>,
): string {
  const earlier = contentHash(content, principles);
  return earlier === stored ? earlier : roundContentHash(content, principles);
}
