import { readFileSync } from 'node:fs';
import { type Principles, principlesSchema } from '../principles/principles.js';
import { type RoundFile, roundFileSchema } from '../rounds/round-file.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../formats/examples/${name}.json`, import.meta.url), 'utf8'));

/** The example round of 62 applications, its principles, and what was decided by hand before there was code. */
export const exampleRound = (): RoundFile => roundFileSchema.parse(read('stockholm-2021'));
export const examplePrinciples = (): Principles => principlesSchema.parse(read('stockholm-2020'));
export const exampleExpected = () =>
  read('stockholm-2021.expected') as Readonly<{
    totals: Readonly<Record<string, number>>;
    budgetAdjustments: readonly Readonly<{ committee: string; amount: number }>[];
    decisions: readonly Readonly<{
      reference: string;
      outcome: string;
      grantedAmount: number;
      score: number;
      code: string | null;
    }>[];
  }>;
