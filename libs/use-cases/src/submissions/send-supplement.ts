import { supplementedApplication, type DraftRemark } from '@tp/domain';
import { lockedApplication } from '../applications/locked-application.js';
import type { PersonViewer, Repositories, Submission, WholeDraft } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { noticesTo } from '../notices/notices-to.js';
import { addApplicationVersion } from '../rounds/next-version.js';
import { applicationFacts } from './application-facts.js';
import { fieldsOf, reviewPath } from '../supplements/supplement-work.js';

export type SendSupplementOutcome =
  | Readonly<{ kind: 'sent'; submission: Submission }>
  | Readonly<{ kind: 'draft-unfinished'; remarks: readonly DraftRemark[] }>
  /** The application was withdrawn, or another answer came first. */
  | Readonly<{ kind: 'no-open-supplement' }>;

/**
 * Puts the answers in the fields that were asked about, in the application's next version, whose all else stands as it was. No last day of
 * the round counts here, only the request's own: what comes after it is taken, and marked. Hold the round's lock and the draft's.
 */
export async function sendSupplement(
  repositories: Repositories,
  { id: draftId, roundId, content, supplementId }: WholeDraft & Readonly<{ supplementId: number }>,
  clock: Clock,
  viewer: PersonViewer,
): Promise<SendSupplementOutcome> {
  const { rounds, supplements, submissions, drafts, audit } = repositories;
  const request = await supplements.find(roundId, supplementId);
  const place = request && (await lockedApplication(repositories, request));
  if (!request || !place || request.answeredAt !== null) return { kind: 'no-open-supplement' };
  const { reference, municipality, committee } = request;
  const facts = await rounds.facts(place.version.id);
  const fields = request.asked.map(({ field }) => field);
  const answered = supplementedApplication(place.found.application, fields, content, facts.round);
  if (answered.kind === 'unfinished') return { kind: 'draft-unfinished', remarks: answered.remarks };

  const [receivedOn, sentAt] = [today(clock), clock.now().toISOString()];
  const requestedOn = place.found.application.supplement?.requestedOn ?? receivedOn;
  const supplement = { requestedOn, dueOn: request.dueOn, receivedOn };
  const { id, version, sha256 } = await addApplicationVersion(repositories, roundId, {
    replaced: { ...answered.application, supplement },
  });
  const isLate = receivedOn > request.dueOn;
  const submission = await submissions.add({
    ...{ kind: 'supplement', roundId, municipality, committee, draftId, reference, applicationVersionId: id, sha256, isLate },
    ...{ sentBy: viewer.personId, sentAt },
  });
  await supplements.setAnswered(supplementId, version, sentAt);
  await drafts.setSent(draftId, reference, viewer.personId);
  await noticesTo(repositories, {
    people: { roundId, roles: ['reviewer', 'lead-reviewer'] },
    kind: 'supplement.answered',
    key: `supplement:${supplementId}`,
    facts: applicationFacts(place.found.application, facts),
    path: reviewPath({ roundId, reference }),
  });
  const details = { reference, supplement: supplementId, fields: fieldsOf(request), version, sha256, isLate };
  await audit.append({ action: 'supplement.answered', subject: roundId, details });
  return { kind: 'sent', submission };
}
