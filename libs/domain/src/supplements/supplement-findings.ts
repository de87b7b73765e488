import type { Application } from '../applications/application.js';

/** Stands beside what the rules find of the application itself: it follows from a day that passes, and no rule is asked anew for that. */
export const SUPPLEMENT_FINDINGS = ['supplement-late', 'supplement-unanswered'] as const;
export type SupplementFinding = (typeof SUPPLEMENT_FINDINGS)[number];

/**
 * What is to be said of an application that was asked to be supplemented: it came after its last day, or has not come though that is past.
 * The last day itself is in time.
 * @param today `YYYY-MM-DD` in Stockholm
 */
export function supplementFindings(
  supplement: Application['supplement'] | undefined,
  today: string,
): readonly SupplementFinding[] {
  if (!supplement) return [];
  const { dueOn, receivedOn } = supplement;
  if (receivedOn) return receivedOn > dueOn ? ['supplement-late'] : [];
  return today > dueOn ? ['supplement-unanswered'] : [];
}
