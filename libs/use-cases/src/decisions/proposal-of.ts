import { type Decision, type DecisionList, decisionListOf, type ProposalInput, proposeDecisions } from '@tp/domain';
import { writeDecisionListJson } from '@tp/formats';
import type { DecisionListRow } from '@tp/persistence';
import { listRowsOf } from './list-rows.js';
import type { ProposalWork, RoundMaterial } from './round-material.js';

/** The proposal as a document, to the byte, and as the rows that lists are read from. The same material gives the same. */
export type Proposal = Readonly<{ list: DecisionList; document: string; rows: readonly DecisionListRow[] }>;

/** What a proposal follows from. */
export type ProposalMaterial = Pick<RoundMaterial, 'header' | 'applications' | 'principles' | 'preAssessments'> &
  Partial<ProposalWork>;

/** @param constrained where the selection was made under constraints: they, and what it became */
export function proposalOf(material: ProposalMaterial, constrained?: ProposalInput['constrained']): Proposal {
  return proposalWith(material, decisionsOf(material, constrained));
}

/** The decisions that a proposal is made of; nothing in them is masked yet. */
export function decisionsOf(material: ProposalMaterial, constrained?: ProposalInput['constrained']): readonly Decision[] {
  const { header, applications, principles, preAssessments, moves, motivations } = material;
  const { round, reviews, settlements } = header;
  const input = { round, applications, reviews, settlements, principles, preAssessments, moves, motivations, constrained };
  return proposeDecisions(input).decisions;
}

/** The document and the rows of given decisions. */
export function proposalWith({ header, applications, principles }: ProposalMaterial, decisions: readonly Decision[]): Proposal {
  const { round, committees } = header;
  const list = decisionListOf({ round, committees, applications, principles, decisions });
  const document = [...writeDecisionListJson(list)].join('');
  return { list, document, rows: listRowsOf(list, decisions, applications, committees) };
}
