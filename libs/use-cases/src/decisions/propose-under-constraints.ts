import { constrainedCandidates, type SelectionConstraint, selectionMethodOf } from '@tp/domain';
import { loadSolver, selectUnderConstraints } from '@tp/solver';
import { type Proposal, type ProposalMaterial, proposalOf } from './proposal-of.js';

/** `infeasible`: a smallest set of the constraints that nothing keeps together, in their order. */
export type ConstrainedProposal =
  | Readonly<{ kind: 'proposed'; proposal: Proposal }>
  | Readonly<{ kind: 'infeasible'; constraints: readonly SelectionConstraint[] }>;

/** The proposal of a round where the selection keeps the constraints: without any, the same as `proposalOf` to the byte. */
export async function proposeUnderConstraints(
  material: ProposalMaterial,
  constraints: readonly SelectionConstraint[],
): Promise<ConstrainedProposal> {
  if (constraints.length === 0) return { kind: 'proposed', proposal: proposalOf(material) };
  const { header, applications, principles } = material;
  const { round, reviews, settlements } = header;
  const candidates = constrainedCandidates({ round, applications, reviews, settlements, principles });
  const method = selectionMethodOf(round);
  const selected = selectUnderConstraints(await loadSolver(), { candidates, frame: round.frame, method, constraints });
  if (selected.kind === 'infeasible') return selected;
  return { kind: 'proposed', proposal: proposalOf(material, { constraints, selection: selected.selection }) };
}
