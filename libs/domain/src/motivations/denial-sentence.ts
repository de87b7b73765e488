import { formatAmount } from '../money/format-amount.js';
import { codeTexts } from '../principles/built-in-codes.js';
import type { AssessedFacts } from './motivation-facts.js';
import { quoted } from './swedish-prose.js';

/** How every denial ends. @example 'Ansökan om 1,4 mnkr avslås med skälet ”Löpande drift, inte investering” (I-DRIFT).' */
export function denialSentence({ application, principles }: AssessedFacts, code: string): string {
  const reason = quoted(codeTexts(principles).get(code));
  return `Ansökan om ${formatAmount(application.requestedAmount)} avslås${reason ? ` med skälet ${reason}` : ''} (${code}).`;
}
