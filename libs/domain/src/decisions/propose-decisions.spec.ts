import { formatAmount } from '../money/format-amount.js';
import { kronor } from '../money/kronor.js';
import { roundToHundredths } from '../money/rational.js';
import { anApplication } from '../secrecy/application.test-support.js';
import { exampleExpected, examplePrinciples, exampleRound } from './example.test-support.js';
import { parseConstraints } from '../selection/parse-constraints.js';
import { selectionOfGranted } from '../selection/select.js';
import { constrainedCandidates, proposeDecisions } from './propose-decisions.js';

const example = exampleRound();
const principles = examplePrinciples();
const proposeExample = (changes: object = {}) => proposeDecisions({ ...example, principles, ...changes });

const constraintsOf = (...texts: readonly string[]) => {
  const reading = parseConstraints(texts, { ...example, districts: new Set() });
  return reading.kind === 'read' ? reading.constraints : [];
};

describe('the decisions proposed for the example round', () => {
  const { decisions, totals } = proposeExample();
  const expected = exampleExpected();

  it('have the totals worked out by hand', () => {
    const { partial, ...others } = expected.totals;
    expect(totals).toEqual({ ...others, unreviewed: 0 });
    expect(decisions.filter(({ outcome }) => outcome === 'partial')).toHaveLength(partial ?? -1);
  });
  it('have every outcome, amount, score and code worked out by hand, in the order of the file', () => {
    const rows = decisions.map(({ reference, outcome, grantedAmount, points, codes }) => ({
      reference,
      outcome,
      grantedAmount: grantedAmount,
      score: points && roundToHundredths(points),
      code: outcome === 'deny' ? codes[0] : null,
    }));
    expect(rows).toEqual(expected.decisions);
  });
  it('carry the codes of the items left out of a partial grant, each once', () =>
    expect(decisions.find(({ reference }) => reference === 'TI-2021-002')).toMatchObject({
      outcome: 'partial',
      codes: ['D-DRIFT'],
    }));
  it("carry the reviews' own motivation, which is no draft", () => {
    expect(decisions.map(({ motivation }) => motivation)).toEqual(example.reviews?.map(({ motivation }) => motivation));
    expect(decisions.every(({ isMotivationDraft }) => !isMotivationDraft)).toBe(true);
  });
  it('are the same for a shuffled file', () => {
    for (const method of ['threshold', 'rank', 'optimise'] as const) {
      const round = { ...example.round, frame: kronor(40_000_000), selection: { method } };
      const shuffled = proposeExample({
        round,
        applications: example.applications.toReversed(),
        reviews: example.reviews?.toReversed(),
      });
      expect(shuffled.decisions.toReversed()).toEqual(proposeExample({ round }).decisions);
      expect(shuffled.totals).toEqual(proposeExample({ round }).totals);
    }
  });
  it('never exceed a frame under which is ranked or optimised, and say by how much a threshold does', () => {
    const granted = (method: string) => proposeExample({ round: { frame: kronor(40_000_000), selection: { method } } }).totals;
    expect(granted('rank').grantedAmount).toBeLessThanOrEqual(40_000_000);
    expect(granted('optimise').grantedAmount).toBeLessThanOrEqual(40_000_000);
    expect(granted('threshold')).toMatchObject({ grantedAmount: 63_400_000, frameExceededBy: 23_400_000 });
    expect(granted('rank')).not.toHaveProperty('frameExceededBy');
  });
});

describe('a denial for the frame', () => {
  it('says what would have had it granted, and so it does', () => {
    for (const method of ['rank', 'optimise'] as const) {
      const under = (frame: number) => proposeExample({ round: { frame: kronor(frame), selection: { method } } }).decisions;
      const denied = under(40_000_000).filter(({ codes }) => codes.includes('R-RAM'));
      expect(denied.length).toBeGreaterThan(5);
      for (const { reference, whatWouldHelp, motivation } of denied.slice(0, 4)) {
        expect(motivation).toContain(`med en ram på minst ${formatAmount(whatWouldHelp?.frame?.frame ?? 0)}`);
        const outcome = under(whatWouldHelp?.frame?.frame ?? 0).find((decision) => decision.reference === reference)?.outcome;
        expect(outcome).toMatch(/grant|partial/u);
      }
    }
  });
});

