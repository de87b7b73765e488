import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Application,
  canonicalJson,
  checkPrinciples,
  type CompiledPrinciples,
  ENGINE_VERSION,
  engineOf,
  hashOf,
  maskedApplication,
  preAssess,
  type PreAssessment,
  preAssessmentHash,
  type RoundHeader,
  sha256OfText,
} from '@tp/domain';
import type {
  ApplicationInRound,
  PreAssessmentInRound,
  PrinciplesVersion,
  ReadRepositories,
  RoundVersion,
  Transactions,
  Viewer,
} from '@tp/persistence';
import { readableHash } from '../applications/readable-application.js';
import { proposalOf } from '../decisions/proposal-of.js';
import { readProposalWork } from '../decisions/round-material.js';
import { roundContentHashLike } from '../rounds/round-content.js';
import { compareLists } from './compare-lists.js';
import { firstDifference } from './first-difference.js';
import { FoundDifferences } from './found-differences.js';
import type { ReplayedApplication, ReplayProgress, ReplayReport } from './replay-report.js';

/** A few milliseconds' work, after which others of the same process get their turn. */
const AT_A_TIME = 20;
const CHUNK = 500;

export type ReplayOptions = Readonly<{
  /** Counted from 1; the newest when it is not given. */
  version?: number | undefined;
  onProgress?: (progress: ReplayProgress) => void;
  signal?: AbortSignal;
}>;

/**
 * Makes a round version's proposal anew from what is stored of it (applications, principles, reviews, settlements) and holds it, to
 * the byte, against what is stored as its result; and every input against the SHA-256 that it was stored with. Changes nothing.
 */
export class ReplayRound {
  constructor(private readonly transactions: Transactions) {}

  /** @returns `null` when there is no such round, or no such version of it */
  execute(roundId: string, viewer: Viewer, options: ReplayOptions = {}): Promise<ReplayReport | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const { rounds, principles } = repositories;
      const { version } = options;
      const round = version === undefined ? await rounds.find(roundId) : await rounds.findVersion(roundId, version);
      const document = round && (await principles.findVersion(round.principlesVersionId));
      if (!round || !document) return null;
      return new Replay(round, document, await rounds.header(round.id), repositories, options).run();
    });
  }
}

type Anew = Readonly<{ compiled: CompiledPrinciples; roundHash: string; principlesHash: string }>;

class Replay {
  private readonly differences = new FoundDifferences();
  private readonly applications: Application[] = [];
  private readonly replayed: ReplayedApplication[] = [];
  private readonly preAssessments = new Map<string, PreAssessment>();
  private readonly hashes: string[] = [];
  private readonly engines = new Set<string | null>();

  constructor(
    private readonly round: RoundVersion,
    private readonly principles: PrinciplesVersion,
    private readonly header: RoundHeader,
    private readonly repositories: ReadRepositories,
    private readonly options: ReplayOptions,
  ) {}

  async run(): Promise<ReplayReport> {
    const { round, principles, header, differences } = this;
    const principlesHash = hashOf(principles.document);
    if (principlesHash !== principles.sha256) differences.add({ kind: 'principles' });
    const checked = checkPrinciples(principles.document);
    if (checked.kind === 'faulty') differences.add({ kind: 'principles-unreadable', cause: checked.faults[0]?.message ?? '' });
    const anew =
      checked.kind === 'sound' ? { compiled: checked.principles, roundHash: hashOf(header.round), principlesHash } : null;
    await this.readApplications(anew);
    const content = { header, applicationsHash: hashOf(this.hashes) };
    const contentHash = roundContentHashLike(round.sha256, content, { sha256: principlesHash, version: principles.version });
    if (contentHash !== round.sha256) differences.add({ kind: 'round' });
    const list = await this.replayList(anew !== null);
    return {
      roundId: round.roundId,
      version: round.version,
      createdAt: round.createdAt,
      isExact: differences.count === 0,
      round: { stored: round.sha256, recomputed: contentHash },
      principles: {
        id: principles.principlesId,
        title: principles.document.title,
        version: principles.version,
        stored: principles.sha256,
        recomputed: principlesHash,
      },
      engine: { current: ENGINE_VERSION, stored: this.storedEngine() },
      applications: this.replayed,
      reviews: header.reviews?.length ?? 0,
      settlements: header.settlements?.length ?? 0,
      list,
      differences: differences.told,
      moreDifferences: differences.count - differences.told.length,
    };
  }

