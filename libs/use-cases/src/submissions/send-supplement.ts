import { supplementedApplication, type DraftRemark } from '@tp/domain';
import { lockedApplication } from '../applications/locked-application.js';
import type { PersonViewer, Repositories, Submission, WholeDraft } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { noticesTo } from '../notices/notices-to.js';
import { addApplicationVersion } from '../rounds/next-version.js';
import { applicationFacts } from './application-facts.js';
import { fileRemarks, sentAttachments } from './sent-files.js';
import { fieldsOf, isOpen, type NoOpenSupplement, reviewPath } from '../supplements/supplement-work.js';

export type SendSupplementOutcome =
  | Readonly<{ kind: 'sent'; submission: Submission }>
  | Readonly<{ kind: 'draft-unfinished'; remarks: readonly DraftRemark[] }>
  /** The application or the request was withdrawn, or another answer came first. */
  | NoOpenSupplement;

/**
 * Puts the answers in the fields and the attachments that were asked about, in the application's next version, whose all else stands as it was. No last day of
 * the round counts here, only the request's own: what comes after it is taken, and marked. Hold the round's lock and the draft's.
 */
export async function sendSupplement(
  repositories: Repositories,
  { id: draftId, roundId, content, supplementId }: WholeDraft & Readonly<{ supplementId: number }>,
  clock: Clock,
  viewer: PersonViewer,
): Promise<SendSupplementOutcome> {
  const { rounds, supplements, submissions, drafts, attachments, audit } = repositories;
  const request = await supplements.find(roundId, supplementId);
  const place = request && (await lockedApplication(repositories, request));
  if (!request || !place || !isOpen(request)) return { kind: 'no-open-supplement' };
  const { reference, municipality, committee } = request;
  const facts = await rounds.facts(place.version.id);
  const fields = request.asked.map(({ field }) => field);
  const answered = supplementedApplication(place.found.application, fields, content, facts.round);
  if (answered.kind === 'unfinished') return { kind: 'draft-unfinished', remarks: answered.remarks };
  const faulty = fileRemarks(answered.files, await attachments.ofDraft(draftId));
  if (faulty.length > 0) return { kind: 'draft-unfinished', remarks: faulty };

  const [receivedOn, sentAt] = [today(clock), clock.now().toISOString()];
  const requestedOn = place.found.application.supplement?.requestedOn ?? receivedOn;
  const supplement = { requestedOn, dueOn: request.dueOn, receivedOn };
  const { id, version, sha256 } = await addApplicationVersion(repositories, roundId, {
    replaced: { ...answered.application, supplement },
  });
  const files = sentAttachments(answered.files, answered.application);
  await attachments.addSent({ applicationVersionId: id, draftId }, files);
  const isLate = receivedOn > request.dueOn;
  const submission = await submissions.add({
    ...{ kind: 'supplement', roundId, municipality, committee, draftId, reference, applicationVersionId: id, sha256, isLate },
    ...{ sentBy: viewer.personId, sentAt },
  });
  const brought = files.map(({ number }) => number);
  await supplements.setAnswered(supplementId, { version, at: sentAt, attachments: brought });
  await drafts.setSent(draftId, reference, viewer.personId);
  await noticesTo(repositories, {
    people: { roundId, roles: ['reviewer', 'lead-reviewer'] },
    kind: 'supplement.answered',
    key: `supplement:${supplementId}`,
    facts: applicationFacts(place.found.application, facts),
    path: reviewPath({ roundId, reference }),
  });
  const details = {
    reference,
    supplement: supplementId,
    fields: fieldsOf(request),
    attachments: brought,
    version,
    sha256,
    isLate,
  };
  await audit.append({ action: 'supplement.answered', subject: roundId, details });
  return { kind: 'sent', submission };
}
