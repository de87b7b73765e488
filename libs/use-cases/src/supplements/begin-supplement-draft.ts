import { answerFieldOf, contentOfAsked } from '@tp/domain';
import type { ApplicationPlaceInRound, ApplicationUnknown } from '../applications/locked-application.js';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { isInCommittee, subjectOfDraft } from '../drafts/draft-work.js';
import { lockedSupplement, type NoOpenSupplement } from './supplement-work.js';

export type BeginSupplementDraftOutcome = Readonly<{ kind: 'begun'; draftId: number }> | NoOpenSupplement | ApplicationUnknown;

/** Makes or finds the draft that answers what is asked: it begins with what stands in those fields, and is the committee's alone. */
export class BeginSupplementDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(place: ApplicationPlaceInRound, viewer: PersonViewer): Promise<BeginSupplementDraftOutcome> {
    const { roundId } = place;
    return this.transactions.runAs(viewer, async (repositories) => {
      const { drafts, audit } = repositories;
      const application = await lockedSupplement(repositories, place);
      if ('kind' in application) return application;
      const { found, request: open } = application;
      if (!isInCommittee(viewer, open.municipality, open.committee)) return { kind: 'application-unknown' };

      const draftId = await drafts.add({
        ...{ roundId, municipality: open.municipality, committee: open.committee, supplementId: open.id },
        ...{ title: '', content: {}, createdBy: viewer.personId },
      });
      const draft = await drafts.findLocked(roundId, draftId);
      if (draft === null || draft.revision > 0) return { kind: 'begun', draftId };
      const targets = open.asked.map(({ field }) => field);
      const content = contentOfAsked(found.application, targets);
      const changes = [...new Set(targets.map(answerFieldOf))].map((field) => ({
        field,
        base: 0,
        value: content[field] ?? null,
      }));
      await drafts.save({ draft, changes, personId: viewer.personId }, this.clock.now().toISOString());
      await audit.append({ action: 'draft.added', subject: subjectOfDraft(draftId), details: { supplement: open.id } });
      return { kind: 'begun', draftId };
    });
  }
}
