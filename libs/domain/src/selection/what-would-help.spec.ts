import fc from 'fast-check';
import { kronor } from '../money/kronor.js';
import { addRational, compareRational, rational } from '../money/rational.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { Candidate, WhatWouldHelp } from './candidate.js';
import { candidate } from './given.test-support.js';
import { select } from './select.js';
import { helpFinder, whatWouldHelp } from './what-would-help.js';

const HIGHEST = 12;

const isGranted = (candidates: readonly Candidate[], frame: number, method: SelectionMethod, reference: string): boolean =>
  select(candidates, kronor(frame), method).rows.some((row) => row.outcome !== 'deny' && row.candidate.reference === reference);

/** One krona, one point at a time. */
function bruteForce(candidates: readonly Candidate[], frame: number, method: SelectionMethod, one: Candidate) {
  const { reference } = one;
  const withOne = (changed: Candidate): readonly Candidate[] => candidates.map((other) => (other === one ? changed : other));
  const total = candidates.reduce((sum, { eligibleAmount }) => sum + eligibleAmount, 0);
  const firstWhere = (from: number, to: number, step: number, holds: (value: number) => boolean): number | null => {
    for (let value = from; step > 0 ? value <= to : value >= to; value += step) if (holds(value)) return value;
    return null;
  };
  return {
    frame: firstWhere(frame + 1, total, 1, (larger) => isGranted(candidates, larger, method, reference)),
    points: firstWhere(1, HIGHEST, 1, (more) => {
      const points = addRational(one.points, rational(more));
      return compareRational(points, rational(HIGHEST)) <= 0 && isGranted(withOne({ ...one, points }), frame, method, reference);
    }),
    amount: firstWhere(one.eligibleAmount - 1, 1, -1, (amount) =>
      isGranted(withOne({ ...one, eligibleAmount: kronor(amount) }), frame, method, reference),
    ),
  };
}

/** Granted as before, best first, who no longer are when it is changed or the frame is. */
function fallenOut(
  before: readonly Candidate[],
  frame: number,
  after: readonly Candidate[],
  larger: number,
  method: SelectionMethod,
) {
  const now = new Set(grantedIn(after, larger, method));
  return grantedIn(before, frame, method).filter((reference) => !now.has(reference));
}

const grantedIn = (candidates: readonly Candidate[], frame: number, method: SelectionMethod): readonly string[] =>
  select(candidates, kronor(frame), method).rows.flatMap((row) => (row.outcome === 'deny' ? [] : [row.candidate.reference]));

/** The whole answer, by selecting anew for each krona and each point. */
function bruteHelp(candidates: readonly Candidate[], frame: number, method: SelectionMethod, one: Candidate): WhatWouldHelp {
  const { frame: larger, points, amount } = bruteForce(candidates, frame, method, one);
  const { reference } = one;
  const displaced = (change: Partial<Candidate>, within = frame): readonly string[] =>
    fallenOut(
      candidates,
      frame,
      candidates.map((other) => (other === one ? { ...one, ...change } : other)),
      within,
      method,
    );
  return {
    reference,
    frame: larger === null ? null : { frame: kronor(larger), displaced: displaced({}, larger) },
    points:
      points === null
        ? null
        : { more: rational(points), displaced: displaced({ points: addRational(one.points, rational(points)) }) },
    amount: amount === null ? null : { amount: kronor(amount), displaced: displaced({ eligibleAmount: kronor(amount) }) },
  };
}

const anyRound = fc.record({
  candidates: fc
    .array(
      fc.record({
        points: fc.integer({ min: 0, max: HIGHEST * 3 }),
        amount: fc.integer({ min: 0, max: 12 }),
        isThird: fc.boolean(),
      }),
      {
        minLength: 1,
        maxLength: 7,
      },
    )
    .chain((rows) =>
      fc
        .shuffledSubarray(['A', 'B', 'C', 'D', 'E', 'F', 'G'], { minLength: rows.length, maxLength: rows.length })
        .map((references) =>
          rows.map(({ points, amount, isThird }, at) =>
            candidate(references[at] ?? '', isThird ? rational(points, 3) : Math.floor(points / 3), amount),
          ),
        ),
    ),
  frame: fc.integer({ min: 0, max: 40 }),
});

/** Few amounts and few points, so that ties abound, a thing that costs nothing, and a frame of nothing up to half of all. */
const roundOf = (size: number) =>
  fc
    .array(
      fc.record({
        thirds: fc.oneof(fc.integer({ min: 0, max: HIGHEST * 3 }), fc.constantFrom(6, 9, 12)),
        amount: fc.oneof(fc.integer({ min: 0, max: 15 }), fc.constantFrom(4, 8)),
      }),
      { minLength: size, maxLength: size },
    )
    .chain((rows) =>
      fc.record({
        candidates: fc.constant(
          rows.map(({ thirds, amount }, at) => candidate(`${(at * 7) % size}`, rational(thirds, 3), amount)),
        ),
        frame: fc.integer({ min: 0, max: Math.ceil(rows.reduce((sum, { amount }) => sum + amount, 0) / 2) }),
      }),
    );

/** Amounts that follow the points, to the krona or near it: millions of sets tie, or nearly do. */
const correlatedRoundOf = (size: number) =>
  fc
    .array(fc.record({ thirds: fc.integer({ min: 1, max: HIGHEST * 3 }), more: fc.integer({ min: 0, max: 20 }) }), {
      minLength: size,
      maxLength: size,
    })
    .chain((rows) =>
      fc
        .record({ spread: fc.constantFrom(0, 1), part: fc.double({ min: 0.1, max: 0.9, noNaN: true }) })
        .map(({ spread, part }) => {
          const candidates = rows.map(({ thirds, more }, at) =>
            candidate(`${(at * 7) % size}`, rational(thirds, 3), thirds * 1000 + more * spread),
          );
          const all = candidates.reduce((sum, { eligibleAmount }) => sum + eligibleAmount, 0);
          return { candidates, frame: Math.floor(all * part) };
        }),
    );

