import type { Application } from '../applications/application.js';
import { type Kronor, kronor } from '../money/kronor.js';
import type { FieldsRead, PreAssessment } from '../pre-assessment/pre-assessment.js';
import { masked } from './masked.js';
import { markAt, maskAt, maskOfText, type Secrecy, secrecyOf } from './secrecy.js';

/**
 * The pre-assessment as others than the application's own may read it: covered values masked, a cause or a next step that contains
 * one too, covered amounts left out of the eligible amount. Source: decision-list.md, "Secrecy" and `fields`.
 */
export function maskedPreAssessment(preAssessment: PreAssessment, application: Application): PreAssessment {
  const secrecy = secrecyOf(application);
  if (secrecy.marks.length === 0) return preAssessment;
  const text = (written: string): string => maskOfText(secrecy, written) ?? written;
  const withMasks = <T extends Readonly<{ fields: FieldsRead; cause?: string }>>(result: T): T => ({
    ...withTextMasked(result, text),
    fields: maskedFields(result.fields, secrecy),
  });
  return {
    ...preAssessment,
    reference: maskAt(secrecy, '/reference') ?? preAssessment.reference,
    direction: preAssessment.direction.map(withMasks),
    requirements: preAssessment.requirements.map(withMasks),
    costItems: preAssessment.costItems.map((result) => withTextMasked(result, text)),
    criteria: preAssessment.criteria.map((result) => ({
      ...withMasks(result),
      next: result.next === null ? null : text(result.next),
    })),
    findings: preAssessment.findings.map((finding) => ({ ...finding, fields: maskedFields(finding.fields, secrecy) })),
    eligibleAmount: openEligibleAmount(preAssessment, application, secrecy),
  };
}

const withTextMasked = <T extends Readonly<{ cause?: string }>>(result: T, text: (written: string) => string): T =>
  result.cause === undefined ? result : { ...result, cause: text(result.cause) };

const maskedFields = (fields: FieldsRead, secrecy: Secrecy): FieldsRead =>
  Object.fromEntries(
    Object.entries(fields).map(([pointer, value]) => {
      const inApplication = /^\/application(?=\/|$)/u.test(pointer) ? pointer.slice('/application'.length) : null;
      return [pointer, inApplication === null ? value : masked(value, inApplication, secrecy)];
    }),
  );

function openEligibleAmount({ costItems, eligibleAmount }: PreAssessment, application: Application, secrecy: Secrecy): Kronor {
  const covered = application.costItems.filter(
    (_item, index) => costItems[index]?.code === null && markAt(secrecy, `/costItems/${index}/amount`) !== null,
  );
  return kronor(
    Math.max(
      0,
      covered.reduce((rest, { amount }) => rest - amount, eligibleAmount as number),
    ),
  );
}
