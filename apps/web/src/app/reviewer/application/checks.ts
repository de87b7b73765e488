import type { ApplicationDossierResponse } from '@tp/contracts';
import { EVERY_FINDING_WORDS } from '@tp/domain';
import type { FindingResult } from '@tp/ui';
import type { FieldsRead } from './fields-read.js';

/** Something that the rules looked at, with what they read: pointers into the application and the round. `id` stands in the address. */
export type ShownCheck = Readonly<{
  id: string;
  group: 'direction' | 'requirements' | 'criteria' | 'findings';
  label: string;
  result: FindingResult;
  code: string | null;
  codeText: string | null;
  cause: string | null;
  fields: FieldsRead;
}>;

/** Every check of the pre-assessment in the principles' own words. */
export function checksOf(dossier: ApplicationDossierResponse): readonly ShownCheck[] {
  const { preAssessment, principles, codes } = dossier;
  if (preAssessment === null) return [];
  const ofGroup = (group: 'direction' | 'requirements'): readonly ShownCheck[] =>
    preAssessment[group].map(({ id, code, result, fields, cause }) => ({
      id: `${group === 'direction' ? 'inriktning' : 'formalia'}-${id}`,
      group,
      label: principles[group].find((check) => check.id === id)?.label ?? id,
      result,
      code: result === 'met' ? null : code,
      codeText: result === 'met' ? null : (codes[code] ?? null),
      cause: cause ?? null,
      fields,
    }));
  const criteria = preAssessment.criteria.map(({ code, fields, cause }) => ({
    id: `kriterium-${code}`,
    group: 'criteria' as const,
    label: principles.criteria.find((criterion) => criterion.code === code)?.label ?? code,
    result: cause === undefined ? ('met' as const) : ('unchecked' as const),
    code: null,
    codeText: null,
    cause: cause ?? null,
    fields,
  }));
  const findings = [...preAssessment.findings, ...supplementFindings(dossier)].map(({ kind, fields }) => ({
    id: `iakttagelse-${kind}`,
    group: 'findings' as const,
    label: EVERY_FINDING_WORDS[kind],
    result: 'noted' as const,
    code: null,
    codeText: null,
    cause: null,
    fields,
  }));
  return [...ofGroup('direction'), ...ofGroup('requirements'), ...criteria, ...findings];
}

/** No rule finds them, for they come with a day that passes; they stand with those that rules have found. */
function supplementFindings({ supplementFindings: kinds, application }: ApplicationDossierResponse) {
  const { dueOn = null, receivedOn = null } = typeof application.supplement === 'object' ? (application.supplement ?? {}) : {};
  const fields: FieldsRead = { '/application/supplement/dueOn': dueOn, '/application/supplement/receivedOn': receivedOn };
  return kinds.map((kind) => ({ kind, fields }));
}

/** Whether any is not met, or could not be checked. */
export const isShort = (checks: readonly ShownCheck[]): boolean => checks.some(({ result }) => result !== 'met');

export const countText = (checks: readonly ShownCheck[]): string =>
  `${checks.filter(({ result }) => result === 'met').length} av ${checks.length} uppfyllda`;
