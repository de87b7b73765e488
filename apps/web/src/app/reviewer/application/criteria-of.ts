import type { ApplicationDossierResponse } from '@tp/contracts';
import type { FieldsRead } from './fields-read.js';

/** A criterion as it is shown. `reached` and `next` go by the reviewers' level where there is one, else by what the rules suggest. */
export type ShownCriterion = Readonly<{
  id: string;
  code: string;
  label: string;
  weight: number;
  minimum: number;
  highest: number;
  suggested: number | null;
  level: number | null;
  /** How the average came about, where the reviewers gave different levels. */
  average: string;
  isUnderMinimum: boolean;
  reached: string;
  next: string;
  cause: string | null;
  fields: FieldsRead;
}>;

/** Each criterion with its level, what that stands for, and what the next one needs. */
export function criteriaOf({ principles, preAssessment, reviewed }: ApplicationDossierResponse): readonly ShownCriterion[] {
  const results = new Map(preAssessment?.criteria.map((result) => [result.code, result]));
  const assessed = new Map(reviewed?.assessment.criteria.map((criterion) => [criterion.code, criterion]));
  return principles.criteria.map(({ code, label, weight, minimum, levels }) => {
    const [suggested, given] = [results.get(code), assessed.get(code)];
    const level = given?.level ?? null;
    const reached = level === null ? (suggested?.level ?? null) : Math.floor(level);
    const descriptorOf = (wanted: number): string | undefined => levels.find((one) => one.level === wanted)?.descriptor;
    // A next step that the rules have told may be masked: it goes before the principles' own words.
    const told = reached === suggested?.level ? suggested?.next : undefined;
    const next = reached === null ? undefined : (told ?? descriptorOf(reached + 1));
    return {
      id: `kriterium-${code}`,
      code,
      label,
      weight,
      minimum: minimum ?? 0,
      highest: levels.length - 1,
      suggested: suggested?.level ?? null,
      level,
      average: averageText(level, given?.exact ?? null, reviewed?.reviews.map(({ levels: own }) => own[code]) ?? []),
      isUnderMinimum: given?.isUnderMinimum === true,
      reached: reached === null ? '' : `Nivå ${reached}: ${descriptorOf(reached) ?? ''}`,
      next: reached === null ? '' : next === undefined ? 'Högsta nivån är nådd.' : `För nivå ${reached + 1} krävs: ${next}`,
      cause: suggested?.cause ?? null,
      fields: suggested?.fields ?? {},
    };
  });
}

function averageText(level: number | null, exact: string | null, given: readonly (number | undefined)[]): string {
  if (level === null || new Set(given).size < 2) return '';
  const shown = level.toLocaleString('sv-SE', { maximumFractionDigits: 2 });
  return `Medelvärde av ${given.join(', ')}: ${shown}${exact === null ? '' : `, exakt ${exact}`}.`;
}
