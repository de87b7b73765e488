import * as fc from 'fast-check';
import { ribbonLength, type RibbonPart, ribbonSegments } from './ribbon-segments.js';

const example: readonly RibbonPart[] = [
  { kind: 'grant', amount: 46_800_000 },
  { kind: 'partial', amount: 16_600_000 },
  { kind: 'cut', amount: 3_350_000 },
  { kind: 'deny', amount: 40_800_000 },
  { kind: 'not-reviewed', amount: 0 },
];
const kinds = ['grant', 'partial', 'cut', 'deny', 'not-reviewed', 'unsettled'] as const;
const anyParts = () =>
  fc
    .tuple(...kinds.map(() => fc.nat({ max: 1_000_000_000_000 })))
    .map((amounts) => kinds.map((kind, index) => ({ kind, amount: amounts[index] ?? 0 })));

describe('the ribbon', () => {
  it('gives each part its share of what was applied for', () => {
    const shares = ribbonSegments(example).map(({ kind, share }) => [kind, Number(share.toFixed(3))]);
    expect(shares).toEqual([
      ['grant', 43.515],
      ['partial', 15.435],
      ['cut', 3.115],
      ['deny', 37.936],
    ]);
  });

  it('lays the parts end to end and fills its length', () =>
    fc.assert(
      fc.property(anyParts(), (parts) => {
        const segments = ribbonSegments(parts);
        const ends = segments.map(({ start, share }) => start + share);
        segments.slice(1).forEach(({ start }, index) => expect(start).toBeCloseTo(ends[index] ?? 0, 6));
        if (segments.length > 0) expect(ends.at(-1)).toBeCloseTo(100, 6);
      }),
    ));

  it('has no segment for nothing, and none at all when nothing was applied for', () => {
    expect(ribbonSegments(example).map(({ kind }) => kind)).not.toContain('not-reviewed');
    expect(ribbonSegments([{ kind: 'grant', amount: 0 }])).toEqual([]);
  });

  it('is as long as the frame when that is more than was applied for', () => {
    expect(ribbonLength(example, 40_000_000)).toBe(107_550_000);
    expect(ribbonLength(example, 215_100_000)).toBe(215_100_000);
    expect(ribbonSegments(example, 215_100_000).at(-1)).toMatchObject({
      start: expect.closeTo(31.03, 2),
      share: expect.closeTo(18.97, 2),
    });
  });
});
