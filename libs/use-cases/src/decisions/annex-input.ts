import { codeTexts, type DecisionList } from '@tp/domain';
import type { AnnexInput } from '@tp/documents';
import type { DecisionListRow } from '@tp/persistence';
import { annexRobustness } from './annex-robustness.js';
import type { RoundMaterial } from './round-material.js';

/** What the annex of a list is written from. */
export async function annexInput(
  material: RoundMaterial,
  decisionList: DecisionList,
  decisions: readonly DecisionListRow[],
): Promise<AnnexInput> {
  const { header, principles } = material;
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
    robustness: await annexRobustness(material),
  };
}
