import { kronor, type Principles, type RoundFile } from '@tp/domain';
import { largeRoundInMemory, largeRoundPrinciples } from '@tp/testing';

export type ReviewedRound = Pick<RoundFile, 'round' | 'applications' | 'reviews'> & Readonly<{ principles: Principles }>;

const PANELS = [1, 2, 3];
/** Half of what those ask for who reach the threshold: so that the frame binds, and who comes first matters. */
const FRAME_OF_EACH = 200_000;

/** A large round in which three have reviewed each application, by themselves: so that they differ, and the bootstrap has whom to draw. */
export function reviewedByThree(applications: number): ReviewedRound {
  const [first, ...others] = PANELS.map((seed) => largeRoundInMemory({ applications, seed }));
  if (!first) throw new Error('There is a first panel');
  const reviews = [first, ...others].flatMap((panel, at) =>
    (panel.reviews ?? []).map((review) => ({ ...review, reviewer: `panel-${at + 1}-${review.reviewer}` })),
  );
  const round = { ...first.round, frame: kronor(applications * FRAME_OF_EACH) };
  return { round, applications: first.applications, reviews, principles: largeRoundPrinciples };
}
