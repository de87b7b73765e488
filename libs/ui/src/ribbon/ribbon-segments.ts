import { shareOf } from '../scores/share.js';

export type RibbonKind = 'grant' | 'partial' | 'cut' | 'deny' | 'not-reviewed' | 'unsettled';
/** `amount` in whole kronor. */
export type RibbonPart = Readonly<{ kind: RibbonKind; amount: number }>;
/** `start` and `share` in per cent of the ribbon's length. */
export type RibbonSegment = Readonly<{ kind: RibbonKind; start: number; share: number }>;

/**
 * Lays parts end to end over the ribbon's length. Its length is the sum of the parts, so they fill it whatever was masked;
 * a longer `length` (a frame above what was applied for) leaves the rest empty. Parts of 0 kronor have no segment.
 */
export function ribbonSegments(parts: readonly RibbonPart[], length = ribbonLength(parts)): readonly RibbonSegment[] {
  let before = 0;
  const segments = parts.map(({ kind, amount }) => {
    const start = shareOf(before, length);
    before += amount;
    return { kind, start, share: shareOf(before, length) - start };
  });
  return segments.filter(({ share }) => share > 0);
}

/** Kronor from end to end: all the parts, or the frame when that is more. */
export const ribbonLength = (parts: readonly RibbonPart[], frame: number | null = null): number =>
  Math.max(
    parts.reduce((sum, { amount }) => sum + amount, 0),
    frame ?? 0,
  );
