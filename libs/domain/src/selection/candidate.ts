import type { Kronor } from '../money/kronor.js';
import type { Rational } from '../money/rational.js';

/** An application that nothing denies but, perhaps, the frame. Source: assessment.md 3.7. */
export type Candidate = Readonly<{ reference: string; points: Rational; requestedAmount: Kronor; eligibleAmount: Kronor }>;

export type Ranked = Readonly<{ candidate: Candidate }> &
  Readonly<{ outcome: 'grant' | 'partial' } | { outcome: 'deny'; code: 'R-RAM'; missing: Kronor }>;

/**
 * What would have had the candidate granted, each alone and recomputed with the round's method; `null` where none helps.
 * `displaced` are the references that would then fall out. Source: assessment.md 4, last paragraph.
 */
export type WhatWouldHelp = Readonly<{
  reference: string;
  frame: Readonly<{ frame: Kronor; displaced: readonly string[] }> | null;
  /** The fewest more whole points (a review gives no fractions), at most to the end of the scale. */
  points: Readonly<{ more: Rational; displaced: readonly string[] }> | null;
  amount: Readonly<{ amount: Kronor; displaced: readonly string[] }> | null;
}>;

export type Selection = Readonly<{
  rows: readonly Ranked[];
  grantedAmount: Kronor;
  /** Only `threshold` can exceed the frame; 0 otherwise. */
  frameExceededBy: Kronor;
}>;
