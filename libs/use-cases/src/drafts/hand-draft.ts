import type { DraftState, PersonViewer, Transactions } from '@tp/persistence';
import { type DraftPlace, type DraftSent, type DraftUnknown, subjectOfDraft, withOpenDraft } from './draft-work.js';

export type HandDraftOutcome = Readonly<{ kind: 'handed'; state: DraftState }> | DraftUnknown | DraftSent;
export type Handing = Readonly<{ to: 'submitter' | 'writer'; word: string }>;

/** Hands a draft over to whoever may send it, or back to who writes it, with a word. Both can still write in it. */
export class HandDraft {
  constructor(private readonly transactions: Transactions) {}

  execute(place: DraftPlace, { to, word }: Handing, viewer: PersonViewer): Promise<HandDraftOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, async ({ id }): Promise<HandDraftOutcome> => {
        const state = to === 'submitter' ? 'handed-over' : 'writing';
        await repositories.drafts.setState(id, { state, word, by: viewer.personId });
        const action = to === 'submitter' ? 'draft.handed-over' : 'draft.handed-back';
        await repositories.audit.append({ action, subject: subjectOfDraft(id) });
        return { kind: 'handed', state };
      }),
    );
  }
}

/** Takes a draft out of sight, or back: nothing that was written is lost by it. */
export class RemoveDraft {
  constructor(private readonly transactions: Transactions) {}

  execute(
    place: DraftPlace,
    isRemoved: boolean,
    viewer: PersonViewer,
  ): Promise<Readonly<{ kind: 'done' }> | DraftUnknown | DraftSent> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, async ({ id }) => {
        await repositories.drafts.setRemoved(id, isRemoved);
        await repositories.audit.append({ action: isRemoved ? 'draft.removed' : 'draft.returned', subject: subjectOfDraft(id) });
        return { kind: 'done' } as const;
      }),
    );
  }
}

/** The committee's own order among what it has not sent yet: the first is 1. */
export class OrderDrafts {
  constructor(private readonly transactions: Transactions) {}

  execute(
    roundId: string,
    draftIds: readonly number[],
    viewer: PersonViewer,
  ): Promise<Readonly<{ kind: 'ordered' }> | DraftUnknown> {
    return this.transactions.runAs(viewer, async ({ drafts, audit }) => {
      for (const id of draftIds) if ((await drafts.find(roundId, id)) === null) return { kind: 'draft-unknown' };
      await drafts.order(draftIds);
      await audit.append({ action: 'draft.ordered', subject: roundId, details: { drafts: draftIds } });
      return { kind: 'ordered' };
    });
  }
}
