import { formatAmount } from '../money/format-amount.js';
import { codeTexts } from '../principles/built-in-codes.js';
import { leftOutSentences, sumOfItems } from './cost-item-phrases.js';
import {
  criterionClauses,
  criterionName,
  criterionOfEvidence,
  evidenceSentence,
  isAtHighest,
  judgedCriteria,
  type JudgedCriterion,
  levelInWords,
  pointsSentence,
  readsEvidence,
  weakestOf,
} from './criterion-phrases.js';
import { fieldClause } from './field-phrases.js';
import { findingsSentence } from './finding-phrases.js';
import type { AssessedFacts } from './motivation-facts.js';
import { purposeSentence } from './purpose-phrases.js';
import { settlementSentence } from './settlement-phrases.js';
import { asSentence, inOneText, inWords, numberInWords, quoted } from './swedish-prose.js';

/** Why an application is granted, whole or in part: what it rests on, what was left out, what it gets. */
export function grantedText(facts: AssessedFacts): string {
  const { application, assessment, principles, result } = facts;
  return inOneText([
    purposeSentence(application),
    principlesSentence(facts),
    ...meritSentences(facts),
    settlementSentence(facts.settlement),
    ...(result.outcome === 'partial' ? leftOutSentences(application, assessment.ineligibleCostItems, principles) : []),
    findingsSentence(facts, result.outcome === 'partial' ? ['sum'] : []),
    amountSentence(facts),
  ]);
}

/** Which document it is judged by. Without one of its parts that part is not claimed. */
export function principlesSentence({ principles }: AssessedFacts): string {
  const claims = [
    ...(principles.direction.length > 0 ? ['ligger i linje med inriktningen'] : []),
    ...(principles.requirements.length > 0 ? ['uppfyller formaliakraven'] : []),
  ];
  const title = quoted(principles.title) ?? principles.id;
  return claims.length === 0 ? `Ansökan är bedömd enligt ${title}.` : `Ansökan ${inWords(claims)} i ${title}.`;
}

/** Evidence, the weakest or the promised, and the points: what is told depends on where this application stands out. */
export function meritSentences(facts: AssessedFacts): readonly (string | null)[] {
  const criteria = judgedCriteria(facts);
  const ofEvidence = criterionOfEvidence(criteria);
  if (!ofEvidence) return [fieldSentence(facts, 'evidence'), pointsSentence(facts)];
  const weakest = weakestOf(criteria);
  const rest = weakest && weakest !== ofEvidence ? weakestSentence(facts, weakest) : null;
  return [
    evidenceSentence(facts, ofEvidence),
    rest ?? (weakest ? null : allAtHighestSentence(criteria)),
    weakest === null || rest === null ? fieldSentence(facts, 'expectedEffect') : null,
    pointsSentence(facts),
  ];
}

function fieldSentence({ application }: AssessedFacts, field: Parameters<typeof fieldClause>[1]): string | null {
  const clause = fieldClause(application, field);
  return clause === null ? null : asSentence(clause);
}

const allAtHighestSentence = (criteria: readonly JudgedCriterion[]): string | null =>
  criteria.length > 1 && criteria.every(isAtHighest)
    ? `Alla ${numberInWords(criteria.length)} kriterier når högsta nivån.`
    : null;

function weakestSentence(facts: AssessedFacts, weakest: JudgedCriterion): string {
  const judged = `Lägst bedöms kriteriet ${criterionName(weakest.criterion)}, till ${levelInWords(weakest)}`;
  const [clause] = readsEvidence(weakest) ? [] : criterionClauses(facts, weakest, 1);
  return clause === undefined ? `${judged}.` : `${judged}: ${clause}.`;
}

function amountSentence({ application, assessment, result, principles, frame, method, departure }: AssessedFacts): string {
  const { requestedAmount, grantedAmount, outcome, years } = result;
  const fits = frame !== null && method !== 'threshold' && departure === null ? 'ryms inom ramen och ' : '';
  const overYears =
    years.length > 1
      ? ` Beloppet fördelas på ${inWords(years.map(({ year, amount }) => `${year} (${formatAmount(amount)})`))}.`
      : '';
  if (outcome === 'grant') return `Sökt belopp, ${formatAmount(requestedAmount)}, ${fits}beviljas.${overYears}`;
  const codes = result.codes.map((code) => quoted(codeTexts(principles).get(code)) ?? code);
  const itemsAmount = sumOfItems(application.costItems);
  const why =
    codes.length === 0 && assessment.ineligibleCostItems.length === 0
      ? `Utgiftsposterna uppgår till ${formatAmount(itemsAmount)}, mindre än de ${formatAmount(requestedAmount)} som söks. `
      : '';
  return `${why}Av sökta ${formatAmount(requestedAmount)} ${fits ? 'ryms och ' : ''}beviljas ${formatAmount(grantedAmount)}.${overYears}`;
}
