import { canonicalJson } from '../hashing/canonical-json.js';
import type { ReviewDraft } from './review-draft.js';
import type { SuggestedReview } from './suggested-review.js';

/** Where a reviewer says something else than the rules suggest. `point`: `direction`, `requirements`, `levels/K1`, `costItems/0`. */
export type Departure = Readonly<{ point: string; suggested: unknown; chosen: unknown; reason: string }>;

/** Every departure, in the order in which a review is written; `reason` is empty until the reviewer has said why. */
export function departuresOf(draft: ReviewDraft, suggested: SuggestedReview | null): readonly Departure[] {
  if (suggested === null) return [];
  const pairs: readonly (readonly [point: string, suggested: unknown, chosen: unknown])[] = [
    // What the shortcomings say is the reviewer's own to word: it is the verdict that departs.
    ['direction', verdictOf(suggested.direction), verdictOf(draft.direction)],
    ['requirements', verdictOf(suggested.requirements), verdictOf(draft.requirements)],
    ...suggested.costItems.map((item, index) => [`costItems/${index}`, item, draft.costItems?.[String(index)]] as const),
    ...Object.entries(suggested.levels).map(([code, level]) => [`levels/${code}`, level, draft.levels?.[code]] as const),
  ];
  return pairs.flatMap(([point, from, to]) => {
    const isDeparture = from != null && to != null && canonicalJson(from) !== canonicalJson(to);
    return isDeparture ? [{ point, suggested: from, chosen: to, reason: draft.reasons?.[point]?.trim() ?? '' }] : [];
  });
}

type Verdict = Readonly<{ verdict: string; code?: string | null | undefined }>;
const verdictOf = (verdict: Verdict | null | undefined) =>
  verdict ? { verdict: verdict.verdict, ...(verdict.code != null && { code: verdict.code }) } : null;
