import type { ReviewDraft } from '@tp/domain';

const MAPS = ['levels', 'costItems', 'reasons'] as const;

/** Two changes as one: what takes away (`null`) stays, as the portal has not heard of it yet. */
export const joined = (first: ReviewDraft, then: ReviewDraft): ReviewDraft => ({
  ...first,
  ...then,
  ...Object.fromEntries(MAPS.filter((key) => first[key] || then[key]).map((key) => [key, { ...first[key], ...then[key] }])),
});

/** What brings the draft back to how it is, after the changes. */
export function inverseOf(draft: ReviewDraft, changes: ReviewDraft): ReviewDraft {
  const before: Record<string, unknown> = {};
  for (const key of Object.keys(changes)) before[key] = Reflect.get(draft, key) ?? null;
  for (const map of MAPS)
    if (changes[map]) before[map] = Object.fromEntries(Object.keys(changes[map]).map((key) => [key, draft[map]?.[key] ?? null]));
  return before;
}

export type Section = 'direction' | 'requirements' | 'costItems' | 'levels';
