import {
  answerFieldOf,
  areAskedRows,
  type DraftChange,
  type DraftConflict,
  type DraftContent,
  type DraftField,
  type FieldRevisions,
  isDraftField,
  mergeDraft,
} from '@tp/domain';
import type {
  DraftState,
  DraftWriter,
  PersonViewer,
  Repositories,
  SupplementRequest,
  Transactions,
  WholeDraft,
} from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { type DraftNotOpen, type DraftPlace, subjectOfDraft, withOpenDraft } from './draft-work.js';

/** A conflict, with the name of who has written the field. */
export type NamedConflict = DraftConflict & Readonly<{ by: string }>;
/** `conflicts`: fields that others have written in since, which stand as they were; the rest is saved. */
export type SaveDraftOutcome =
  | Readonly<{ kind: 'saved'; revision: number; revisions: FieldRevisions; savedAt: string; conflicts: readonly NamedConflict[] }>
  /** The draft answers a request, which does not ask about these. Nothing is saved. */
  | Readonly<{ kind: 'field-not-asked'; fields: readonly DraftField[] }>
  | DraftNotOpen;

/** Writes changed fields, each on the revision that its writer had before them. The same changes twice are saved once. */
export class SaveDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(place: DraftPlace, changes: readonly DraftChange[], viewer: PersonViewer): Promise<SaveDraftOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, (draft, request) => this.save({ draft, request }, changes, viewer, repositories)),
    );
  }

  private async save(
    { draft, request }: Readonly<{ draft: WholeDraft; request: SupplementRequest | null }>,
    changes: readonly DraftChange[],
    viewer: PersonViewer,
    { drafts, people, audit }: Repositories,
  ): Promise<SaveDraftOutcome> {
    const unasked = request === null ? [] : changes.filter((change) => !isAsked(change, request));
    if (unasked.length > 0) return { kind: 'field-not-asked', fields: unasked.map(({ field }) => field) };
    const { accepted, conflicts: unnamed } = mergeDraft(draft.content, draft.revisions, changes);
    const conflicts: NamedConflict[] = [];
    for (const conflict of unnamed) conflicts.push({ ...conflict, by: (await people.find(conflict.revision.by))?.name ?? '' });
    const savedAt = this.clock.now().toISOString();
    if (accepted.length === 0)
      return { kind: 'saved', revision: draft.revision, revisions: draft.revisions, savedAt: draft.updatedAt, conflicts };
    const revision = await drafts.save({ draft, changes: accepted, personId: viewer.personId }, savedAt);
    const written = { revision, by: viewer.personId, at: savedAt };
    const revisions = { ...draft.revisions, ...Object.fromEntries(accepted.map(({ field }) => [field, written])) };
    const details = { revision, fields: accepted.map(({ field }) => field) }; // what was written is nobody else's
    await audit.append({ action: 'draft.saved', subject: subjectOfDraft(draft.id), details });
    return { kind: 'saved', revision, revisions, savedAt, conflicts };
  }
}

/** Of the attachments, just those that are asked about. */
function isAsked({ field, value }: DraftChange, { asked }: SupplementRequest): boolean {
  const targets = asked.map((one) => one.field);
  const isField = targets.some((target) => answerFieldOf(target) === field);
  return isField && (field !== 'attachments' || areAskedRows(value, targets));
}

export type RestoreDraftOutcome = Readonly<{ kind: 'restored'; revision: number }> | DraftNotOpen;

/** Writes back what stood in every field at an earlier revision, as a revision of its own: what came after can be restored as well. */
export class RestoreDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(place: DraftPlace, revision: number, viewer: PersonViewer): Promise<RestoreDraftOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, async (draft): Promise<RestoreDraftOutcome> => {
        const { drafts, audit } = repositories;
        const changes = changesTo(draft, await drafts.contentAt(draft.id, revision));
        if (changes.length === 0) return { kind: 'restored', revision: draft.revision };
        const saved = await drafts.save({ draft, changes, personId: viewer.personId }, this.clock.now().toISOString());
        const details = { revision: saved, restored: revision };
        await audit.append({ action: 'draft.restored', subject: subjectOfDraft(draft.id), details });
        return { kind: 'restored', revision: saved };
      }),
    );
  }
}

function changesTo({ content, revisions }: WholeDraft, earlier: DraftContent): readonly DraftChange[] {
  const fields = [...new Set([...Object.keys(content), ...Object.keys(earlier)])].filter(isDraftField);
  const all = fields.map((field) => ({ field, base: revisions[field]?.revision ?? 0, value: earlier[field] ?? null }));
  return mergeDraft(content, revisions, all).accepted;
}

export type DraftPresence = Readonly<{ revision: number; state: DraftState; writers: readonly DraftWriter[] }>;

/** Says that the viewer has the draft open, and hears who else has and whether it has changed. No change of the draft: not in the trail. */
export class NoteDraftWriter {
  constructor(private readonly transactions: Transactions) {}

  execute({ roundId, draftId }: DraftPlace, viewer: PersonViewer): Promise<DraftPresence | null> {
    return this.transactions.runAs(viewer, async ({ drafts }) => {
      const draft = await drafts.find(roundId, draftId);
      if (draft === null) return null;
      return { revision: draft.revision, state: draft.state, writers: await drafts.noteWriter(draftId, viewer.personId) };
    });
  }
}