const pointsOf = ({ points }: Candidate): number => Number(points.numerator) / Number(points.denominator);

describe('what would help one that the frame denied', () => {
  it.each(['rank', 'optimise'] as const)('by %s is what trying each krona and each point finds', (method) =>
    fc.assert(
      fc.property(anyRound, ({ candidates, frame }) => {
        const { rows } = select(candidates, kronor(frame), method);
        for (const { outcome, candidate: one } of rows) {
          if (outcome !== 'deny') continue;
          expect(whatWouldHelp(candidates, kronor(frame), method, HIGHEST, one.reference)).toEqual(
            bruteHelp(candidates, frame, method, one),
          );
        }
      }),
      { numRuns: 400, seed: 40 },
    ),
  );

  it.each([
    ['rank', 40],
    ['optimise', 12],
  ] as const)('by %s is what trying each finds among %i too, whom one finder answers for', (method, size) => {
    fc.assert(
      fc.property(roundOf(size), ({ candidates, frame }) => {
        const helpFor = helpFinder(candidates, kronor(frame), method, HIGHEST);
        for (const { outcome, candidate: one } of select(candidates, kronor(frame), method).rows)
          if (outcome === 'deny') expect(helpFor(one.reference)).toEqual(bruteHelp(candidates, frame, method, one));
      }),
      { numRuns: 60, seed: 41 },
    );
  });

  it.each([
    ['rank', 400, 40, roundOf(400)],
    ['optimise', 150, 40, roundOf(150)],
    ['optimise', 401, 6, correlatedRoundOf(401)],
  ] as const)('by %s has the one granted among %i, and one step short of it not', (method, _size, numRuns, anyOf) => {
    fc.assert(
      fc.property(anyOf, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }), (round, parts) => {
        const { candidates, frame } = round;
        const helpFor = helpFinder(candidates, kronor(frame), method, HIGHEST);
        const denied = select(candidates, kronor(frame), method).rows.flatMap((row) =>
          row.outcome === 'deny' ? [row.candidate] : [],
        );
        // Some of those that are denied, evenly: for each the selection is made anew several times.
        for (const one of denied.filter((_one, at) => at % Math.ceil(denied.length / 6) === 0)) {
          const { reference, eligibleAmount } = one;
          const help = helpFor(reference);
          if (!help) throw new Error(`${reference} is too hard`);
          const changed = (change: Partial<Candidate>): readonly Candidate[] =>
            candidates.map((other) => (other === one ? { ...one, ...change } : other));
          const withMore = (more: number) => changed({ points: addRational(one.points, rational(more)) });
          const withAmount = (amount: number) => changed({ eligibleAmount: kronor(amount) });
          const fallen = (after: readonly Candidate[], within = frame) => fallenOut(candidates, frame, after, within, method);

          const larger = help.frame?.frame ?? candidates.reduce((sum, other) => sum + other.eligibleAmount, 0);
          for (const short of [larger - 1, ...parts.map((part) => frame + Math.floor(part * (larger - 1 - frame)))])
            expect(isGranted(candidates, short, method, reference)).toBe(false);
          if (help.frame) expect(isGranted(candidates, larger, method, reference)).toBe(true);
          if (help.frame) expect(help.frame.displaced).toEqual(fallen(candidates, larger));

          const more = help.points ? Number(help.points.more.numerator) : Math.floor(HIGHEST + 1 - pointsOf(one));
          if (more > 1) expect(isGranted(withMore(more - 1), frame, method, reference)).toBe(false);
          if (help.points) expect(isGranted(withMore(more), frame, method, reference)).toBe(true);
          if (help.points) expect(help.points.displaced).toEqual(fallen(withMore(more)));

          const amount = help.amount?.amount ?? 0;
          if (amount + 1 < eligibleAmount) expect(isGranted(withAmount(amount + 1), frame, method, reference)).toBe(false);
          if (help.amount) expect(isGranted(withAmount(amount), frame, method, reference)).toBe(true);
          if (help.amount) expect(help.amount.displaced).toEqual(fallen(withAmount(amount)));
        }
      }),
      { numRuns, seed: 42 },
    );
  });

  const three = [candidate('A', 10, 30), candidate('B', 8, 15), candidate('C', 6, 9)];

  it('says the frame, the points and the amount, and who would fall out', () => {
    // By rank under 40: A, then C; B lacks 5. Under 45 it takes what C had; with 2 more points it is A's equal and asks for less.
    expect(whatWouldHelp(three, kronor(40), 'rank', 45, 'B')).toEqual({
      reference: 'B',
      frame: { frame: 45, displaced: ['C'] },
      points: { more: rational(2), displaced: ['A'] },
      amount: { amount: 10, displaced: ['C'] },
    });
  });

  it('is null where nothing of the kind helps', () => {
    // No points in the world make room for 30 under 20; 11 points and more are beyond a scale that ends at 10.
    expect(whatWouldHelp(three, kronor(20), 'rank', 45, 'A')).toMatchObject({ points: null });
    expect(whatWouldHelp(three, kronor(40), 'rank', 9, 'B')).toMatchObject({ points: null });
    expect(whatWouldHelp(three, kronor(0), 'rank', 45, 'A')).toMatchObject({ frame: { frame: 30 }, points: null, amount: null });
  });

  it('is not said of one that is granted', () =>
    expect(() => whatWouldHelp(three, kronor(40), 'rank', 45, 'A')).toThrow('not denied'));
});
