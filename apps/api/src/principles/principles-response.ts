import type {
  PrincipleCheckResponse,
  PrincipleCriterionResponse,
  PrinciplesComparisonResponse,
  PrinciplesDifferenceResponse,
  PrinciplesResponse,
  PrinciplesVersionResponse,
} from '@tp/contracts';
import { codeTexts, type Criterion, highestScore, plainCheck, type PrincipleCheck, type PrinciplesDifference } from '@tp/domain';
import type { PrinciplesVersion, PrinciplesVersionListItem } from '@tp/persistence';
import type { FoundPrinciples, PrinciplesComparison } from '@tp/use-cases';

export function toPrinciplesResponse({ principles, versions }: FoundPrinciples): PrinciplesResponse {
  const { document } = principles;
  const { decidedBy, status = null, notice = null, threshold, direction, requirements, costItems, criteria } = document;
  return {
    ...toVersion(titled(principles)),
    decidedBy,
    status,
    notice,
    threshold,
    maxScore: highestScore(document),
    direction: direction.map(toCheck),
    requirements: requirements.map(toCheck),
    costItems: costItems.map(toCheck),
    criteria: criteria.map(toCriterion),
    codes: [...codeTexts(document)].map(([code, text]) => ({ code, text, isBuiltIn: !Object.hasOwn(document.codes, code) })),
    versions: versions.map(toVersion),
  };
}

export const toComparison = ({
  other,
  ofRound,
  differences,
}: Extract<PrinciplesComparison, { kind: 'compared' }>): PrinciplesComparisonResponse => ({
  other: toVersion(titled(other)),
  ofRound: toVersion(titled(ofRound)),
  differences: differences.map(toDifference),
});

const titled = (version: PrinciplesVersion): PrinciplesVersionListItem => ({
  ...version,
  title: version.document.title,
  decidedOn: version.document.decidedOn,
  status: version.document.status ?? null,
});

const toVersion = ({
  principlesId,
  version,
  title,
  decidedOn,
  recordedAt,
  sha256,
}: PrinciplesVersionListItem): PrinciplesVersionResponse => ({
  id: principlesId,
  version,
  title,
  decidedOn,
  recordedAt,
  sha256,
});

const toCheck = ({ id, label, check, code }: PrincipleCheck): PrincipleCheckResponse => ({
  id,
  label,
  expression: check,
  plain: plainCheck(check),
  code,
});

const toCriterion = ({ code, label, weight, minimum, denialCode, levels }: Criterion): PrincipleCriterionResponse => ({
  code,
  label,
  weight,
  minimum: minimum ?? 0,
  denialCode: denialCode ?? null,
  levels: levels.map(({ level, descriptor, check }) => ({
    level,
    descriptor,
    expression: check ?? null,
    plain: plainOrNull(check),
  })),
});

function toDifference({ before, after, ...place }: PrinciplesDifference): PrinciplesDifferenceResponse {
  const [was, is] = [before, after].map((value) => (value === null ? null : String(value)));
  const isCheck = place.property === 'check';
  return {
    ...place,
    before: was ?? null,
    after: is ?? null,
    plainBefore: isCheck ? plainOrNull(was) : null,
    plainAfter: isCheck ? plainOrNull(is) : null,
  };
}

const plainOrNull = (check: string | null | undefined): string | null => (check == null ? null : plainCheck(check));
