import type { AssessedCriterion } from '../assessments/assessment.js';
import { compareRational, multiplyRational, type Rational, rational, roundToHundredths } from '../money/rational.js';
import { highestLevel } from '../principles/highest-score.js';
import type { Criterion } from '../principles/principles.js';
import { type DescribedField, evidenceInWords, fieldClause, fieldsReadBy } from './field-phrases.js';
import type { AssessedFacts } from './motivation-facts.js';
import { decimalComma, numberInWords, quoted } from './swedish-prose.js';

/** A criterion with what the reviews together gave it. */
export type JudgedCriterion = Readonly<{ criterion: Criterion; assessed: AssessedCriterion }>;

export function judgedCriteria({ principles, assessment }: AssessedFacts): readonly JudgedCriterion[] {
  const assessed = new Map(assessment.criteria.map((one) => [one.code, one]));
  return principles.criteria.flatMap((criterion) => {
    const own = assessed.get(criterion.code);
    return own ? [{ criterion, assessed: own }] : [];
  });
}

export const criterionName = ({ label, code }: Pick<Criterion, 'label' | 'code'>): string => quoted(label) ?? code;

export const isAtHighest = ({ criterion, assessed }: JudgedCriterion): boolean =>
  compareRational(assessed.level, rational(highestLevel(criterion))) >= 0;

/** Points that the criterion lacks to the top of its scale. */
const lackOf = ({ criterion, assessed }: JudgedCriterion): Rational =>
  multiplyRational(rational(criterion.weight), {
    numerator: BigInt(highestLevel(criterion)) * assessed.level.denominator - assessed.level.numerator,
    denominator: assessed.level.denominator,
  });

/** The criterion that costs the application most points; of equals the first; `null` when all stand at the top. */
export function weakestOf(criteria: readonly JudgedCriterion[]): JudgedCriterion | null {
  const [first, ...rest] = criteria.filter((one) => !isAtHighest(one));
  if (!first) return null;
  return rest.reduce((weakest, one) => (compareRational(lackOf(one), lackOf(weakest)) > 0 ? one : weakest), first);
}

/** The criterion that the evidence was gathered for: the first whose checks read it, else the one that weighs most. */
export function criterionOfEvidence(criteria: readonly JudgedCriterion[]): JudgedCriterion | null {
  const reading = criteria.find(({ criterion }) => fieldsOf(criterion).includes('evidence'));
  const [first, ...rest] = criteria;
  return (
    reading ?? (first ? rest.reduce((most, one) => (one.criterion.weight > most.criterion.weight ? one : most), first) : null)
  );
}

/** Read out of the checks once for each version of the principles, and not for each application. */
const FIELDS_OF = new WeakMap<Criterion, readonly DescribedField[]>();

function fieldsOf(criterion: Criterion): readonly DescribedField[] {
  const known = FIELDS_OF.get(criterion);
  if (known) return known;
  const fields = fieldsReadBy(criterion.levels.map(({ check }) => check));
  FIELDS_OF.set(criterion, fields);
  return fields;
}

/** @example 'nivå 2 av 3 (”Effekten är beskriven”)', 'nivå 2,33 av 3' */
export function levelInWords({ criterion, assessed }: JudgedCriterion): string {
  const { level } = assessed;
  const plain = `nivå ${decimalComma(roundToHundredths(level))} av ${highestLevel(criterion)}`;
  const descriptor = level.denominator === 1n ? descriptorOf(criterion, Number(level.numerator)) : null;
  return descriptor ? `${plain} (${descriptor})` : plain;
}

export const descriptorOf = (criterion: Criterion, level: number): string | null => quoted(criterion.levels[level]?.descriptor);

/** How the evidence carried its criterion; without evidence, that there is none. */
export function evidenceSentence(facts: AssessedFacts, judged: JudgedCriterion): string {
  const evidence = evidenceInWords(facts.application);
  const name = criterionName(judged.criterion);
  if (evidence === null) return `Ansökan redovisar inget underlag, och kriteriet ${name} bedöms till ${levelInWords(judged)}.`;
  return isAtHighest(judged)
    ? `Kriteriet ${name} når högsta nivån, ${levelInWords(judged).replace(/^nivå /u, '')}, med ${evidence} som underlag.`
    : `Kriteriet ${name} bedöms till ${levelInWords(judged)}; underlaget är ${evidence}.`;
}

/** What the application says where the criterion's checks look, as clauses; the evidence left out when it is told already. */
export const criterionClauses = (facts: AssessedFacts, { criterion }: JudgedCriterion, most: number): readonly string[] =>
  fieldsOf(criterion)
    .flatMap((field) => fieldClause(facts.application, field) ?? [])
    .slice(0, most);

/** The criterion's own application fields, evidence among them or not. */
export const readsEvidence = ({ criterion }: JudgedCriterion): boolean => fieldsOf(criterion).includes('evidence');

/** Points and threshold. @example 'Ansökan får 43 av 45 poäng, där tröskeln är 27.' */
export function pointsSentence({ assessment, principles }: AssessedFacts): string | null {
  const most = principles.criteria.reduce((sum, criterion) => sum + criterion.weight * highestLevel(criterion), 0);
  if (most === 0) return null;
  const several =
    assessment.reviewCount > 1
      ? `I medeltal av ${numberInWords(assessment.reviewCount)} granskningar får ansökan`
      : 'Ansökan får';
  const isAll = compareRational(assessment.points, rational(most)) === 0;
  const points = isAll ? `${several} samtliga ${most} poäng` : `${several} ${pointsInWords(assessment.points)} av ${most} poäng`;
  return principles.threshold > 0 ? `${points}, där tröskeln är ${principles.threshold}.` : `${points}.`;
}

export const pointsInWords = (points: Rational): string => decimalComma(roundToHundredths(points));
