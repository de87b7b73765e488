import type { Application } from '../applications/application.js';
import { sumKronor } from '../money/kronor.js';
import { APPLICATION, COST_ITEM, ROUND } from '../principles/check-variables.js';
import type { Facts } from '../principles/compile-check.js';
import type { CompiledCriterion, CompiledPrincipleCheck, CompiledPrinciples } from '../principles/compiled-principles.js';
import { readerClassOf } from '../principles/fact-reader.js';
import { FactTrace } from '../principles/fact-trace.js';
import type { Round } from '../rounds/round-file.js';
import { askCheck } from './ask-check.js';
import { findingsOf } from './findings.js';
import type { CheckResult, CostItemResult, CriterionResult, PreAssessment } from './pre-assessment.js';
import { type InputVersions, preAssessmentHash } from './pre-assessment-hash.js';

const ApplicationReader = readerClassOf(APPLICATION);
const RoundReader = readerClassOf(ROUND);
const CostItemReader = readerClassOf(COST_ITEM);

/**
 * What the rules suggest of an application, for a person to review. A pure function: the same inputs give the same result, to the
 * byte, whatever the order of their keys. Source: assessment.md 1.
 * @param principles as `checkPrinciples` compiled them, once for each version
 * @param versions hashes of the three inputs, so that the round's and the principles' are not reckoned for each application
 * @throws RangeError when the cost items pass 2^53 − 1 kronor, which a round's file may not
 */
export function preAssess(
  application: Application,
  round: Round,
  principles: CompiledPrinciples,
  versions: InputVersions,
): PreAssessment {
  const trace = new FactTrace();
  const facts = {
    application: new ApplicationReader(application, '/application', trace),
    round: new RoundReader(round, '/round', trace),
  };
  const direction = principles.direction.map((check) => checkResult(check, facts, trace));
  const requirements = principles.requirements.map((check) => checkResult(check, facts, trace));
  const costItems = application.costItems.map((item, index) => {
    const reader = new CostItemReader(item, `/application/costItems/${index}`, trace);
    return costItemResult(principles.costItems, { ...facts, item: reader });
  });
  trace.take(); // a cost item's result carries no fields
  const criteria = principles.criteria.map((criterion) => criterionResult(criterion, facts, trace));
  return {
    reference: application.reference,
    hash: preAssessmentHash(versions),
    direction,
    requirements,
    costItems,
    levels: Object.fromEntries(criteria.map(({ code, level }) => [code, level])),
    criteria,
    findings: findingsOf(application, round),
    eligibleAmount: sumKronor(
      application.costItems.filter((_item, index) => costItems[index]?.code === null).map(({ amount }) => amount),
    ),
    points: principles.criteria.reduce(
      (points, { criterion }, index) => points + criterion.weight * (criteria[index]?.level ?? 0),
      0,
    ),
  };
}

function checkResult({ principle: { id, code }, check }: CompiledPrincipleCheck, facts: Facts, trace: FactTrace): CheckResult {
  const answer = askCheck(check, facts);
  const result = { id, code, result: answer.result, fields: trace.take() };
  return answer.result === 'unchecked' ? { ...result, cause: answer.cause } : result;
}

/** The first check that fails decides; one that could not be checked fails. */
function costItemResult(checks: readonly CompiledPrincipleCheck[], facts: Facts): CostItemResult {
  for (const { principle, check } of checks) {
    const answer = askCheck(check, facts);
    if (answer.result === 'unchecked') return { code: principle.code, cause: answer.cause };
    if (answer.result === 'not-met') return { code: principle.code };
  }
  return { code: null };
}

/** The highest level such that the checks of all levels up to it hold; a level without a check stops there, for only a person can give it. */
function criterionResult(
  { criterion: { code, levels: scale }, levels }: CompiledCriterion,
  facts: Facts,
  trace: FactTrace,
): CriterionResult {
  for (const [level, { descriptor }] of scale.entries()) {
    if (level === 0) continue;
    const check = levels[level] ?? null;
    const answer = check && askCheck(check, facts);
    if (answer?.result === 'met') continue;
    const reached = { code, level: level - 1, fields: trace.take(), next: descriptor };
    return answer?.result === 'unchecked' ? { ...reached, cause: answer.cause } : reached;
  }
  return { code, level: scale.length - 1, fields: trace.take(), next: null };
}
