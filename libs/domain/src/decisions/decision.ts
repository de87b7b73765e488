import type { Kronor } from '../money/kronor.js';
import type { Rational } from '../money/rational.js';
import type { WhatWouldHelp } from '../selection/candidate.js';

export type Outcome = 'grant' | 'partial' | 'deny' | 'unreviewed';

/** What is proposed for one application: not yet anybody's decision. Amounts in kronor. Source: assessment.md 3 and 4. */
export type Decision = Readonly<{
  reference: string;
  committee: string;
  title: string;
  requestedAmount: Kronor;
  outcome: Outcome;
  /** There only with `unreviewed`: on screen "Ej granskad" and "Oenig, ej avgjord" apart. */
  unreviewedBecause?: 'not-reviewed' | 'unsettled';
  grantedAmount: Kronor;
  points: Rational | null;
  /** Of a denial exactly one, of a partial grant those of the items left out, else none. */
  codes: readonly string[];
  /** How the granted amount lies over the years, ascending; sums to `grantedAmount`. */
  years: readonly Readonly<{ year: number; amount: Kronor }>[];
  motivation: string | null;
  isMotivationDraft: boolean;
  /** There only with `R-RAM`. */
  whatWouldHelp?: WhatWouldHelp;
}>;
