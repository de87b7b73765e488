import { conflictOf, type ConflictKind } from '@tp/domain';
import type { DeclaredConflict, ReadRepositories, ReviewAssignment, RoundReviewer } from '@tp/persistence';

export type ReviewingApplication = Readonly<{ reference: string; committee: string }>;

/** Who reviews in a round, what each is assigned, and who must keep away from what. */
export type RoundReviewing = Readonly<{
  reviewers: readonly RoundReviewer[];
  assignments: readonly ReviewAssignment[];
  conflicts: readonly DeclaredConflict[];
  conflictOf: (application: ReviewingApplication, personId: number) => ConflictKind | null;
}>;

export async function readRoundReviewing(
  { reviewing }: Pick<ReadRepositories, 'reviewing'>,
  { roundId, municipality }: Readonly<{ roundId: string; municipality: string }>,
): Promise<RoundReviewing> {
  const reviewers = await reviewing.reviewers(roundId, municipality);
  const conflicts = await reviewing.conflicts(roundId);
  const known = new Map(
    reviewers.map(({ id, committees }) => {
      const own = conflicts.filter(({ personId }) => personId === id).map(({ reference }) => reference);
      return [id, { committees, declared: new Set(own) }];
    }),
  );
  return {
    reviewers,
    assignments: await reviewing.assignments(roundId),
    conflicts,
    conflictOf: (application, personId) => {
      const reviewer = known.get(personId);
      return reviewer ? conflictOf(application, reviewer) : null;
    },
  };
}

/**
 * What a reviewer is called in the round's file: by name, and with a number when two reviewers of the round have the same, for a reviewer
 * reviews an application once.
 */
export function reviewerName(
  reviewers: readonly RoundReviewer[],
  { personId, name }: Readonly<{ personId: number; name: string }>,
): string {
  const alike = reviewers.filter((one) => one.name === name).map(({ id }) => id);
  return alike.length > 1 && alike[0] !== personId ? `${name} (${personId})` : name;
}
