import type { ReviewDraft } from './review-draft.js';

/** The draft with the changes; the later of two writes of one point stands. */
export const mergeReviewDraft = (draft: ReviewDraft, changes: ReviewDraft): ReviewDraft =>
  withoutNull({
    ...draft,
    ...changes,
    ...mergedKeys('levels', draft, changes),
    ...mergedKeys('costItems', draft, changes),
    ...mergedKeys('reasons', draft, changes),
  });

function mergedKeys<K extends 'levels' | 'costItems' | 'reasons'>(key: K, draft: ReviewDraft, changes: ReviewDraft) {
  return draft[key] || changes[key] ? { [key]: withoutNull({ ...draft[key], ...changes[key] }) } : {};
}

const withoutNull = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== undefined)) as Partial<T>;
