import type { SelectableApplicationResponse } from '@tp/contracts';
import { type ConstraintDimension, formatAmount, type SelectionConstraint } from '@tp/domain';
import { valuesIn } from './board-shares.js';

const EACH = /^(?<dimension>committee|measure|district)=\*\s+(?<rest>.+)$/u;

export const DIMENSION_WORDS: Readonly<Record<ConstraintDimension, string>> = {
  committee: 'nämnd',
  measure: 'insats',
  district: 'stadsdel',
};

export const DIMENSIONS = ['committee', 'measure', 'district'] as const satisfies readonly ConstraintDimension[];

/** `committee=* count>=1` as one for each committee that has applied; `null` for a condition of one value. */
export function expandedCondition(
  text: string,
  applications: readonly SelectableApplicationResponse[],
): readonly string[] | null {
  const parts = EACH.exec(text.trim())?.groups;
  if (parts === undefined) return null;
  const { rest } = parts;
  const dimension = DIMENSIONS.find((one) => one === parts['dimension']) ?? 'committee';
  return [...new Set(applications.flatMap((application) => valuesIn(dimension, application)))].map(
    (value) => `${dimension}=${value} ${rest}`,
  );
}

/** @example 'minst 1 ansökan per nämnd' */
export function eachInWords({ dimension, quantity, comparison, bound }: SelectionConstraint): string {
  const limit = comparison === '>=' ? 'minst' : 'högst';
  const what = quantity === 'amount' ? formatAmount(bound) : `${bound} ${bound === 1 ? 'ansökan' : 'ansökningar'}`;
  return `${limit} ${what} per ${DIMENSION_WORDS[dimension]}`;
}
