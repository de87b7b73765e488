import fc from 'fast-check';
import type { Application } from '../applications/application.js';
import { hashOf } from '../hashing/canonical-json.js';
import { checkPrinciples } from '../principles/check-principles.js';
import type { CompiledPrinciples } from '../principles/compiled-principles.js';
import type { Round } from '../rounds/round-file.js';
import { anApplication, aRound, principlesWith } from './given.test-support.js';
import { preAssess } from './pre-assess.js';
import { ENGINE_VERSION, preAssessmentHash } from './pre-assessment-hash.js';

function compiled(others: Readonly<Record<string, unknown>>): CompiledPrinciples {
  const outcome = checkPrinciples(principlesWith(others));
  if (outcome.kind === 'faulty') throw new Error(JSON.stringify(outcome.faults));
  return outcome.principles;
}
const versionsOf = (application: unknown, round: unknown, principles: CompiledPrinciples) => ({
  applicationHash: hashOf(application),
  roundHash: hashOf(round),
  principlesHash: principles.hash,
});
const preAssessed = (
  others: Readonly<Record<string, unknown>>,
  application: Application = anApplication(),
  round: Round = aRound(),
) => {
  const principles = compiled(others);
  return preAssess(application, round, principles, versionsOf(application, round, principles));
};
const check = (id: string, expression: string, code = 'D-POST') => ({ id, label: id, check: expression, code });
const criterion = (code: string, weight: number, ...checks: readonly (string | undefined)[]) => ({
  code,
  label: code,
  weight,
  levels: [undefined, ...checks].map((expression, level) => ({
    level,
    descriptor: `Nivå ${level} av ${code}`,
    ...(expression === undefined ? {} : { check: expression }),
  })),
});

