import fc from 'fast-check';
import { bestSet } from './best-set.js';
import { askHighs } from './ask-highs.js';
import { loadSolver } from './load-solver.js';
import { keepsRow, openItems, type Row } from './program.js';
import { searchEverySet } from './search-every-set.js';
import { smallRows } from './small-rows.js';

const solver = await loadSolver();
const anyValues = fc.array(fc.integer({ min: 1, max: 2 ** 45 }), { minLength: 1, maxLength: 8 });
const rowOf = (values: readonly number[], limit: number, isUpper: boolean): Row => ({
  indices: [...values.keys()],
  values,
  ...(isUpper ? { least: -Infinity, most: limit } : { least: limit, most: Infinity }),
});
const anyRow = fc
  .tuple(anyValues, fc.boolean(), fc.infiniteStream(fc.boolean()), fc.integer({ min: -1, max: 1 }))
  .map(([values, isUpper, picks, more]) => {
    const limit = values.reduce((sum, value) => (picks.next().value ? sum + value : sum), more);
    return rowOf(values, Math.max(1, limit), isUpper);
  });

describe('a row in small numbers', () => {
  it('is kept by the same sets, with some whole carries', () =>
    fc.assert(
      fc.property(anyRow, fc.integer({ min: 0, max: 255 }), (row, mask) => {
        const size = row.indices.length;
        const chosen = Uint8Array.from(row.indices, (index) => (mask >> index) & 1);
        const { rows, carries } = smallRows(size, [row]);
        expect(rows.every(({ values }) => values.every((value) => Math.abs(value) <= 2 ** 28))).toBe(true);
        const widths = carries.map(({ least, most }) => Array.from({ length: most - least + 1 }, (_nothing, at) => least + at));
        const choices = widths.reduce<number[][]>(
          (all, width) => all.flatMap((some) => width.map((one) => [...some, one])),
          [[]],
        );
        const isKept = choices.some((carried) => {
          const values = [...chosen, ...carried];
          return rows.every(({ indices, values: factors, least, most }) => {
            const sum = indices.reduce((total, index, at) => total + (factors[at] ?? 0) * (values[index] ?? 0), 0);
            return sum >= least && sum <= most;
          });
        });
        expect(isKept).toBe(keepsRow(row, chosen));
      }),
      { numRuns: 500, seed: 2021 },
    ));
});

describe('the best set', () => {
  const anyQuestion = fc.record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
    worth: fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 8, maxLength: 8 }),
    sense: fc.constantFrom('most' as const, 'least' as const),
  });
  const reached = (chosen: Uint8Array | null, worth: readonly number[]): number | null =>
    chosen && worth.reduce((sum, value, index) => sum + value * (chosen[index] ?? 0), 0);

  it('is as good by HiGHS as by trying every set in whole numbers, however large they are', () =>
    fc.assert(
      fc.property(anyQuestion, ({ rows, ...objective }) => {
        const found = bestSet(solver, { rows, decided: openItems(8), objective });
        if (found) expect(rows.every((row) => keepsRow(row, found))).toBe(true);
        expect(reached(found, objective.worth)).toBe(reached(searchEverySet(8, rows, objective), objective.worth));
      }),
      { numRuns: 500, seed: 2021 },
    ));

  it('is told by HiGHS itself where amounts of a billion kronor differ by one', () => {
    const amounts = [999_999_999_990, 999_999_999_994, 999_999_999_996, 999_999_999_997, 1_000_000_000_000];
    const worth = [3, 2, 2, 2, 1];
    const answer = askHighs(solver, [rowOf(amounts, 1_999_999_999_983, true)], { worth, sense: 'most' });
    expect(answer).toEqual({ kind: 'set', chosen: Uint8Array.of(1, 0, 0, 0, 0) });
  });
});
