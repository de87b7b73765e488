import { type ApplicationUnknown, lockedApplication } from '../applications/locked-application.js';
import type { PersonViewer, Submission, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { noticesTo } from '../notices/notices-to.js';
import { addRoundVersion } from '../rounds/next-version.js';
import { applicationFacts, receiptPath } from './application-facts.js';
import { receiptMark } from './write-receipt.js';

export type WithdrawOutcome =
  Readonly<{ kind: 'withdrawn'; submission: Submission }> | ApplicationUnknown | Readonly<{ kind: 'version-unknown' }>;

/** What is taken back is what was seen: another version is another application. */
export type WithdrawOrder = Readonly<{ roundId: string; reference: string; version: number }>;

/** Takes a sent application back: the round's next version is without it, and what was sent stays to be read, with its receipts. */
export class WithdrawApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute({ roundId, reference, version: seen }: WithdrawOrder, viewer: PersonViewer): Promise<WithdrawOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, submissions, audit } = repositories;
      const place = await lockedApplication(repositories, { roundId, reference });
      if (place === null) {
        const earlier = (await submissions.ofApplication(roundId, reference)).find(({ kind }) => kind === 'withdrawal');
        return earlier ? { kind: 'withdrawn', submission: earlier } : { kind: 'application-unknown' };
      }
      const { found, subject, version } = place;
      if (found.version !== seen) return { kind: 'version-unknown' };
      await addRoundVersion(repositories, { roundId, applications: { removed: [found.application.reference] } });
      const submission = await submissions.add({
        ...{
          kind: 'withdrawal',
          roundId,
          municipality: subject.municipality,
          committee: found.application.committee,
          draftId: null,
        },
        ...{ reference: found.application.reference, applicationVersionId: found.id, sha256: found.sha256, isLate: false },
        ...{ sentBy: viewer.personId, sentAt: this.clock.now().toISOString() },
      });
      await noticesTo(repositories, {
        people: { municipality: subject.municipality, committee: found.application.committee },
        kind: 'application.withdrawn',
        key: `${roundId}/${reference}/${submission.id}`,
        facts: applicationFacts(found.application, await rounds.facts(version.id)),
        path: receiptPath(roundId, reference),
        attachment: receiptMark(submission),
      });
      await audit.append({ action: 'application.withdrawn', subject: roundId, details: { reference, sha256: found.sha256 } });
      return { kind: 'withdrawn', submission };
    });
  }
}
