import { type Kronor, kronor, type RoundHeader } from '@tp/domain';
import type { ReadRepositories, RoundVersion, Transactions, Viewer } from '@tp/persistence';
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

/** What reading the file in would change of a round that is known. Counts are of applications. */
export type RoundChanges = Readonly<{
  version: RoundVersion;
  /** The content is what the round has already. */
  isSame: boolean;
  added: number;
  changed: number;
  removed: number;
  arePrinciplesOther: boolean;
}>;
export type PreviewedPrinciples = Readonly<{
  id: string;
  title: string;
  decidedOn: string;
  status: string | null;
  from: 'file' | 'beside' | 'portal';
  /** The version that the portal has of exactly these; `null` when it has none, and they become the next. */
  knownVersion: number | null;
}>;
export type RoundPreview = Readonly<{
  kind: 'sound';
  facts: Pick<RoundHeader, 'municipality' | 'round' | 'committees'> & Readonly<{ isSynthetic: boolean; notice: string | null }>;
  applications: number;
  requestedAmount: Kronor;
  reviews: number;
  settlements: number;
  principles: PreviewedPrinciples;
  /** `new`; `forbidden`: a known one, of which somebody else may read in a new version. */
  reading: Readonly<{ kind: 'new' } | { kind: 'forbidden' } | ({ kind: 'version' } & RoundChanges)>;
}>;
export type PreviewOutcome = FaultyContent | RoundPreview;

/** Says what reading a round's file in would do, and everything that is wrong with it. Nothing is saved. */
export class PreviewRound {
  constructor(private readonly transactions: Transactions) {}

  async execute(source: RoundSource, given: GivenPrinciples, viewer: Viewer): Promise<PreviewOutcome> {
    const hashes = new Map<string, string>();
    let requestedAmount = 0;
    const content = await readContent(source, principlesSourceOf(this.transactions, given), (application, sha256) => {
      hashes.set(application.reference, sha256);
      requestedAmount += application.requestedAmount;
    });
    if (content.kind === 'faulty') return content;
    const { header, principles, applicationCount } = content;
    const { municipality, round, committees, synthetic, notice, reviews, settlements } = header;
    return this.transactions.readAs(viewer, async (repositories) => {
      const known = await repositories.principles.findSame(principles);
      const { id, title, decidedOn, status = null } = principles;
      const from = header.principles ? 'file' : given.principles ? 'beside' : 'portal';
      return {
        kind: 'sound',
        facts: { municipality, round, committees, isSynthetic: synthetic === true, notice: notice ?? null },
        applications: applicationCount,
        requestedAmount: kronor(requestedAmount),
        reviews: reviews?.length ?? 0,
        settlements: settlements?.length ?? 0,
        principles: { id, title, decidedOn, status, from, knownVersion: known?.version ?? null },
        reading: await readingOf({ content, hashes, viewer }, known, repositories),
      };
    });
  }
}

type Read = Readonly<{ content: RoundContent; hashes: ReadonlyMap<string, string>; viewer: Viewer }>;

async function readingOf(
  { content, hashes, viewer }: Read,
  principles: Awaited<ReturnType<ReadRepositories['principles']['findSame']>>,
  { rounds, applications }: ReadRepositories,
): Promise<RoundPreview['reading']> {
  const roundId = content.header.round.id;
  const version = await rounds.find(roundId);
  if (version === null) return { kind: 'new' };
  if (!mayReadIn(viewer, await rounds.subject(roundId))) return { kind: 'forbidden' };
  const stored = await applications.hashes(version.id);
  return {
    kind: 'version',
    version,
    isSame: principles !== null && roundContentHashLike(version.sha256, content, principles) === version.sha256,
    added: count(hashes, ([reference]) => !stored.has(reference)),
    changed: count(hashes, ([reference, sha256]) => stored.has(reference) && stored.get(reference) !== sha256),
    removed: count(stored, ([reference]) => !hashes.has(reference)),
    arePrinciplesOther: principles?.id !== version.principlesVersionId,
  };
}

const count = (hashes: ReadonlyMap<string, string>, isCounted: (entry: readonly [string, string]) => boolean): number =>
  [...hashes].filter(isCounted).length;
