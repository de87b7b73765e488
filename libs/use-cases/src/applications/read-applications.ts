import { type Application, type Masked, maskedApplication, maskedPreAssessment, type PreAssessment } from '@tp/domain';
import type { ApplicationInRound, ApplicationQuery, Transactions } from '@tp/persistence';

/** An application as others than its committee may read it. `preAssessment` is `null` until the rules have been asked. */
export type ReadableApplication = Readonly<{
  version: number;
  sha256: string;
  application: Masked<Application>;
  preAssessment: PreAssessment | null;
}>;

/** A page of the newest version of a round's applications, masked. @returns `null` when there is no such round */
export class PageApplications {
  constructor(private readonly transactions: Transactions) {}

  async execute(
    roundId: string,
    query: ApplicationQuery,
  ): Promise<Readonly<{ rows: readonly ReadableApplication[]; total: number }> | null> {
    const { rounds, applications } = this.transactions.reads;
    const round = await rounds.find(roundId);
    if (round === null) return null;
    const { rows, total } = await applications.page(round.id, query);
    return { rows: await Promise.all(rows.map((row) => readable(this.transactions, row))), total };
  }
}

/** One application of the newest version of a round, masked, with what the rules found. */
export class FindApplication {
  constructor(private readonly transactions: Transactions) {}

  async execute(roundId: string, reference: string): Promise<ReadableApplication | 'round-unknown' | 'application-unknown'> {
    const { rounds, applications } = this.transactions.reads;
    const round = await rounds.find(roundId);
    if (round === null) return 'round-unknown';
    const found = await applications.findInRound(round.id, reference);
    return found === null ? 'application-unknown' : readable(this.transactions, found);
  }
}

async function readable(
  { reads }: Transactions,
  { version, sha256, application, preAssessmentKey }: ApplicationInRound,
): Promise<ReadableApplication> {
  const found = preAssessmentKey === null ? null : await reads.preAssessments.find(preAssessmentKey);
  return {
    version,
    sha256,
    application: maskedApplication(application),
    preAssessment: found && maskedPreAssessment(found, application),
  };
}
