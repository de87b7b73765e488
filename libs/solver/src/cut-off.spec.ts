import fc from 'fast-check';
import { cutOff } from './cut-off.js';
import { keepsRow, type Row } from './program.js';

describe('a cut', () => {
  it('takes away the set that breaks the row, and none that keeps it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        (values, limit, isUpper) => {
          const row: Row = {
            indices: [...values.keys()],
            values,
            ...(isUpper ? { least: -Infinity, most: limit } : { least: limit, most: Infinity }),
          };
          const sets = Array.from({ length: 2 ** values.length }, (_nothing, mask) =>
            Uint8Array.from(values, (_value, index) => (mask >> index) & 1),
          );
          const keepers = sets.filter((set) => keepsRow(row, set));
          fc.pre(keepers.length > 0);
          for (const breaking of sets.filter((set) => !keepsRow(row, set))) {
            const cut = cutOff(row, breaking);
            expect(keepsRow(cut, breaking)).toBe(false);
            expect(keepers.every((set) => keepsRow(cut, set))).toBe(true);
          }
        },
      ),
      { seed: 2021 },
    ));
});
