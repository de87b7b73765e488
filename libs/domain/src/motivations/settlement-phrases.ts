import type { Settlement } from '../reviews/review.js';
import { dayInWords } from '../words/day-in-words.js';
import { inWords, quoted } from './swedish-prose.js';

/** What a lead reviewer settled, when and why; `null` without a settlement. */
export function settlementSentence(settlement: Settlement | null): string | null {
  if (!settlement) return null;
  const points = [
    settlement.direction && 'inriktningen',
    settlement.requirements && 'formaliakraven',
    settlement.ineligibleCostItems && 'utgiftsposterna',
  ].filter((point) => typeof point === 'string');
  if (points.length === 0) return null;
  const reason = quoted(settlement.reason);
  const settled = `Frågan om ${inWords(points)} avgjordes av ledande granskare den ${dayInWords(settlement.on)}`;
  return reason ? `${settled} med skälet ${reason}.` : `${settled}.`;
}
