import fc from 'fast-check';
import { kronor } from '../money/kronor.js';
import { addRational, compareRational, type Rational, rational } from '../money/rational.js';
import { SELECTION_METHODS, type SelectionMethod } from '../rounds/round-file.js';
import type { Candidate, Selection } from './candidate.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { anySelection, candidate } from './given.test-support.js';
import { select } from './select.js';

const mnkr = (millions: number) => kronor(millions * 1_000_000);
const granted = ({ rows }: Selection): readonly string[] =>
  rows.flatMap((row) => (row.outcome === 'deny' ? [] : [row.candidate.reference]));
const pointsOf = ({ rows }: Selection): Rational =>
  rows.reduce((sum, row) => (row.outcome === 'deny' ? sum : addRational(sum, row.candidate.points)), rational(0));

describe('selection by rank', () => {
  it('passes over a candidate that does not fit, and tries the next', () => {
    const { rows } = select(
      [candidate('A', 9, mnkr(30)), candidate('B', 8, mnkr(15)), candidate('C', 7, mnkr(9))],
      mnkr(40),
      'rank',
    );
    expect(rows.map((row) => row.outcome)).toEqual(['grant', 'deny', 'grant']);
    expect(rows[1]).toMatchObject({ code: 'R-RAM', missing: mnkr(5) });
  });

  it('takes of equal points the smaller amount first, and of equal amounts the first reference by code point', () => {
    // U+FF5E is one code unit, U+1F600 two that both compare less with `<`; by code point it is the other way round.
    const rows = select(
      [candidate('\u{1F600}', 5, 2), candidate('\uFF5E', 5, 2), candidate('Z', 5, 1), candidate('a', 6, 9)],
      null,
      'rank',
    ).rows;
    expect(rows.map((row) => row.candidate.reference)).toEqual(['a', 'Z', '\uFF5E', '\u{1F600}']);
  });

  it('compares thirds exactly', () => {
    const rows = select(
      [candidate('A', rational(85, 3), 5), candidate('B', rational(28_333_333, 1_000_000), 5)],
      kronor(5),
      'rank',
    ).rows;
    expect(rows.map((row) => [row.candidate.reference, row.outcome])).toEqual([
      ['A', 'grant'],
      ['B', 'deny'],
    ]);
  });
});

describe('selection by threshold', () => {
  it('grants all, and says by how much the frame is exceeded', () => {
    const candidates = [candidate('A', 9, 30), candidate('B', 8, 15)];
    expect(select(candidates, kronor(40), 'threshold')).toMatchObject({ grantedAmount: 45, frameExceededBy: 5 });
    expect(select(candidates, kronor(0), 'threshold').frameExceededBy).toBe(45);
    expect(select(candidates, kronor(45), 'threshold').frameExceededBy).toBe(0);
    expect(select(candidates, null, 'threshold').frameExceededBy).toBe(0);
  });
});

describe('selection by any method', () => {
  it.each(SELECTION_METHODS)(
    'grants by %s every candidate when the frame is null, and a part when less than requested is eligible',
    (method) => {
      const part: Candidate = { ...candidate('P', 1, 10), requestedAmount: kronor(11) };
      expect(select([candidate('A', 9, 30), part], null, method)).toMatchObject({
        rows: [{ outcome: 'grant' }, { outcome: 'partial' }],
        grantedAmount: 40,
        frameExceededBy: 0,
      });
    },
  );

  it.each(['rank', 'optimise'] as const)('takes a frame of 0 as a ceiling by %s', (method) => {
    expect(granted(select([candidate('A', 9, 1), candidate('B', 8, 0)], kronor(0), method))).toEqual(['B']);
  });

  it('selects nobody among none', () => {
    for (const method of SELECTION_METHODS)
      expect(select([], kronor(5), method)).toEqual({ rows: [], grantedAmount: 0, frameExceededBy: 0 });
  });

  it('never exceeds the frame by rank or by optimising, and never grants less by optimising than by rank', () =>
    fc.assert(
      fc.property(anySelection(16), ({ candidates, frame }) => {
        const [rank, optimise] = [select(candidates, frame, 'rank'), select(candidates, frame, 'optimise')];
        for (const selection of [rank, optimise]) {
          expect(selection.grantedAmount).toBeLessThanOrEqual(frame);
          expect(selection.frameExceededBy).toBe(0);
          expect(selection.rows).toHaveLength(candidates.length);
        }
        expect(compareRational(pointsOf(optimise), pointsOf(rank))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    ));

  it('decides the same whatever the order of the file', () =>
    fc.assert(
      fc.property(
        anySelection(16).chain((round) =>
          fc.record({
            round: fc.constant(round),
            file: fc.shuffledSubarray([...round.candidates], { minLength: round.candidates.length }),
          }),
        ),
        fc.constantFrom<SelectionMethod>(...SELECTION_METHODS),
        ({ round: { candidates, frame }, file }, method) => {
          expect(select(file, frame, method)).toEqual(select(candidates, frame, method));
        },
      ),
      { numRuns: 1000 },
    ));

  it('never lowers the optimum with one more krona in the frame', () =>
    fc.assert(
      fc.property(anySelection(16), ({ candidates, frame }) => {
        const [smaller, larger] = [select(candidates, frame, 'optimise'), select(candidates, kronor(frame + 1), 'optimise')];
        const difference = compareRational(pointsOf(larger), pointsOf(smaller));
        expect(difference).toBeGreaterThanOrEqual(0);
        // As many points for as much: then the references decided both times, and alike.
        if (difference === 0) expect(larger).toMatchObject({ grantedAmount: smaller.grantedAmount, frameExceededBy: 0 });
        if (difference === 0) expect(granted(larger)).toEqual(granted(smaller));
      }),
      { numRuns: 1000 },
    ));

  it.each([1_000, 10_000])('finds under shuffling the same of %d candidates where ties abound', (size) => {
    const candidates = Array.from({ length: size }, (_one, at) =>
      candidate(`TI-${at}`, rational(30 + ((at * 7) % 16), 1 + (at % 3)), (((at * 13) % 40) + 1) * 50_000),
    );
    const frame = kronor(candidates.reduce((sum, { eligibleAmount }) => sum + eligibleAmount, 0) * 0.4);
    const first = granted(select(candidates, frame, 'optimise'));
    expect(
      granted(
        select(
          candidates.toSorted((a, b) => compareByCodePoint(b.reference, a.reference)),
          frame,
          'optimise',
        ),
      ),
    ).toEqual(first);
    expect(granted(select(candidates.toReversed(), frame, 'optimise'))).toEqual(first);
  });
});
