import type { Candidate } from './candidate.js';

export const CONSTRAINT_DIMENSIONS = ['committee', 'measure', 'district'] as const;
export const CONSTRAINT_QUANTITIES = ['count', 'amount'] as const;
export type ConstraintDimension = (typeof CONSTRAINT_DIMENSIONS)[number];
export type ConstraintQuantity = (typeof CONSTRAINT_QUANTITIES)[number];

/** At least or at most so many granted, or so many kronor granted, of one committee, one measure or one district. */
export type SelectionConstraint = Readonly<{
  dimension: ConstraintDimension;
  /** The committee's code, the measure, or the district as the applications write it. */
  value: string;
  quantity: ConstraintQuantity;
  comparison: '>=' | '<=';
  /** A number of applications, or kronor. */
  bound: number;
  /** What people call the value: the committee's name, the measure's word. */
  name: string;
  /** As it was written, white space around it apart. */
  text: string;
}>;

/** A candidate with what constraints may count it by: one of several measures counts under each of them, with its whole amount. */
export type ConstrainedCandidate = Candidate & Readonly<{ committee: string; measures: readonly string[]; district: string }>;

type Counted = Pick<ConstrainedCandidate, 'committee' | 'measures' | 'district'>;

/** Whether a granted application counts under the constraint. */
export function countsUnder({ dimension, value }: SelectionConstraint, { committee, measures, district }: Counted): boolean {
  switch (dimension) {
    case 'committee':
      return committee === value;
    case 'measure':
      return measures.includes(value);
    case 'district':
      return district === value;
  }
}

/** What a constraint counts among those granted: their number, or their kronor, added up in whole numbers. */
export function countedBy(
  constraint: SelectionConstraint,
  granted: readonly (Counted & Pick<Candidate, 'eligibleAmount'>)[],
): number {
  return granted
    .filter((one) => countsUnder(constraint, one))
    .reduce((sum, { eligibleAmount }) => sum + (constraint.quantity === 'count' ? 1 : eligibleAmount), 0);
}

/** Whether those granted keep the constraint. */
export function keepsConstraint(constraint: SelectionConstraint, granted: Parameters<typeof countedBy>[1]): boolean {
  const counted = countedBy(constraint, granted);
  return constraint.comparison === '>=' ? counted >= constraint.bound : counted <= constraint.bound;
}
