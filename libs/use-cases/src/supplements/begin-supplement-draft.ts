import { contentOfAsked, isDraftField } from '@tp/domain';
import { type ApplicationPlaceInRound, type ApplicationUnknown, lockedApplication } from '../applications/locked-application.js';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { isInCommittee, subjectOfDraft } from '../drafts/draft-work.js';

export type BeginSupplementDraftOutcome =
  Readonly<{ kind: 'begun'; draftId: number }> | Readonly<{ kind: 'no-open-supplement' }> | ApplicationUnknown;

/** Makes or finds the draft that answers what is asked: it begins with what stands in those fields, and is the committee's alone. */
export class BeginSupplementDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(place: ApplicationPlaceInRound, viewer: PersonViewer): Promise<BeginSupplementDraftOutcome> {
    const { roundId } = place;
    return this.transactions.runAs(viewer, async (repositories) => {
      const { supplements, drafts, audit } = repositories;
      const application = await lockedApplication(repositories, place);
      if (application === null) return { kind: 'application-unknown' };
      const { subject, found } = application;
      const { reference, committee } = found.application;
      if (!isInCommittee(viewer, subject.municipality, committee)) return { kind: 'application-unknown' };
      const open = await supplements.open(roundId, reference);
      if (open === null) return { kind: 'no-open-supplement' };

      const draftId = await drafts.add({
        ...{ roundId, municipality: open.municipality, committee: open.committee, supplementId: open.id },
        ...{ title: '', content: {}, createdBy: viewer.personId },
      });
      const draft = await drafts.findLocked(roundId, draftId);
      if (draft === null || draft.revision > 0) return { kind: 'begun', draftId };
      const fields = open.asked.map(({ field }) => field);
      const content = contentOfAsked(found.application, fields);
      const changes = fields.filter(isDraftField).map((field) => ({ field, base: 0, value: content[field] ?? null }));
      await drafts.save({ draft, changes, personId: viewer.personId }, this.clock.now().toISOString());
      await audit.append({ action: 'draft.added', subject: subjectOfDraft(draftId), details: { supplement: open.id } });
      return { kind: 'begun', draftId };
    });
  }
}
