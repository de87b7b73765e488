import { checkPrinciples, type CompiledPrinciples, hashOf, preAssess, type Round } from '@tp/domain';
import type { Actor, Transactions } from '@tp/persistence';
import { JobFault } from '../jobs/job-fault.js';
import { preAssessmentKeyPrefix, preAssessmentMessage, proposalMessage } from '../jobs/messages.js';
import type { PreAssessmentChunk } from './pre-assessment-chunk.js';

/** How many round versions are kept ready: a worker has one at hand, seldom two. */
const KEPT_ROUNDS = 4;

type ReadyRound = Readonly<{ round: Round; roundHash: string; principlesHash: string; compiled: CompiledPrinciples }>;

/**
 * Pre-assesses the applications of a chunk that have not been, and stores the results in one transaction with their trace and,
 * after the round's last, the order for its proposal. Doing it twice changes nothing.
 */
export class PreAssessApplications {
  private readonly ready = new Map<number, Promise<ReadyRound>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly evaluate: typeof preAssess = preAssess,
  ) {}

  /** @returns how many applications were new to the rules */
  async execute(chunk: PreAssessmentChunk, actor: Actor): Promise<number> {
    const { reads } = this.transactions;
    const { round, roundHash, principlesHash, compiled } = await this.readyRound(chunk.roundVersionId);
    const applications = await reads.applications.slice(chunk.roundVersionId, chunk.from, chunk.to - chunk.from);
    const missing = new Set(
      await reads.preAssessments.missingKeys(applications.flatMap(({ preAssessmentKey }) => preAssessmentKey ?? [])),
    );
    const results = applications
      .filter(({ preAssessmentKey }) => preAssessmentKey !== null && missing.has(preAssessmentKey))
      .map(({ application, sha256 }) =>
        this.evaluate(application, round, compiled, { applicationHash: sha256, roundHash, principlesHash }),
      );

    return this.transactions.run(actor, async ({ preAssessments, rounds, audit, outbox }) => {
      const added = await preAssessments.addNew(results);
      const { queue, key } = preAssessmentMessage(chunk);
      // Of two chunks that end together, the later one must see that the other is done: they take turns from here to commit.
      await rounds.lock(chunk.roundId);
      await outbox.markFinished(queue, [key]);
      const isLast = (await outbox.countUnfinished(queue, preAssessmentKeyPrefix(chunk))) === 0;
      if (isLast) await outbox.add(proposalMessage({ id: chunk.roundVersionId, ...chunk }));
      const details = { version: chunk.version, from: chunk.from, to: chunk.to, added };
      if (added > 0) await audit.append({ action: 'pre-assessments.added', subject: chunk.roundId, details });
      return added;
    });
  }

  private readyRound(roundVersionId: number): Promise<ReadyRound> {
    const known = this.ready.get(roundVersionId);
    if (known !== undefined) return known;
    const [oldest] = this.ready.keys();
    if (this.ready.size >= KEPT_ROUNDS && oldest !== undefined) this.ready.delete(oldest);
    const reading = this.readRound(roundVersionId);
    this.ready.set(roundVersionId, reading);
    reading.catch(() => this.ready.delete(roundVersionId)); // a lost connection must not be remembered
    return reading;
  }

  private async readRound(roundVersionId: number): Promise<ReadyRound> {
    const { rounds, principles } = this.transactions.reads;
    const version = await rounds.findById(roundVersionId);
    const document = version && (await principles.findVersion(version.principlesVersionId));
    if (!version || !document) throw new JobFault(`Omgångens version ${roundVersionId} finns inte.`);
    const { round } = await rounds.facts(roundVersionId);
    const checked = checkPrinciples(document.document);
    if (checked.kind === 'faulty') throw new JobFault(`Principerna kan inte läsas: ${checked.faults[0]?.message ?? ''}`);
    return { round, roundHash: hashOf(round), principlesHash: document.sha256, compiled: checked.principles };
  }
}
