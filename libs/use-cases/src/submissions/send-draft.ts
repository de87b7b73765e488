import {
  applicationOfDraft,
  type ApplicationPlace,
  attachmentsOfDraft,
  type Call,
  callOf,
  dayInStockholm,
  type DraftRemark,
  draftRemarks,
  type Round,
  takesApplications,
} from '@tp/domain';
import type { PersonViewer, Repositories, Submission, Transactions, WholeDraft } from '@tp/persistence';
import type { ExamineFile } from '../attachments/examine-file.js';
import type { Clock } from '../clock/clock.js';
import { type DraftPlace, type DraftUnknown } from '../drafts/draft-work.js';
import { noticesTo } from '../notices/notices-to.js';
import { addApplicationVersion, JudgedCostItemGone } from '../rounds/next-version.js';
import { applicationFacts, receiptPath } from './application-facts.js';
import { fileRemarks, sentAttachments } from './sent-files.js';
import { receiptMark } from './write-receipt.js';
import { sendSupplement, type SendSupplementOutcome } from './send-supplement.js';

export type SendDraftOutcome =
  | Readonly<{ kind: 'sent'; submission: Submission }>
  /** Somebody has written in it since the sender looked: what is sent is what was seen. */
  | Readonly<{ kind: 'draft-changed' }>
  | Readonly<{ kind: 'call-closed'; call: Call }>
  | Readonly<{ kind: 'draft-unfinished'; remarks: readonly DraftRemark[] }>
  /** A reviewer has judged a cost item that the answer to a request has taken away. */
  | Readonly<{ kind: 'cost-item-judged' }>
  | SendSupplementOutcome
  | DraftUnknown;

/**
 * Makes an application of a draft: an immutable version with a number of its own, in a new version of the round, with its receipt. Sent
 * once: asked again, it is the same receipt.
 */
export class SendDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly files: ExamineFile,
  ) {}

  /** @param revision of the draft, as the sender saw it */
  async execute(place: DraftPlace, revision: number, viewer: PersonViewer): Promise<SendDraftOutcome> {
    await this.files.allOf(place, viewer); // before anything is held: to scan takes its time
    try {
      return await this.transactions.runAs(viewer, (repositories) => this.send(place, revision, viewer, repositories));
    } catch (error) {
      // Thrown and caught outside the transaction, so that nothing of the answer is kept.
      if (error instanceof JudgedCostItemGone) return { kind: 'cost-item-judged' };
      throw error;
    }
  }

  private async send(
    { roundId, draftId }: DraftPlace,
    revision: number,
    viewer: PersonViewer,
    repositories: Repositories,
  ): Promise<SendDraftOutcome> {
    const { rounds, drafts, submissions } = repositories;
    await rounds.lock(roundId); // before the draft: numbers are given in turn
    const draft = await drafts.findLocked(roundId, draftId);
    const version = await rounds.find(roundId);
    if (draft === null || version === null) return { kind: 'draft-unknown' };
    const earlier = await submissions.ofDraft(draftId);
    if (earlier !== null) return { kind: 'sent', submission: earlier };
    if (draft.revision !== revision) return { kind: 'draft-changed' };
    const { supplementId } = draft;
    return supplementId === null
      ? this.sendApplication(draft, version.id, viewer, repositories)
      : sendSupplement(repositories, { ...draft, supplementId }, this.clock, viewer);
  }

  private async sendApplication(
    draft: WholeDraft,
    roundVersionId: number,
    viewer: PersonViewer,
    repositories: Repositories,
  ): Promise<SendDraftOutcome> {
    const { rounds, drafts, calls, submissions, attachments } = repositories;
    const { id: draftId, roundId } = draft;
    const now = this.clock.now().toISOString();
    const facts = await rounds.facts(roundVersionId);
    const { round } = facts;
    const call = callOf(round, (await calls.find(roundId))?.state ?? null, now);
    if (!takesApplications(call)) return { kind: 'call-closed', call };
    const place = placeOf(draft, round, { last: await submissions.lastNumber(roundId), now });
    const read = applicationOfDraft(draft.content, place);
    const rows = attachmentsOfDraft(draft.content);
    const remarks = [
      ...draftRemarks(draft.content, round, read).filter(({ kind }) => kind === 'must'),
      ...fileRemarks(rows, await attachments.ofDraft(draftId)),
    ];
    if (remarks.length > 0 || read.kind === 'unreadable') return { kind: 'draft-unfinished', remarks };

    const stored = await addApplicationVersion(repositories, roundId, { added: read.application });
    await attachments.addSent({ applicationVersionId: stored.id, draftId }, sentAttachments(rows, read.application));
    const submission = await submissions.add({
      ...{ kind: 'application', roundId, municipality: draft.municipality, committee: draft.committee, draftId },
      ...{ reference: place.reference, applicationVersionId: stored.id, sha256: stored.sha256 },
      ...{ isLate: call.state === 'late', sentBy: viewer.personId, sentAt: now },
    });
    await drafts.setSent(draftId, place.reference, viewer.personId);
    await noticesTo(repositories, {
      people: { municipality: draft.municipality, committee: draft.committee },
      kind: 'application.received',
      key: `${roundId}/${place.reference}/v${stored.version}`,
      facts: { ...applicationFacts(read.application, facts), receivedAt: now, version: stored.version },
      path: receiptPath(roundId, place.reference),
      attachment: receiptMark(submission),
    });
    const details = { reference: place.reference, version: stored.version, sha256: stored.sha256, isLate: submission.isLate };
    await repositories.audit.append({ action: 'application.sent', subject: roundId, details });
    return { kind: 'sent', submission };
  }
}

function placeOf(
  { committee, priority }: WholeDraft,
  { budgetYear }: Round,
  { last, now }: Readonly<{ last: number; now: string }>,
): ApplicationPlace {
  return {
    reference: `TI-${budgetYear}-${String(last + 1).padStart(3, '0')}`,
    committee,
    receivedOn: dayInStockholm(now),
    priority: priority ?? undefined,
  };
}
