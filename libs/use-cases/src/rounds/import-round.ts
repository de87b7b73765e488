import {
  type Application,
  type Fault,
  hashOf,
  preAssessmentHash,
  type Principles,
  type Review,
  type RoundHeader,
  type Settlement,
} from '@tp/domain';
import { type PrinciplesSource, readRoundFile, type RoundFileSink } from '@tp/formats';
import type { Actor, PrinciplesVersion, Repositories, RoundVersion, Transactions } from '@tp/persistence';
import { preAssessmentMessage, proposalMessage } from '../jobs/messages.js';
import { chunksOf, type PreAssessmentChunk } from '../pre-assessment/pre-assessment-chunk.js';

/** A file that can be read more than once, from its beginning. */
export type RoundSource = () => AsyncIterable<Uint8Array>;

export type ImportOutcome =
  | Readonly<{ kind: 'faulty'; faults: readonly Fault[]; faultCount: number }>
  /** `isNew`: the content differs from what the round had; `changed` counts the applications that got a new version. */
  | Readonly<{ kind: 'imported'; round: RoundVersion; isNew: boolean; changed: number; applications: number }>;

/** All of a file but its applications, which are known by the hash of their hashes. */
type RoundContent = Readonly<{ header: RoundHeader; principles: Principles; applicationCount: number; applicationsHash: string }>;

const BATCH = 500;

/**
 * Reads a round's file and makes it the newest version of its round, with new versions of the applications that changed, and
 * hands over their pre-assessment: all of it in one transaction, or nothing. The file is read twice, first to know that it
 * has no fault, then to store it a batch at a time, so that the applications are never all held. The content that the round
 * has already changes nothing.
 */
export class ImportRound {
  /** @param chunkSize how many applications one job takes; as many as suit the round unless said */
  constructor(
    private readonly transactions: Transactions,
    private readonly chunkSize?: number,
  ) {}

  /** @param given principles that came beside the file, for a file that does not bring its own */
  async execute(
    source: RoundSource,
    given: Readonly<{ principles?: Principles | undefined }>,
    actor: Actor,
  ): Promise<ImportOutcome> {
    const principlesSource = { beside: given.principles, ofId: (id: string) => this.ownPrinciples(id) };
    const content = await readContent(source, principlesSource, () => Promise.resolve());
    if (content.kind === 'faulty') return content;
    const { header, principles, applicationCount, applicationsHash } = content;

    return this.transactions.run(actor, async (repositories) => {
      const { rounds, principles: principlesVersions, audit } = repositories;
      await rounds.lock(header.round.id); // two who import the same round take turns
      const added = await principlesVersions.addVersion(principles);
      if (added.isNew)
        await audit.append({
          action: 'principles.version-added',
          subject: principles.id,
          details: { version: added.version, sha256: added.sha256 },
        });
      // The version and not the hash alone: of two documents with the codes in different orders the hash is the same (RFC 8785).
      const sha256 = hashOf([hashOf(header), added.sha256, added.version, applicationsHash]);
      const current = await rounds.find(header.round.id);
      if (current?.sha256 === sha256)
        return { kind: 'imported', round: current, isNew: false, changed: 0, applications: applicationCount };

      const round = await rounds.addVersion(header, sha256, added);
      const changed = await store(source, { principlesSource, content, round, principles: added }, repositories);
      await handOver(chunksOf(round, applicationCount, this.chunkSize), round, repositories);
      await audit.append({
        action: 'round.version-added',
        subject: round.roundId,
        details: { version: round.version, sha256, applications: applicationCount, changed },
      });
      return { kind: 'imported', round, isNew: true, changed, applications: applicationCount };
    });
  }

  private async ownPrinciples(id: string): Promise<Principles | null> {
    return (await this.transactions.reads.principles.findCurrent(id))?.document ?? null;
  }
}

async function readContent(
  source: RoundSource,
  principlesSource: PrinciplesSource,
  onApplication: (application: Application, sha256: string) => Promise<void>,
): Promise<Extract<ImportOutcome, { kind: 'faulty' }> | (RoundContent & Readonly<{ kind: 'read' }>)> {
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

type Storing = Readonly<{
  principlesSource: PrinciplesSource;
  content: RoundContent;
  round: RoundVersion;
  principles: PrinciplesVersion;
}>;

/** @returns how many applications got a new version */
async function store(
  source: RoundSource,
  { principlesSource, content, round, principles }: Storing,
  { applications }: Repositories,
): Promise<number> {
  const roundHash = hashOf(content.header.round);
  const keyOf = (applicationHash: string): string =>
    preAssessmentHash({ applicationHash, roundHash, principlesHash: principles.sha256 });
  let changed = 0;
  let batch: Application[] = [];
  const flush = async (): Promise<void> => {
    const versions = await applications.addVersions(round.roundId, batch);
    await applications.addToRound(
      round.id,
      versions.map(({ id, sha256 }) => ({ applicationVersionId: id, preAssessmentKey: keyOf(sha256) })),
    );
    changed += versions.filter(({ isNew }) => isNew).length;
    batch = [];
  };
  const again = await readContent(source, principlesSource, async (application) => {
    batch.push(application);
    if (batch.length === BATCH) await flush();
  });
  if (batch.length > 0) await flush();
  const isSame =
    again.kind === 'read' &&
    again.applicationsHash === content.applicationsHash &&
    hashOf(again.header) === hashOf(content.header);
  if (!isSame) throw new Error('Filen ändrades medan den lästes. Inget är inläst; försök igen.');
  return changed;
}

async function handOver(
  chunks: readonly PreAssessmentChunk[],
  round: RoundVersion,
  { outbox, preAssessments }: Repositories,
): Promise<void> {
  const { done, total } = await preAssessments.progress(round.id);
  // What an earlier version had already is not done again; with nothing left to do, the proposal is next.
  const messages = done === total ? [proposalMessage(round)] : chunks.map(preAssessmentMessage);
  await outbox.addMany(messages);
}
