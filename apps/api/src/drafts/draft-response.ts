import type { DraftConflictResponse, DraftFormResponse, DraftResponse, SubmissionResponse } from '@tp/contracts';
import type { Draft, Submission } from '@tp/persistence';
import type { DraftForm, NamedConflict } from '@tp/use-cases';

export const toDraft = (draft: Draft): DraftResponse => {
  const { id, title, committee, state, word, stateBy, priority, reference, revision, updatedAt } = draft;
  return { id, title, committee, state, word, stateBy, priority, reference, revision, updatedAt };
};

export const toForm = ({ draft, round, committee, call, principles }: DraftForm, maySend: boolean): DraftFormResponse => ({
  ...toDraft(draft),
  content: draft.content,
  revisions: draft.revisions,
  round,
  principles,
  committeeName: committee?.name ?? draft.committee,
  call,
  maySend,
});

export const toSubmission = (submission: Submission): SubmissionResponse => {
  const { id, kind, reference, committee, sha256, isLate, sentBy, sentAt, version, title, requestedAmount, committeeCaseNumber } =
    submission;
  return { id, kind, reference, committee, sha256, isLate, sentBy, sentAt, version, title, requestedAmount, committeeCaseNumber };
};

export const toConflict = ({ field, theirs, revision: { revision, at }, by }: NamedConflict): DraftConflictResponse => ({
  ...{ field, theirs, revision },
  ...{ by, at },
});