describe('decisions on a selection under constraints', () => {
  const round = { frame: kronor(40_000_000), selection: { method: 'rank' as const } };
  const candidates = constrainedCandidates({ ...example, principles });

  it('are made of candidates with what may be counted', () => {
    expect(candidates).toHaveLength(exampleExpected().totals.granted ?? -1);
    const { committee, measures, place } = example.applications[0] ?? anApplication();
    expect(candidates[0]).toMatchObject({ reference: 'TI-2021-001', committee, measures, district: place.district });
  });

  it('grant those and no others, deny the rest R-RAM, and say what had to be kept', () => {
    const granted = new Set(['TI-2021-001', 'TI-2021-002']);
    const [constraint] = constraintsOf('committee=RK count>=2');
    const selection = selectionOfGranted(candidates, granted, round.frame, 'rank');
    const { decisions, totals } = proposeExample({ round, constrained: { constraints: [constraint], selection } });
    expect(totals).toMatchObject({ granted: 2, grantedAmount: 3_500_000 });
    const denied = decisions.filter(({ codes }) => codes.includes('R-RAM'));
    expect(denied).toHaveLength(candidates.length - 2);
    for (const { motivation, whatWouldHelp } of denied) {
      expect(whatWouldHelp).toBeUndefined();
      expect(motivation).toContain('villkoret att minst två ansökningar från Rinkeby-Kista stadsdelsnämnd beviljas');
    }
  });
});

describe('an application without a review', () => {
  const { decisions, totals } = proposeDecisions({ round: { frame: null }, applications: [anApplication()], principles });
  it('has no amount, points, codes or motivation', () =>
    expect(decisions).toEqual([
      expect.objectContaining({
        outcome: 'unreviewed',
        unreviewedBecause: 'not-reviewed',
        grantedAmount: 0,
        points: null,
        codes: [],
        years: [],
        motivation: null,
        isMotivationDraft: false,
      }),
    ]));
  it('is counted as unreviewed', () => expect(totals).toMatchObject({ applications: 1, granted: 0, denied: 0, unreviewed: 1 }));
});

describe('a round of 10 000 applications', () => {
  it('says of each that the frame denies by rank what would help it', () => {
    const references = Array.from({ length: 10_000 }, (_nothing, index) => `M-${index}`);
    const copies = <Of>(of: readonly Of[], copyOf: (one: Of, reference: string) => Of): readonly Of[] =>
      references.flatMap((reference, at) => of.slice(at % of.length, (at % of.length) + 1).map((one) => copyOf(one, reference)));
    const { decisions } = proposeDecisions({
      round: { frame: kronor(5_000_000_000), selection: { method: 'rank' } },
      applications: copies(example.applications, (one, reference) => ({ ...one, reference })),
      reviews: copies(example.reviews ?? [], (one, application) => ({ ...one, application })),
      principles,
    });
    const denied = decisions.filter(({ codes }) => codes.includes('R-RAM'));
    expect(denied.length).toBeGreaterThan(1000);
    expect(denied.filter(({ whatWouldHelp }) => !whatWouldHelp)).toEqual([]);
  });

  it('is proposed in time that grows with the applications and no faster', () => {
    const [application] = example.applications;
    const [review] = example.reviews ?? [];
    if (!application || !review) throw new Error('The example has an application and its review');
    const references = Array.from({ length: 10_000 }, (_nothing, index) => `M-${index}`);
    const { totals } = proposeDecisions({
      round: { frame: null },
      applications: references.map((reference) => ({ ...application, reference })),
      reviews: references.toReversed().map((reference) => ({ ...review, application: reference })),
      principles,
    });
    expect(totals).toMatchObject({
      applications: 10_000,
      granted: 10_000,
      grantedAmount: 10_000 * application.requestedAmount,
    });
  }, 20_000);
});
