import type { Decision } from '../decisions/decision.js';
import type { Review } from '../reviews/review.js';
import { composeMotivation } from './compose-motivation.js';
import { departureSentence } from './departure-sentence.js';
import type { MotivationFacts } from './motivation-facts.js';

/**
 * Why the outcome is what it is: the reviews' own text where there is one, except for `R-RAM`, which selection decided and no
 * review; otherwise composed, and then a draft until a reviewer has accepted it. Nothing is masked yet.
 * Source: assessment.md 5.
 * @returns no motivation for what is unreviewed or unsettled
 */
export function motivationOf(facts: MotivationFacts): Pick<Decision, 'motivation' | 'isMotivationDraft'> {
  const { assessment, outcome, result } = facts;
  if (assessment.kind !== 'assessed' || outcome.kind === 'unreviewed') return { motivation: null, isMotivationDraft: false };
  const isDeniedByFrame = outcome.kind === 'candidate' && result.outcome === 'deny';
  const written = isDeniedByFrame ? null : textOfReviews(facts.reviews);
  if (facts.departure !== null) {
    const kept = written ?? composeMotivation({ ...facts, assessment });
    return { motivation: `${kept} ${departureSentence(facts.departure, isDeniedByFrame)}`, isMotivationDraft: true };
  }
  if (written !== null) return { motivation: written, isMotivationDraft: false };
  return { motivation: composeMotivation({ ...facts, assessment }), isMotivationDraft: true };
}

/** The reviews' text, when all that carry one carry the same. A text of white space alone is none. */
export function textOfReviews(reviews: readonly Pick<Review, 'motivation'>[]): string | null {
  const texts = reviews.flatMap(({ motivation }) => (motivation?.trim() ? [motivation] : []));
  const [first] = texts;
  return first !== undefined && texts.every((text) => text.trim() === first.trim()) ? first : null;
}
