import { compareRational, rational, roundToHundredths, subtractRational } from '../money/rational.js';
import { leftOutSentences } from './cost-item-phrases.js';
import {
  criterionClauses,
  criterionName,
  criterionOfEvidence,
  descriptorOf,
  evidenceSentence,
  judgedCriteria,
  type JudgedCriterion,
  levelInWords,
  pointsInWords,
  pointsSentence,
  readsEvidence,
  weakestOf,
} from './criterion-phrases.js';
import { denialSentence } from './denial-sentence.js';
import { fieldClause } from './field-phrases.js';
import { findingsSentence } from './finding-phrases.js';
import type { AssessedFacts } from './motivation-facts.js';
import { requestSentence } from './purpose-phrases.js';
import { settlementSentence } from './settlement-phrases.js';
import { asSentence, decimalComma, inOneText, inWords, numberInWords, quoted } from './swedish-prose.js';

const MOST_FACTS = 3;

/** Denied because a criterion is under its minimum: the level given, the level needed, what the application says. */
export function deniedByCriterion(facts: AssessedFacts, code: string, denialCode: string): string {
  const criteria = judgedCriteria(facts);
  const judged = criteria.find(({ criterion }) => criterion.code === code);
  if (!judged) throw new Error(`The criterion ${code} is not among the principles'`);
  const others = criteria.filter((one) => one !== judged && compareRational(one.assessed.shortfall, rational(0)) > 0);
  return inOneText([
    requestSentence(facts.application),
    minimumSentence(judged),
    ...criterionClauses(facts, judged, MOST_FACTS).map(asSentence),
    readsEvidence(judged) ? null : evidenceFact(facts),
    alsoUnderMinimum(others),
    settlementSentence(facts.settlement),
    findingsSentence(facts),
    pointsSentence(facts),
    denialSentence(facts, denialCode),
  ]);
}

const evidenceFact = ({ application }: AssessedFacts): string => asSentence(fieldClause(application, 'evidence') ?? '');

function minimumSentence(judged: JudgedCriterion): string {
  const { criterion } = judged;
  const minimum = criterion.minimum ?? 0;
  const needed = descriptorOf(criterion, minimum);
  return `Kriteriet ${criterionName(criterion)} kräver minst nivå ${minimum}${needed ? ` (${needed})` : ''} men bedöms till ${levelInWords(judged)}.`;
}

function alsoUnderMinimum(others: readonly JudgedCriterion[]): string | null {
  const names = others.map(({ criterion }) => criterionName(criterion));
  if (names.length === 0) return null;
  return `Även ${inWords(names)} ligger under sin lägsta godtagbara nivå.`;
}

/** Denied because the points do not reach the threshold: how many lack, and where most of them were lost. */
export function deniedByThreshold(facts: AssessedFacts, code: string): string {
  const { assessment, principles } = facts;
  const criteria = judgedCriteria(facts);
  const ofEvidence = criterionOfEvidence(criteria);
  const weakest = weakestOf(criteria);
  const lack = decimalComma(roundToHundredths(subtractRational(rational(principles.threshold), assessment.points)));
  return inOneText([
    requestSentence(facts.application),
    `Ansökan får ${pointsInWords(assessment.points)} poäng${averaged(facts)} och når inte tröskeln ${principles.threshold} i ${quoted(principles.title) ?? principles.id}; det fattas ${lack}.`,
    ofEvidence && evidenceSentence(facts, ofEvidence),
    weakest && weakest !== ofEvidence && lostMostSentence(facts, weakest),
    settlementSentence(facts.settlement),
    findingsSentence(facts),
    denialSentence(facts, code),
  ]);
}

const averaged = ({ assessment }: AssessedFacts): string =>
  assessment.reviewCount > 1 ? ` i medeltal av ${numberInWords(assessment.reviewCount)} granskningar` : '';

function lostMostSentence(facts: AssessedFacts, weakest: JudgedCriterion): string {
  const [clause] = criterionClauses(facts, weakest, 1);
  const lost = `Flest poäng går förlorade på kriteriet ${criterionName(weakest.criterion)}, ${levelInWords(weakest)}`;
  return clause === undefined ? `${lost}.` : `${lost}: ${clause}.`;
}

/** Denied because no cost item can be granted: which they are, and what each fails. */
export function deniedForNothingEligible(facts: AssessedFacts, code: string): string {
  const { application, assessment, principles } = facts;
  const sentences = leftOutSentences(application, assessment.ineligibleCostItems, principles);
  return inOneText([
    requestSentence(application),
    `Enligt ${quoted(principles.title) ?? principles.id} kan ingen av utgifterna beviljas.`,
    ...(sentences.length > 0 ? sentences : [asSentence(fieldClause(application, 'costItems') ?? '')]),
    evidenceFact(facts),
    settlementSentence(facts.settlement),
    findingsSentence(facts, ['sum']),
    pointsSentence(facts),
    denialSentence(facts, code),
  ]);
}
