import { type DecisionList, decisionListOf, type ProposalInput, proposeDecisions } from '@tp/domain';
import { writeDecisionListJson } from '@tp/formats';
import type { DecisionListRow } from '@tp/persistence';
import { listRowsOf } from './list-rows.js';
import type { RoundMaterial } from './round-material.js';

/** The proposal as a document, to the byte, and as the rows that lists are read from. The same material gives the same. */
export type Proposal = Readonly<{ list: DecisionList; document: string; rows: readonly DecisionListRow[] }>;

/** What a proposal follows from. */
export type ProposalMaterial = Pick<RoundMaterial, 'header' | 'applications' | 'principles' | 'preAssessments'>;

/** @param constrained where the selection was made under constraints: they, and what it became */
export function proposalOf(
  { header, applications, principles, preAssessments }: ProposalMaterial,
  constrained?: ProposalInput['constrained'],
): Proposal {
  const { round, committees, reviews, settlements } = header;
  const { decisions } = proposeDecisions({ round, applications, reviews, settlements, principles, preAssessments, constrained });
  const list = decisionListOf({ round, committees, applications, principles, decisions });
  const document = [...writeDecisionListJson(list)].join('');
  return { list, document, rows: listRowsOf(list, decisions, applications, committees) };
}
