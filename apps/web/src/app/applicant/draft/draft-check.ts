import {
  applicationOfDraft,
  type CheckResult,
  type CompiledPrinciples,
  dayInStockholm,
  type DraftContent,
  type DraftField,
  type DraftRemark,
  type Principles,
  type Round,
  checkPrinciples,
  draftPlaceOf,
  draftRemarks,
  preAssess,
  readablePartOf,
} from '@tp/domain';

/** What the rules say of the draft as it stands, beside the field that they looked at. */
export type LiveLine = Readonly<{ key: string; result: CheckResult['result']; label: string; field: DraftField | null }>;
export type LiveLevel = Readonly<{
  code: string;
  label: string;
  level: number;
  highest: number;
  next: string | null;
  field: DraftField | null;
}>;
export type LiveCheck = Readonly<{ remarks: readonly DraftRemark[]; lines: readonly LiveLine[]; levels: readonly LiveLevel[] }>;

/** What every draft of a round is looked at by. */
export type DraftRulebook = Readonly<{ round: Round; committee: string; principles: Principles | null }>;

/** Reads the rules once; what comes back looks at a draft as often as it is written in. */
export function draftChecker({ round, committee, principles }: DraftRulebook): (content: DraftContent) => LiveCheck {
  const checked = principles === null ? null : checkPrinciples(principles);
  const compiled = checked?.kind === 'sound' ? checked.principles : null;
  return (content) => liveCheck(content, { round, committee, compiled });
}

/** The same rules as the reviewer's, of the draft as far as it can be read. Levels only where the round shows them to applicants. */
function liveCheck(
  content: DraftContent,
  { round, committee, compiled }: Readonly<{ round: Round; committee: string; compiled: CompiledPrinciples | null }>,
): LiveCheck {
  const place = { reference: 'utkast', committee, receivedOn: dayInStockholm(new Date().toISOString()) };
  const read = applicationOfDraft(content, place);
  const remarks = draftRemarks(content, round, read);
  const application = readablePartOf(read);
  if (application === null || compiled === null) return { remarks, lines: [], levels: [] };
  const found = preAssess(application, round, compiled, { applicationHash: '', roundHash: '', principlesHash: '' });
  const labels = new Map(
    [...compiled.direction, ...compiled.requirements].map(({ principle }) => [principle.id, principle.label]),
  );
  return {
    remarks,
    lines: [...found.direction, ...found.requirements].map(({ id, result, fields }) => ({
      key: id,
      result,
      label: labels.get(id) ?? id,
      field: fieldOf(fields),
    })),
    levels: round.applicants?.levelsShown === true ? levelsOf(found.criteria, compiled) : [],
  };
}

const levelsOf = (
  criteria: ReturnType<typeof preAssess>['criteria'],
  { criteria: scales }: CompiledPrinciples,
): readonly LiveLevel[] =>
  criteria.map(({ code, level, next, fields }) => {
    const scale = scales.find(({ criterion }) => criterion.code === code)?.criterion;
    return { code, label: scale?.label ?? code, level, highest: (scale?.levels.length ?? 1) - 1, next, field: fieldOf(fields) };
  });

/** The first of the application's fields that were read, which is the one to go to. */
function fieldOf(fields: Readonly<Record<string, unknown>>): DraftField | null {
  const pointer = Object.keys(fields).find((one) => one.startsWith('/application/'));
  return pointer === undefined ? null : draftPlaceOf(pointer).field;
}
