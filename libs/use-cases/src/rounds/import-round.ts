import { type Application, hashOf, preAssessmentHash } from '@tp/domain';
import type { PrinciplesSource } from '@tp/formats';
import type { PrinciplesVersion, Repositories, RoundVersion, Transactions, Viewer } from '@tp/persistence';
import { handOver } from './hand-over.js';
import { mayReadIn } from './may-read-in.js';
import {
  type FaultyContent,
  type GivenPrinciples,
  principlesSourceOf,
  readContent,
  type RoundContent,
  roundContentHashLike,
  type RoundSource,
} from './round-content.js';

export type ImportOutcome =
  | FaultyContent
  /** The round is known, and a new version of it is for somebody else to read in. */
  | Readonly<{ kind: 'forbidden'; roundId: string }>
  /** `isNew`: the content differs from what the round had; `changed` counts the applications that got a new version. */
  | Readonly<{ kind: 'imported'; round: RoundVersion; isNew: boolean; changed: number; applications: number }>;

/** Nobody asks whether the portal itself may. */
type PortalProcess = Extract<Viewer, string>;

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

  execute(
    source: RoundSource,
    given: GivenPrinciples,
    viewer: PortalProcess,
  ): Promise<Exclude<ImportOutcome, { kind: 'forbidden' }>>;
  execute(source: RoundSource, given: GivenPrinciples, viewer: Viewer): Promise<ImportOutcome>;
  async execute(source: RoundSource, given: GivenPrinciples, viewer: Viewer): Promise<ImportOutcome> {
    const principlesSource = principlesSourceOf(this.transactions, given);
    const content = await readContent(source, principlesSource, () => undefined);
    if (content.kind === 'faulty') return content;
    const { header, principles, applicationCount } = content;

    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, principles: principlesVersions, audit } = repositories;
      await rounds.lock(header.round.id); // two who import the same round take turns
      if (!mayReadIn(viewer, await rounds.subject(header.round.id))) return { kind: 'forbidden', roundId: header.round.id };
      if (typeof viewer !== 'string') await rounds.admit(header.round.id);
      const added = await principlesVersions.addVersion(principles);
      if (added.isNew)
        await audit.append({
          action: 'principles.version-added',
          subject: principles.id,
          details: { version: added.version, sha256: added.sha256 },
        });
      const current = await rounds.find(header.round.id);
      const sha256 = roundContentHashLike(current?.sha256, content, added);
      if (current?.sha256 === sha256)
        return { kind: 'imported', round: current, isNew: false, changed: 0, applications: applicationCount };

      const round = await rounds.addVersion(header, sha256, added);
      const changed = await store(source, { principlesSource, content, round, principles: added }, repositories);
      await handOver({ round, applicationCount, chunkSize: this.chunkSize }, repositories);
      await audit.append({
        action: 'round.version-added',
        subject: round.roundId,
        details: { version: round.version, sha256, applications: applicationCount, changed },
      });
      return { kind: 'imported', round, isNew: true, changed, applications: applicationCount };
    });
  }
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
