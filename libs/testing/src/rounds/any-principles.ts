import { type Criterion, highestScore, type PrincipleCheck, type Principles } from '@tp/domain';
import * as fc from 'fast-check';
import { anyDay, anyObject, anyText } from './any-fields.js';

const CHECKS = [
  'true',
  'application.requestedAmount > 0',
  'words(application.problem) >= 3',
  'application.schedule.start != null',
];
const ITEM_CHECKS = [...CHECKS, 'item.year == round.budgetYear'];

/** Any principles document that checks out. */
export const anyPrinciples = (): fc.Arbitrary<Principles> =>
  fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('F', 'å', '字', 'K'), anyText()).map(([letter, rest]) => letter + rest),
      { minLength: 1, maxLength: 5 },
    )
    .chain((codes) =>
      fc.tuple(
        anyObject(
          {
            format: fc.constant('trygghetsportalen.principles/1' as const),
            id: anyText(),
            title: anyText(),
            decidedBy: anyText(),
            decidedOn: anyDay(),
            codes: fc
              .tuple(...codes.map(() => anyText()))
              .map((texts) => Object.fromEntries(codes.map((code, index) => [code, texts[index] ?? '']))),
            direction: anyChecks(codes, CHECKS),
            requirements: anyChecks(codes, CHECKS),
            costItems: anyChecks(codes, ITEM_CHECKS),
            criteria: fc.uniqueArray(anyCriterion(codes), { selector: ({ code }) => code, maxLength: 4 }),
          },
          { status: anyText(), notice: anyText() },
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
    )
    .map(([document, share]) => ({ ...document, threshold: Math.floor(highestScore(document) * share) }));

const anyChecks = (codes: readonly string[], checks: readonly string[]): fc.Arbitrary<PrincipleCheck[]> =>
  fc.uniqueArray(
    anyObject({ id: anyText(), label: anyText(), check: fc.constantFrom(...checks), code: fc.constantFrom(...codes) }),
    { selector: ({ id }) => id, maxLength: 3 },
  );

function anyCriterion(codes: readonly string[]): fc.Arbitrary<Criterion> {
  const code = anyText().filter((text) => text !== '__proto__'); // no object of levels could carry it
  const levels = fc.array(fc.tuple(anyText(), fc.constantFrom(undefined, null, ...CHECKS)), { minLength: 1, maxLength: 4 });
  return fc.tuple(levels, fc.constantFrom(...codes)).chain(([descriptors, needed]) =>
    anyObject(
      {
        code,
        label: anyText(),
        weight: fc.integer({ min: 1, max: 1_000_000 }),
        levels: fc.constant(descriptors.map(([descriptor, check], level) => levelOf(level, descriptor, check))),
      },
      { minimum: fc.nat(descriptors.length - 1), denialCode: fc.constantFrom(...codes) },
    ).map((criterion) =>
      (criterion.minimum ?? 0) > 0 ? { ...criterion, denialCode: criterion.denialCode ?? needed } : criterion,
    ),
  );
}

/** Level 0 may say `null` for its check, but has none. */
const levelOf = (level: number, descriptor: string, check: string | null | undefined): Criterion['levels'][number] =>
  check === undefined || (level === 0 && check !== null) ? { level, descriptor } : { level, descriptor, check };