describe('pre-assessment', () => {
  it('says of each direction check and requirement whether it is met, with what it read, in the keys’ order', () => {
    const { direction, requirements } = preAssessed({
      direction: [
        check('a', 'application.publicAccess != false', 'I-FEL'),
        check('b', '"other" in application.measures', 'I-FEL'),
      ],
      requirements: [check('c', 'application.supplement.receivedOn != null', 'F-BRIST')],
    });
    expect(JSON.stringify({ direction, requirements })).toBe(
      JSON.stringify({
        direction: [
          { id: 'a', code: 'I-FEL', result: 'met', fields: { '/application/publicAccess': null } },
          {
            id: 'b',
            code: 'I-FEL',
            result: 'not-met',
            fields: { '/application/measures/0': 'lighting', '/application/measures/1': 'sightlines' },
          },
        ],
        requirements: [
          {
            id: 'c',
            code: 'F-BRIST',
            result: 'unchecked',
            fields: { '/application/supplement': null },
            cause: 'Fältet receivedOn kan inte läsas, för det som det skulle stå i saknas (null).',
          },
        ],
      }),
    );
  });

  it('gives a cost item the code of the first check that fails, the cause with it when that could not be checked', () => {
    const costItems = [
      check('year', 'item.year == round.budgetYear', 'I-FEL'),
      check('public', 'item.publicAccess != false && (item.amount > 700000 || application.supplement.dueOn != "")', 'D-POST'),
      check('never', 'false', 'F-BRIST'),
    ];
    const items = [
      { year: 2021, category: 'design', description: '', amount: 1, publicAccess: false },
      { year: 2022, category: 'design', description: '', amount: 2, publicAccess: false },
      { year: 2022, category: 'design', description: '', amount: 3 },
      { year: 2022, category: 'design', description: '', amount: 700_001 },
    ];
    expect(preAssessed({ costItems }, anApplication({ costItems: items })).costItems).toEqual([
      { code: 'I-FEL' },
      { code: 'D-POST' },
      { code: 'D-POST', cause: 'Fältet dueOn kan inte läsas, för det som det skulle stå i saknas (null).' },
      { code: 'F-BRIST' },
    ]);
    expect(preAssessed({ costItems: [] }).costItems).toEqual([{ code: null }, { code: null }]);
  });

  it('adds up the eligible cost items, also beyond the requested amount: nothing is capped before a person has reviewed', () => {
    const costItems = [check('operating', 'item.category != "operating"')];
    expect(preAssessed({ costItems }).eligibleAmount).toBe(700_000);
    expect(preAssessed({}, anApplication({ requestedAmount: 10 })).eligibleAmount).toBe(750_000);
    expect(preAssessed({ costItems: [check('none', 'false')] }).eligibleAmount).toBe(0);
  });

  it('gives a criterion the highest level up to which every check holds, with what the next one needs', () => {
    const { criteria, levels, points } = preAssessed({
      criteria: [
        criterion('ALLA', 3, 'application.title != ""', 'application.reference != ""'),
        criterion('LUCKA', 5, 'true', 'application.title == ""', 'true'),
        criterion('INGEN', 7, 'false', 'true'),
        criterion('PERSON', 11, 'true', undefined, 'true'),
        criterion('FEL', 13, 'true', 'application.supplement.dueOn != ""', 'true'),
        criterion('NOLL', 17),
      ],
    });
    expect(criteria).toEqual([
      { code: 'ALLA', level: 2, fields: { '/application/reference': 'A-1', '/application/title': 'Ljus på torget' }, next: null },
      { code: 'LUCKA', level: 1, fields: { '/application/title': 'Ljus på torget' }, next: 'Nivå 2 av LUCKA' },
      { code: 'INGEN', level: 0, fields: {}, next: 'Nivå 1 av INGEN' },
      { code: 'PERSON', level: 1, fields: {}, next: 'Nivå 2 av PERSON' },
      {
        code: 'FEL',
        level: 1,
        fields: { '/application/supplement': null },
        next: 'Nivå 2 av FEL',
        cause: 'Fältet dueOn kan inte läsas, för det som det skulle stå i saknas (null).',
      },
      { code: 'NOLL', level: 0, fields: {}, next: null },
    ]);
    expect(levels).toEqual({ ALLA: 2, LUCKA: 1, INGEN: 0, PERSON: 1, FEL: 1, NOLL: 0 });
    expect(points).toBe(3 * 2 + 5 + 11 + 13);
  });

  it('carries the hash of its four inputs', () => {
    const principles = compiled({});
    const [application, round] = [anApplication(), aRound()];
    const versions = versionsOf(application, round, principles);
    const { hash, reference } = preAssess(application, round, principles, versions);
    expect(hash).toBe(hashOf([hashOf(application), hashOf(round), principles.hash, ENGINE_VERSION]));
    expect(reference).toBe('A-1');
    for (const key of ['applicationHash', 'roundHash', 'principlesHash'] as const) {
      expect(preAssessmentHash({ ...versions, [key]: hashOf('another') })).not.toBe(hash);
    }
  });

  it('gives the same bytes for the same inputs, whatever the order of their keys', () => {
    const principles = compiled({
      direction: [
        check(
          'a',
          'application.evidence.all(e, e.label != "" && e.date <= round.statementDate) && application.place.lat > 0',
          'I-FEL',
        ),
      ],
      costItems: [check('b', 'item.amount > 100000')],
      criteria: [
        criterion(
          'K1',
          1,
          'words(application.problem) > 2 && application.title != ""',
          'application.operatingImpact.annualAmount > 0',
        ),
      ],
    });
    const [application, round] = [anApplication(), aRound()];
    const versions = versionsOf(application, round, principles);
    const bytes = JSON.stringify(preAssess(application, round, principles, versions));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const [a, r] = [shuffled(application, numbers), shuffled(round, numbers)];
        expect(versionsOf(a, r, principles)).toEqual(versions);
        expect(JSON.stringify(preAssess(a, r, principles, versions))).toBe(bytes);
      }),
    );
  });
});

/** The same value with the keys of every object in another order. */
function shuffled<T>(value: T, numbers: Iterator<number>): T {
  if (Array.isArray(value)) return value.map((element: unknown) => shuffled(element, numbers)) as T;
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([key, member]) => ({
    key,
    member: shuffled<unknown>(member, numbers),
    rank: Number(numbers.next().value),
  }));
  return Object.fromEntries(members.toSorted((a, b) => a.rank - b.rank).map(({ key, member }) => [key, member])) as T;
}
