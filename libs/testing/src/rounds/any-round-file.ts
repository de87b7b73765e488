import type { Principles, Review, RoundFile, Settlement } from '@tp/domain';
import * as fc from 'fast-check';
import { anyApplication } from './any-application.js';
import { anyAmount, anyDay, anyObject, anyText, anyYear } from './any-fields.js';
import { anyPrinciples } from './any-principles.js';

/** A round's file, and the principles that it goes by: its own, or to be given beside it. */
export type RoundWithPrinciples = Readonly<{ file: RoundFile; principles: Principles }>;
type Subject = Readonly<{ reference: string; costItems: number; principles: Principles }>;

/** Any valid round file: every optional key absent, null and there; odd texts, extreme amounts, empty and short lists. */
export const anyRoundFile = (): fc.Arbitrary<RoundWithPrinciples> =>
  fc
    .tuple(anyPrinciples(), fc.uniqueArray(anyText(), { maxLength: 4 }), fc.uniqueArray(anyText(), { maxLength: 4 }))
    .chain(([principles, committees, references]) =>
      fc.tuple(fc.constant(principles), anyHeader(principles, committees), anyApplications(committees, references)),
    )
    .chain(([principles, header, applications]) => {
      const subjects = applications.map(({ reference, costItems }) => ({ reference, costItems: costItems.length, principles }));
      const lists = anyObject(
        {},
        { reviews: anyReviews(subjects), settlements: anySettlements(subjects), principles: fc.constant(principles) },
      );
      return lists.map((listed) => ({ file: { ...header, applications, ...listed }, principles }));
    });

const anyApplications = (
  committees: readonly string[],
  references: readonly string[],
): fc.Arbitrary<RoundFile['applications']> =>
  committees.length === 0
    ? fc.constant([])
    : fc.tuple(
        ...references.map((reference) =>
          fc.constantFrom(...committees).chain((committee) => anyApplication(reference, committee)),
        ),
      );

const anyHeader = (
  principles: Principles,
  committees: readonly string[],
): fc.Arbitrary<Omit<RoundFile, 'applications' | 'reviews' | 'settlements' | 'principles'>> =>
  anyObject(
    {
      format: fc.constant('trygghetsportalen.round/1' as const),
      municipality: anyObject({ name: anyText(), reviewBody: anyText(), decisionBody: anyText() }),
      round: anyObject(
        {
          id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}$/),
          title: anyText(),
          caseNumber: anyText(),
          budgetYear: anyYear(),
          statementDate: anyDay(),
          frame: fc.option(anyAmount()),
          fundingSource: anyText(),
          principles: fc.constant(principles.id),
        },
        {
          submissionDeadline: anyDay(),
          selection: anyObject({ method: fc.constantFrom('threshold' as const, 'rank' as const, 'optimise' as const) }),
          applicants: anyObject({
            levelsShown: fc.boolean(),
            lateApplications: fc.constantFrom('refused' as const, 'marked' as const),
          }),
        },
      ),
      committees: fc.tuple(
        ...committees.map((code) =>
          anyObject({
            code: fc.constant(code),
            name: anyText(),
            kind: fc.constantFrom('district' as const, 'specialist' as const),
            administration: anyText(),
          }),
        ),
      ),
    },
    { synthetic: fc.boolean(), notice: anyText() },
  );

const anyReviews = (subjects: readonly Subject[]): fc.Arbitrary<Review[]> =>
  subjects.length === 0
    ? fc.constant([])
    : fc.uniqueArray(fc.constantFrom(...subjects).chain(anyReview), {
        selector: ({ application, reviewer }) => JSON.stringify([application, reviewer]),
        maxLength: 5,
      });

const anySettlements = (subjects: readonly Subject[]): fc.Arbitrary<Settlement[]> =>
  subjects.length === 0
    ? fc.constant([])
    : fc.uniqueArray(fc.constantFrom(...subjects).chain(anySettlement), {
        selector: ({ application }) => application,
        maxLength: 3,
      });

const codesOf = ({ principles }: Subject): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(principles.codes), 'K-POÄNG', 'R-RAM', 'B-NOLL');
const anyDirection = (subject: Subject): fc.Arbitrary<Review['direction']> =>
  fc.oneof(
    anyObject({ verdict: fc.constant('in-line' as const) }, { code: codesOf(subject) }),
    anyObject({ verdict: fc.constant('not-in-line' as const), code: codesOf(subject) }),
  );
const anyRequirements = (subject: Subject): fc.Arbitrary<Review['requirements']> => {
  const shortcomings = fc.array(anyText(), { maxLength: 3 });
  return fc.oneof(
    anyObject({ verdict: fc.constant('met' as const), shortcomings }, { code: codesOf(subject) }),
    anyObject({ verdict: fc.constant('not-met' as const), code: codesOf(subject), shortcomings }),
  );
};
/** As of a review, but what is lacking need not be said again. */
const anySettledRequirements = (subject: Subject): fc.Arbitrary<NonNullable<Settlement['requirements']>> =>
  fc.tuple(anyRequirements(subject), fc.constantFrom('kept', 'absent', null)).map(([{ shortcomings, ...rest }, said]) => {
    if (said === 'absent') return rest;
    return { ...rest, shortcomings: said === null ? null : shortcomings };
  });
const anyCostItems = (subject: Subject): fc.Arbitrary<Review['ineligibleCostItems']> =>
  subject.costItems === 0
    ? fc.constant([])
    : fc.uniqueArray(anyObject({ index: fc.nat(subject.costItems - 1), code: codesOf(subject) }), {
        selector: ({ index }) => index,
      });

const anyReview = (subject: Subject): fc.Arbitrary<Review> =>
  anyObject(
    {
      application: fc.constant(subject.reference),
      reviewer: anyText(),
      direction: anyDirection(subject),
      requirements: anyRequirements(subject),
      levels: fc
        .tuple(...subject.principles.criteria.map(({ levels }) => fc.nat(levels.length - 1)))
        .map((levels) => Object.fromEntries(subject.principles.criteria.map(({ code }, index) => [code, levels[index] ?? 0]))),
      ineligibleCostItems: anyCostItems(subject),
    },
    { denialCode: codesOf(subject), motivation: anyText() },
  );

const anySettlement = (subject: Subject): fc.Arbitrary<Settlement> =>
  anyObject(
    { application: fc.constant(subject.reference), by: anyText(), on: anyDay(), reason: anyText() },
    {
      direction: anyDirection(subject),
      requirements: anySettledRequirements(subject),
      ineligibleCostItems: anyCostItems(subject),
    },
  ).filter(({ direction, requirements, ineligibleCostItems }) =>
    [direction, requirements, ineligibleCostItems].some((point) => point != null),
  );
