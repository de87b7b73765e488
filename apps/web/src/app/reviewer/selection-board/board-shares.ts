import type { SelectableApplicationResponse } from '@tp/contracts';
import { type ConstraintDimension, MEASURE_WORDS } from '@tp/domain';
import type { BoardRow } from './board-answer.js';

/** What a committee, a measure or a district has of the granted and of the candidates’ kronor. */
export type ShareOfWhole = Readonly<{
  key: string;
  name: string;
  granted: number;
  grantedAmount: number;
  candidateAmount: number;
}>;

/**
 * The candidates by committee, in the order that they first have in the round, or by measure or district, the largest first; one with several measures counts
 * whole under each. What is covered is under no name.
 */
export function sharesBy(
  dimension: ConstraintDimension,
  rows: readonly BoardRow[],
  applications: ReadonlyMap<string, SelectableApplicationResponse>,
  committees: ReadonlyMap<string, string>,
): readonly ShareOfWhole[] {
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  const shares = new Map<string, ShareOfWhole>();
  for (const application of applications.values()) {
    const row = byReference.get(application.reference);
    for (const key of valuesIn(dimension, application)) {
      const name = nameOf(dimension, key, committees);
      const before = shares.get(key) ?? { key, name, granted: 0, grantedAmount: 0, candidateAmount: 0 };
      const amount = row?.isCandidate ? (row.amount ?? 0) : 0;
      const isGranted = row !== undefined && row.isCandidate && row.outcome !== 'deny';
      shares.set(key, {
        ...before,
        granted: before.granted + (isGranted ? 1 : 0),
        grantedAmount: before.grantedAmount + (isGranted ? amount : 0),
        candidateAmount: before.candidateAmount + amount,
      });
    }
  }
  const all = [...shares.values()];
  // Committees stand as in every other list; of the rest there may be many, and the largest say most.
  return dimension === 'committee' ? all : all.sort((a, b) => b.candidateAmount - a.candidateAmount);
}

/** What an application is told by: several measures, and nothing where it is covered. */
export function valuesIn(
  dimension: ConstraintDimension,
  { committee, measures, district }: SelectableApplicationResponse,
): readonly string[] {
  if (dimension === 'measure') return measures ?? [];
  return [dimension === 'committee' ? committee : district].flatMap((value) => value ?? []);
}

function nameOf(dimension: ConstraintDimension, key: string, committees: ReadonlyMap<string, string>): string {
  if (dimension === 'measure') return measureWord(key);
  return dimension === 'committee' ? (committees.get(key) ?? key) : key;
}

export const measureWord = (measure: string): string =>
  Object.hasOwn(MEASURE_WORDS, measure) ? MEASURE_WORDS[measure as keyof typeof MEASURE_WORDS] : measure;
