import type { ApplicationListQuery, ApplicationSummaryResponse } from '@tp/contracts';
import { APPLICATION_STATE_WORDS, EVERY_FINDING_WORDS, SUPPLEMENT_WORDS } from '@tp/domain';
import type { ApplicationListRow } from '@tp/formats';
import type { ReadableRow } from '@tp/use-cases';

/** A query's filters as the use case takes them. */
export const filterOf = ({ committee, finding, state, supplement, q }: ApplicationListQuery) => ({
  ...{ committees: committee, findings: finding, states: state, supplements: supplement },
  search: q,
});

export function toSummary({ requestedAmount, points, ...row }: ReadableRow): ApplicationSummaryResponse {
  return {
    ...row,
    ...(typeof requestedAmount === 'string'
      ? { requestedAmount: null, requestedAmountMask: requestedAmount }
      : { requestedAmount }),
    isPreAssessed: row.state !== 'received',
    suggestedPoints: points,
  };
}

const FINDINGS: Readonly<Record<string, string>> = EVERY_FINDING_WORDS;

export const toListRow = ({ committeeName, points, findings, state, supplement, ...row }: ReadableRow): ApplicationListRow => ({
  ...row,
  committee: committeeName,
  suggestedPoints: points,
  findings: findings.map((kind) => FINDINGS[kind] ?? kind),
  state: APPLICATION_STATE_WORDS[state],
  supplement: supplement === null ? '' : SUPPLEMENT_WORDS[supplement],
});
