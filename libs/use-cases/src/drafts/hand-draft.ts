import { COMMITTEE_ROLES, type NoticeFacts } from '@tp/domain';
import type { DraftState, PersonViewer, Repositories, Transactions, WholeDraft } from '@tp/persistence';
import { noticesTo } from '../notices/notices-to.js';
import { answerPath } from '../supplements/supplement-work.js';
import { type DraftNotOpen, type DraftPlace, subjectOfDraft, withOpenDraft } from './draft-work.js';

export type HandDraftOutcome = Readonly<{ kind: 'handed'; state: DraftState }> | DraftNotOpen;
export type Handing = Readonly<{ to: 'submitter' | 'writer'; word: string }>;

/** Hands a draft over to whoever may send it, or back to who writes it, with a word. Both can still write in it. */
export class HandDraft {
  constructor(private readonly transactions: Transactions) {}

  execute(place: DraftPlace, { to, word }: Handing, viewer: PersonViewer): Promise<HandDraftOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, async (draft, request): Promise<HandDraftOutcome> => {
        const { id } = draft;
        const state = to === 'submitter' ? 'handed-over' : 'writing';
        await repositories.drafts.setState(id, { state, word, by: viewer.personId });
        const action = to === 'submitter' ? 'draft.handed-over' : 'draft.handed-back';
        const path = request === null ? `/omgangar/${encodeURIComponent(draft.roundId)}/utkast/${id}` : answerPath(request);
        if (draft.state !== state) await tellOf({ kind: action, path }, draft, viewer, repositories);
        await repositories.audit.append({ action, subject: subjectOfDraft(id) });
        return { kind: 'handed', state };
      }),
    );
  }
}

/** Tells those whose turn it is. The draft is as it was before, so the instant of its last change is this event's own. */
async function tellOf(
  { kind, path }: Readonly<{ kind: 'draft.handed-over' | 'draft.handed-back'; path: string }>,
  draft: WholeDraft,
  { personId }: PersonViewer,
  repositories: Repositories,
): Promise<void> {
  const { id, municipality, committee, updatedAt } = draft;
  const roles = kind === 'draft.handed-over' ? (['submitter'] as const) : COMMITTEE_ROLES;
  await noticesTo(repositories, {
    people: { municipality, committee, roles },
    kind,
    key: `${id}/${updatedAt}`,
    facts: await draftFacts(draft, repositories),
    path,
    exceptPersonId: personId,
  });
}

/** A draft that has any secrecy mark is not told of by its name: which of its words are covered is not settled before it is sent. */
async function draftFacts(
  { roundId, committee, title, content }: WholeDraft,
  { rounds }: Repositories,
): Promise<NoticeFacts['draft.handed-over']> {
  const version = await rounds.find(roundId);
  if (version === null) throw new Error(`The round ${roundId} of a draft is not there`);
  const { round, committees } = await rounds.facts(version.id);
  const marks = content.confidentiality;
  const isMarked = Array.isArray(marks) && marks.length > 0;
  return {
    title: isMarked || title === '' ? null : title,
    committee: committees.find(({ code }) => code === committee)?.name ?? committee,
    roundTitle: round.title,
    closesOn: round.submissionDeadline ?? null,
  };
}

/** Takes a draft out of sight, or back: nothing that was written is lost by it. */
export class RemoveDraft {
  constructor(private readonly transactions: Transactions) {}

  execute(place: DraftPlace, isRemoved: boolean, viewer: PersonViewer): Promise<Readonly<{ kind: 'done' }> | DraftNotOpen> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, async ({ id }) => {
        await repositories.drafts.setRemoved(id, isRemoved);
        await repositories.audit.append({ action: isRemoved ? 'draft.removed' : 'draft.returned', subject: subjectOfDraft(id) });
        return { kind: 'done' } as const;
      }),
    );
  }
}
