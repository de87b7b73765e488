import { codeTexts, type DecisionList } from '@tp/domain';
import type { AnnexInput } from '@tp/documents';
import type { DecisionListRow } from '@tp/persistence';
import type { RoundMaterial } from './round-material.js';

/** What the annex of a list is written from. */
export function annexInput(
  { header, principles }: RoundMaterial,
  decisionList: DecisionList,
  decisions: readonly DecisionListRow[],
): AnnexInput {
  const { title, decidedBy, decidedOn, status, notice } = principles;
  const unreviewed = decisions.flatMap(({ reference, unreviewedBecause }) =>
    unreviewedBecause === undefined ? [] : [[reference, unreviewedBecause] as const],
  );
  return {
    decisionList,
    committees: header.committees,
    municipality: header.municipality,
    statementDate: header.round.statementDate,
    synthetic: header.synthetic === true,
    notice: header.notice ?? null,
    principles: { title, decidedBy, decidedOn, status: status ?? null, notice: notice ?? null, codes: codeTexts(principles) },
    unreviewedBecause: new Map(unreviewed),
  };
}
