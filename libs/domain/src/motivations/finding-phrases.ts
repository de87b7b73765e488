import type { FindingKind } from '../pre-assessment/pre-assessment.js';
import { formatAmount } from '../money/format-amount.js';
import { dayInWords } from '../words/day-in-words.js';
import { sumOfItems } from './cost-item-phrases.js';
import { fieldClause } from './field-phrases.js';
import type { MotivationFacts } from './motivation-facts.js';
import { inWords } from './swedish-prose.js';

/** What the pre-assessment found that a reader must know, in one sentence; `null` when nothing was, or it is not made yet. */
export function findingsSentence(
  { application, preAssessment }: MotivationFacts,
  told: readonly FindingKind[] = [],
): string | null {
  const kinds = [...new Set((preAssessment?.findings ?? []).map(({ kind }) => kind))].filter((kind) => !told.includes(kind));
  const clauses = kinds.flatMap((kind) => findingClause(kind, application) ?? []);
  return clauses.length === 0 ? null : `Förprövningen visar att ${inWords(clauses)}.`;
}

function findingClause(kind: FindingKind, application: MotivationFacts['application']): string | null {
  const { costItems, requestedAmount, schedule } = application;
  switch (kind) {
    case 'sum':
      return `utgiftsposterna summerar till ${formatAmount(sumOfItems(costItems))} och inte till sökta ${formatAmount(requestedAmount)}`;
    case 'schedule':
      return schedule?.start || schedule?.end ? 'tidplanen inte är fullständig' : 'tidplan saknas';
    case 'attachment':
      return fieldClause(application, 'attachments');
    case 'start':
      return schedule?.start ? `genomförandet börjar redan den ${dayInWords(schedule.start)}, före förslagets dag` : null;
  }
}
