import type { Decision } from '../decisions/decision.js';
import { hashOf } from '../hashing/canonical-json.js';

/** A motivation as a reviewer has written it, a draft until it is accepted. `basis`: of the outcome that it gives the reasons for. */
export type WrittenMotivation = Readonly<{ text: string; basis: string; isAccepted: boolean }>;

/** What a motivation gives the reasons for: with another outcome, amount or code it is no longer its motivation. */
export const motivationBasis = ({
  outcome,
  grantedAmount,
  codes,
}: Pick<Decision, 'outcome' | 'grantedAmount' | 'codes'>): string => hashOf({ outcome, grantedAmount, codes });

/** What was accepted, while it is still of this outcome; else what was found. While somebody writes another, it is a draft. */
export function motivationWritten(
  result: Pick<Decision, 'outcome' | 'grantedAmount' | 'codes'>,
  found: Pick<Decision, 'motivation' | 'isMotivationDraft'>,
  written: WrittenMotivation | undefined,
): Pick<Decision, 'motivation' | 'isMotivationDraft'> {
  if (written === undefined || found.motivation === null || written.basis !== motivationBasis(result)) return found;
  return written.isAccepted
    ? { motivation: written.text, isMotivationDraft: false }
    : { motivation: found.motivation, isMotivationDraft: true };
}
