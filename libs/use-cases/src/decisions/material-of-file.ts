import { checkPrinciples, preAssess, type Principles, type RoundFile } from '@tp/domain';
import type { ProposalMaterial } from './proposal-of.js';

// The names of what a pre-assessment was made from are stored with it; nothing is stored here.
const UNNAMED = { applicationHash: '', roundHash: '', principlesHash: '' };

/** What a proposal follows from, out of a round's file alone: pre-assessed here and now, and nothing stored. */
export function materialOfFile(file: RoundFile, principles: Principles): ProposalMaterial {
  const checked = checkPrinciples(principles);
  if (checked.kind === 'faulty') throw new Error(`Principerna kan inte läsas: ${checked.faults[0]?.message ?? ''}`);
  const preAssessments = new Map(
    file.applications.map((application) => [
      application.reference,
      preAssess(application, file.round, checked.principles, UNNAMED),
    ]),
  );
  return { header: file, applications: file.applications, principles, preAssessments };
}
