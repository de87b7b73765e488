import { assess } from '../assessments/assess.js';
import {
  type Assessable,
  assessApplications,
  type AssessedApplication,
  type Yardstick,
} from '../assessments/assess-applications.js';
import { type AssessedOutcome, outcomeOf } from '../assessments/outcome.js';
import { seededDraw } from '../random/seeded-draw.js';
import type { Candidate } from '../selection/candidate.js';
import { compareByCodePoint } from '../selection/compare-by-code-point.js';
import { countGranted, type GrantedShare, type RobustnessInput, type SampleOptions, type SampleProgress } from './robustness.js';

/**
 * How firm the grants are when other reviewers could have been asked: a bootstrap. Each sample draws as many reviewers as there are,
 * with replacement, lets each count as many times as drawn, and assesses and selects anew by all the rules, settlements included.
 *
 * An application that none of the drawn has reviewed keeps its own reviews in that sample: to call it unreviewed would measure how
 * few reviewed it, not how they disagree, and would leave the frame to others. A vote that ties among the drawn, and that nobody has
 * settled, leaves it unsettled as ever, and so not granted.
 * @returns after the last chunk: one row for each application, in their order
 * @throws as `assess`
 */
export function* reviewerRobustness(
  input: RobustnessInput,
  options: SampleOptions,
): Generator<SampleProgress, readonly GrantedShare[]> {
  const reviewers = [...new Set((input.reviews ?? []).map(({ reviewer }) => reviewer))].sort(compareByCodePoint);
  const outcomesOf = assessApplications(input).map((row) => outcomeByDraw(row, input.principles));
  const draw = seededDraw(options.seed);
  return yield* countGranted(input, options, () => {
    const times = new Map<string, number>();
    for (let drawn = 0; drawn < reviewers.length; drawn += 1) {
      const reviewer = reviewers[draw(reviewers.length)] ?? '';
      times.set(reviewer, (times.get(reviewer) ?? 0) + 1);
    }
    return outcomesOf.flatMap((outcomeOfDraw) => candidatesOf(outcomeOfDraw((reviewer) => times.get(reviewer) ?? 0)));
  });
}

const candidatesOf = (outcome: AssessedOutcome): readonly Candidate[] =>
  outcome.kind === 'candidate' ? [outcome.candidate] : [];

/** An application's outcome by how many times each reviewer counts. Few draws differ in its own reviewers: each is assessed once. */
function outcomeByDraw({ application, reviews, settlement, assessment }: AssessedApplication<Assessable>, principles: Yardstick) {
  const known = new Map<string, AssessedOutcome>();
  return (timesOf: (reviewer: string) => number): AssessedOutcome => {
    const times = reviews.map(({ reviewer }) => timesOf(reviewer));
    const key = times.join();
    const seen = known.get(key);
    if (seen) return seen;
    const drawn = reviews.flatMap((review, index) => Array.from({ length: times[index] ?? 0 }, () => review));
    const assessed = drawn.length === 0 ? assessment : assess(application, drawn, settlement, principles);
    const outcome = outcomeOf(assessed, principles);
    known.set(key, outcome);
    return outcome;
  };
}
