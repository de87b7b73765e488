import type { Kronor } from '../money/kronor.js';
import type { Rational } from '../money/rational.js';
import type { IneligibleCostItem } from '../reviews/review.js';

export type UnsettledPoint = 'direction' | 'requirements' | 'ineligibleCostItems';
export type Verdict = Readonly<{ isPositive: boolean; code: string | null }>;
/** A criterion's averaged level; `shortfall` is how far under its minimum it is, 0 when it is not. */
export type AssessedCriterion = Readonly<{ code: string; level: Rational; shortfall: Rational }>;

/**
 * All reviews of an application together, with what a lead reviewer settled. Source: assessment.md 2.
 * Without a review nothing is known; unsettled, points are known but no outcome.
 */
export type Assessment =
  | Readonly<{ kind: 'not-reviewed'; reference: string; requestedAmount: Kronor }>
  | (Readonly<{
      reference: string;
      requestedAmount: Kronor;
      reviewCount: number;
      /** Σ weight × averaged level, exact. */
      points: Rational;
      criteria: readonly AssessedCriterion[];
    }> &
      (
        | Readonly<{ kind: 'unsettled'; unsettled: readonly UnsettledPoint[] }>
        | Readonly<{
            kind: 'assessed';
            direction: Verdict;
            requirements: Verdict;
            /** The settlement's where it states them, else those of the reviews with the verdict that counts; each once, in order. */
            shortcomings: readonly string[];
            /** By index, each once. */
            ineligibleCostItems: readonly IneligibleCostItem[];
            /** Σ eligible items, also beyond the requested amount. */
            eligibleItemsAmount: Kronor;
            /** Σ eligible items, at most the requested amount. */
            eligibleAmount: Kronor;
            /** The reviews' own `denialCode`: the most frequent, else null. */
            denialCode: string | null;
          }>
      ));