  private async readApplications(anew: Anew | null): Promise<void> {
    const { applications, preAssessments } = this.repositories;
    const total = await applications.count(this.round.id);
    const results = preAssessments.ofRoundVersion(this.round.id, CHUNK);
    this.report('applications', 0, total);
    for await (const chunk of applications.ofRoundVersion(this.round.id, CHUNK)) {
      const stored: IteratorResult<readonly PreAssessmentInRound[], unknown> = await results.next();
      for (const [index, application] of chunk.entries()) {
        this.replayApplication(application, stored.done === true ? null : (stored.value[index]?.preAssessment ?? null), anew);
        if (this.replayed.length % AT_A_TIME !== 0) continue;
        this.report('applications', this.replayed.length, total);
        await nextTurn();
      }
    }
    this.report('applications', this.replayed.length, total);
  }

  private replayApplication(stored: ApplicationInRound, result: PreAssessment | null, anew: Anew | null): void {
    const { application, sha256, version, preAssessmentKey: key } = stored;
    const found = this.differences.count;
    const reference = maskedApplication(application).reference;
    const applicationHash = hashOf(application);
    this.hashes.push(applicationHash);
    this.applications.push(application);
    if (applicationHash !== sha256) this.differences.add({ kind: 'application', reference });
    if (anew !== null) this.preAssessAnew({ application, applicationHash, key, result, reference }, anew);
    const isCovered = readableHash(sha256, application) === null;
    const hashes = isCovered ? { sha256: null, key: null } : { sha256, key };
    this.replayed.push({ reference, version, ...hashes, isCovered, isIntact: this.differences.count === found });
  }

  private preAssessAnew(
    {
      application,
      applicationHash,
      key,
      result,
      reference,
    }: Readonly<{
      application: Application;
      applicationHash: string;
      key: string | null;
      result: PreAssessment | null;
      reference: string;
    }>,
    { compiled, roundHash, principlesHash }: Anew,
  ): void {
    const versions = { applicationHash, roundHash, principlesHash };
    const recomputed = preAssess(application, this.header.round, compiled, versions);
    this.preAssessments.set(application.reference, recomputed);
    if (key !== preAssessmentHash(versions)) {
      const engine = key === null ? null : engineOf(key, versions);
      this.engines.add(engine);
      if (engine === null) this.differences.add({ kind: 'key', reference });
    } else this.engines.add(ENGINE_VERSION);
    if (result === null) return this.differences.add({ kind: 'no-pre-assessment', reference });
    // Under its name stands which engine made it, so the name is compared above, and what it says here.
    const [was, is] = [
      { ...result, hash: '' },
      { ...recomputed, hash: '' },
    ];
    if (canonicalJson(was) === canonicalJson(is)) return;
    this.differences.add({ kind: 'pre-assessment', reference, pointer: firstDifference(was, is)?.pointer ?? '' });
  }

  private async replayList(canRecompute: boolean): Promise<ReplayReport['list']> {
    const { decisions } = this.repositories;
    const { id } = this.round;
    const total = this.applications.length;
    const list = await decisions.document(id);
    if (list === null) {
      this.differences.add({ kind: 'no-list' });
      return null;
    }
    const bytes = Buffer.byteLength(list.document);
    if (!canRecompute) return { stored: list.sha256, recomputed: '', bytes, createdAt: list.createdAt };
    this.report('list', 0, total);
    await nextTurn();
    const { header, applications, preAssessments } = this;
    const work = await readProposalWork(this.repositories, this.round);
    const proposal = proposalOf({ header, applications, preAssessments, principles: this.principles.document, ...work });
    await nextTurn();
    const { rows } = await decisions.page(id, { page: 1, limit: Math.max(1, total) });
    compareLists({ list, rows, overview: await decisions.overview(id) }, proposal, this.differences);
    this.report('list', total, total);
    return { stored: list.sha256, recomputed: sha256OfText(proposal.document), bytes, createdAt: list.createdAt };
  }

  private storedEngine(): string | null {
    const [engine = ENGINE_VERSION, ...others] = this.engines;
    return others.length === 0 ? engine : null;
  }

  private report(step: ReplayProgress['step'], done: number, total: number): void {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.({ step, done, total });
  }
}
