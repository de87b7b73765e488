import { readFileSync } from 'node:fs';
import { type Principles, principlesSchema } from '../principles/principles.js';
import { type RoundFile, roundFileSchema } from '../rounds/round-file.js';

type ExampleName = 'stockholm-2021' | 'ekhammar-2024';
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../formats/examples/${name}.json`, import.meta.url), 'utf8'));

/** The example round of 62 applications, or another, its principles, and what was decided by hand before there was code. */
export const exampleRound = (name: ExampleName = 'stockholm-2021'): RoundFile => roundFileSchema.parse(read(name));
export const examplePrinciples = (): Principles => principlesSchema.parse(read('stockholm-2020'));
export const exampleExpected = (name: ExampleName = 'stockholm-2021') =>
  read(`${name}.expected`) as Readonly<{
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
