import { readFileSync } from 'node:fs';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';

type Outcome = Readonly<{ reference: string; outcome: 'grant' | 'partial' | 'deny'; grantedAmount: number; code: string | null }>;
/** What the example's expected outcome says of one application, and what the file says of it. Amounts in kronor. */
export type ExpectedDecision = Outcome & Readonly<{ committee: string; requestedAmount: number; measures: readonly string[] }>;

const { decisions }: Readonly<{ decisions: readonly Outcome[] }> = JSON.parse(
  readFileSync(exampleFile('stockholm-2021.expected.json'), 'utf8'),
);
const { applications, committees }: RoundFile = JSON.parse(readFileSync(exampleFile('stockholm-2021.json'), 'utf8'));

/** One application as the example's file has it. */
export function exampleApplication(reference: string): RoundFile['applications'][number] {
  const application = applications.find((one) => one.reference === reference);
  if (!application) throw new Error(`${reference} is not in the example`);
  return application;
}

/** The example's decisions as they were worked out elsewhere, in the file's order. */
export const expectedDecisions: readonly ExpectedDecision[] = decisions.map((decision) => {
  const { committee, requestedAmount, measures } = exampleApplication(decision.reference);
  if (typeof requestedAmount !== 'number') throw new Error(`${decision.reference} asks for no amount in the example`);
  const name = committees.find(({ code }) => code === committee)?.name ?? committee;
  return { ...decision, committee: name, requestedAmount, measures };
});
