import { deniedByCriterion, deniedByThreshold, deniedForNothingEligible } from './denied-text.js';
import { deniedByFrameText } from './frame-text.js';
import { grantedText } from './granted-text.js';
import type { AssessedFacts } from './motivation-facts.js';
import { deniedByVerdict } from './verdict-text.js';

/**
 * A motivation from the findings and the reviews' judgements alone: which principle, which evidence, which amount. What differs
 * between two texts is what differs between the applications. Source: assessment.md 5.
 * @throws Error for what is unreviewed: it has no motivation
 */
export function composeMotivation(facts: AssessedFacts): string {
  const { outcome, result } = facts;
  switch (outcome.kind) {
    case 'unreviewed':
      throw new Error(`${facts.application.reference} is not reviewed: there is nothing to motivate`);
    case 'candidate':
      return result.outcome === 'deny' ? deniedByFrameText(facts) : grantedText(facts);
    case 'deny':
      return deniedText(facts, outcome);
  }
}

function deniedText(facts: AssessedFacts, denial: Extract<AssessedFacts['outcome'], { kind: 'deny' }>): string {
  switch (denial.ground) {
    case 'direction':
    case 'requirements':
      return deniedByVerdict(facts, denial.ground, denial.code);
    case 'criterion':
      return deniedByCriterion(facts, denial.criterion, denial.code);
    case 'threshold':
      return deniedByThreshold(facts, denial.code);
    case 'nothing-eligible':
      return deniedForNothingEligible(facts, denial.code);
  }
}
