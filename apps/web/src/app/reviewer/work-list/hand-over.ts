import type { AssignedReviewsResponse } from '@tp/contracts';
import type { WorkItem, WorkReviewer } from './work-rows.js';

/** How a reviewer stands to the applications that are chosen. Counts of them. */
export type Standing = Readonly<{
  id: number;
  name: string;
  has: number;
  /** Of those, what is sent already: that stays. */
  sent: number;
  /** Where the reviewer must keep away. */
  conflicts: number;
  /** How many the reviewer could have of them. */
  possible: number;
}>;

export const standingsOf = (chosen: readonly WorkItem[], reviewers: readonly WorkReviewer[]): readonly Standing[] =>
  reviewers.map(({ id, name }) => {
    const theirs = chosen.flatMap((item) => item.reviewers.filter((one) => one.id === id));
    const conflicts = chosen.filter(({ keptAway }) => keptAway?.includes(id)).length;
    const sent = theirs.filter(({ hasSent }) => hasSent).length;
    return { id, name, has: theirs.length, sent, conflicts, possible: chosen.length - conflicts };
  });

type Pair = AssignedReviewsResponse['added'][number];
export type HandOver = Readonly<{ add: readonly Pair[]; remove: readonly Pair[] }>;

/** The step that gives the chosen applications to whom is to have them, and takes them from whom is not; where nobody must keep away. */
export function handOverOf(chosen: readonly WorkItem[], wanted: ReadonlyMap<number, boolean>): HandOver {
  const pairs = chosen.flatMap(({ reference, reviewers, keptAway }) =>
    [...wanted].map(([personId, isWanted]) => ({
      ...{ pair: { reference, personId }, isWanted },
      has: reviewers.find(({ id }) => id === personId),
      mayHave: !(keptAway ?? []).includes(personId),
    })),
  );
  return {
    add: pairs.filter(({ isWanted, has, mayHave }) => isWanted && !has && mayHave).map(({ pair }) => pair),
    remove: pairs.filter(({ isWanted, has }) => !isWanted && has?.hasSent === false).map(({ pair }) => pair),
  };
}

/** @example '2 granskningar är fördelade och en är tagen tillbaka.' */
export function handOverWords({ added, removed }: Readonly<{ added: number; removed: number }>): string {
  const given = added === 1 ? 'En granskning är fördelad' : `${added} granskningar är fördelade`;
  const taken = removed === 1 ? 'en är tagen tillbaka' : `${removed} är tagna tillbaka`;
  if (removed === 0) return `${given}.`;
  return added === 0 ? `${taken.charAt(0).toUpperCase()}${taken.slice(1)}.` : `${given} och ${taken}.`;
}
