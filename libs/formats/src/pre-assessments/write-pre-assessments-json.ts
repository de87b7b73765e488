import { type Application, maskedPreAssessment, type PreAssessment } from '@tp/domain';
import { writeJsonWithList } from '../json/write-json-with-list.js';

export const PRE_ASSESSMENTS_FORMAT = 'trygghetsportalen.pre-assessments/1';

/** `hash`: of the principles document. `engine`: the engine's version. Each pre-assessment comes with the application that it is of. */
export type PreAssessmentsFile = Readonly<{
  principles: Readonly<{ id: string; hash: string }>;
  engine: string;
  applications: Iterable<Readonly<{ application: Application; preAssessment: PreAssessment }>>;
}>;

/**
 * `pre-assessments.json` in pieces of text, keys in the format's order, what secrecy covers masked.
 * Source: formats/decision-list.md, "Pre-assessments".
 */
export function writePreAssessmentsJson({
  principles,
  engine,
  applications,
}: PreAssessmentsFile): Generator<string, void, undefined> {
  const head = {
    format: PRE_ASSESSMENTS_FORMAT,
    principles: { id: principles.id, hash: principles.hash },
    engine,
    applications: [],
  };
  return writeJsonWithList(head, 'applications', maskedRows(applications));
}

function* maskedRows(applications: PreAssessmentsFile['applications']): Generator<PreAssessment, void, undefined> {
  for (const { application, preAssessment } of applications) yield inFormatOrder(maskedPreAssessment(preAssessment, application));
}

type CheckResult = PreAssessment['direction'][number];
const withCause = ({ cause }: Readonly<{ cause?: string }>): Readonly<{ cause?: string }> =>
  cause === undefined ? {} : { cause };
const checkResult = ({ id, code, result, fields, ...rest }: CheckResult): CheckResult => ({
  id,
  code,
  result,
  fields,
  ...withCause(rest),
});

/** What the database gave back may have its keys in another order. */
const inFormatOrder = (one: PreAssessment): PreAssessment => ({
  reference: one.reference,
  hash: one.hash,
  direction: one.direction.map(checkResult),
  requirements: one.requirements.map(checkResult),
  costItems: one.costItems.map(({ code, ...rest }) => ({ code, ...withCause(rest) })),
  levels: one.levels,
  criteria: one.criteria.map(({ code, level, fields, next, ...rest }) => ({ code, level, fields, next, ...withCause(rest) })),
  findings: one.findings.map(({ kind, fields }) => ({ kind, fields })),
  eligibleAmount: one.eligibleAmount,
  points: one.points,
});
