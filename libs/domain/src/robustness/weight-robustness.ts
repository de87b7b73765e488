import { assessApplications } from '../assessments/assess-applications.js';
import { outcomeOf } from '../assessments/outcome.js';
import { pointsOf } from '../assessments/points-of.js';
import { compareRational, type Rational, rational } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';
import { seededDraw } from '../random/seeded-draw.js';
import { countGranted, type GrantedShare, type RobustnessInput, type SampleOptions, type SampleProgress } from './robustness.js';

/** How far a weight may be from the principles' own, in whole per cent from 0 to 100: 20 is ±20 %. */
export type WeightBand = Readonly<{ band: number }>;

/**
 * How firm the grants are when the weights are others: each sample multiplies each criterion's weight by a factor of its own, as
 * likely each of the thousandths in [1 − band, 1 + band], and counts the points and the selection anew, all of it exactly.
 *
 * The threshold stays at the points that the decision body decided, and so do the minimums, which are levels: it is the weights that
 * are in question, and not where the line was drawn. So more weight on everything lifts an application over the threshold. Verdicts and
 * cost items do not hang on the weights: who is denied or unsettled by them is never granted.
 * @returns after the last chunk: one row for each application, in their order
 * @throws as `assess`
 */
export function* weightRobustness(
  input: RobustnessInput,
  options: SampleOptions & WeightBand,
): Generator<SampleProgress, readonly GrantedShare[]> {
  const { principles } = input;
  const threshold = rational(principles.threshold);
  const candidates = candidatesWithoutThreshold(input);
  const draw = seededDraw(options.seed);
  return yield* countGranted(input, options, () => {
    const weights = drawWeights(principles, options.band, draw);
    return candidates
      .map(({ candidate, criteria }) => ({ ...candidate, points: pointsOf(criteria, weights) }))
      .filter(({ points }) => compareRational(points, threshold) >= 0);
  });
}

/** Those whom nothing but the threshold and the frame can deny, whatever the weights. */
const candidatesWithoutThreshold = (input: RobustnessInput) =>
  assessApplications(input).flatMap(({ assessment }) => {
    const outcome = outcomeOf(assessment, { ...input.principles, threshold: 0 });
    return outcome.kind === 'candidate' && assessment.kind === 'assessed'
      ? [{ candidate: outcome.candidate, criteria: assessment.criteria }]
      : [];
  });

const drawWeights = (
  { criteria }: Pick<Principles, 'criteria'>,
  band: number,
  draw: (bound: number) => number,
): readonly Rational[] =>
  criteria.map(({ weight }) => {
    const thousandths = 1000 - 10 * band + draw(20 * band + 1);
    return rational(BigInt(weight) * BigInt(thousandths), 1000n);
  });
