import { readFileSync } from 'node:fs';
import {
  type Application,
  type DecisionList,
  decisionListOf,
  principlesSchema,
  proposeDecisions,
  type RoundFile,
  roundFileSchema,
} from '@tp/domain';
import type { TableContext } from './table-row.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));

export const exampleRound = (): RoundFile => roundFileSchema.parse(read('stockholm-2021'));
export const examplePrinciples = () => principlesSchema.parse(read('stockholm-2020'));

/** The example's list as it is written, with what is changed in some of its applications and in the round. */
export function exampleList(
  changes: Readonly<Record<string, Readonly<Partial<Application>>>> = {},
  roundChanges: Readonly<Partial<RoundFile>> = {},
): Readonly<{ list: DecisionList; context: TableContext; file: RoundFile }> {
  const example = exampleRound();
  const applications = example.applications.map((application) => ({ ...application, ...changes[application.reference] }));
  const file = roundFileSchema.parse({ ...example, ...roundChanges, applications });
  const principles = examplePrinciples();
  const { decisions } = proposeDecisions({ ...file, principles });
  return { list: decisionListOf({ ...file, principles, decisions }), context: { ...file, decisions }, file };
}
