import type { Fault } from '../faults/fault.js';
import { faultsOfIssues } from '../faults/faults-of-issues.js';
import { inInputOrder } from '../faults/in-input-order.js';
import { hashOf } from '../hashing/canonical-json.js';
import { type Compilation, type CompiledCheck, compileCheck } from './compile-check.js';
import { type CompiledPrinciples, compiledPrinciples } from './compiled-principles.js';
import { placeInWords } from './expression-problem.js';
import { type ExpressionPlace, expressionsOf } from './principle-expressions.js';
import { principleFaults } from './principle-faults.js';
import { principlesSchema } from './principles.js';

export type PrinciplesCheck = Readonly<
  { kind: 'sound'; principles: CompiledPrinciples } | { kind: 'faulty'; faults: readonly Fault[] }
>;

/** SHA-256, in hex, that names a version of the principles: of the document as it stands in the file. Source: decision-list.md, hashes. */
export const principlesVersionOf = (document: unknown): string => hashOf(document);

/**
 * Checks a principles document as when it is saved: its shape, what its parts say of each other, and every expression, with all
 * faults at once. Source: principles.md, last two paragraphs.
 * @param document as it stands in the file
 * @returns the principles ready to use, or every fault in the document's order; an expression with several has one for each
 */
export function checkPrinciples(document: unknown): PrinciplesCheck {
  const shape = principlesSchema.safeParse(document);
  const expressions = expressionsOf(document).map((place) => ({
    place,
    compilation: compileCheck(place.expression, place.subject),
  }));
  const faults = [
    ...faultsOfIssues(shape.error?.issues ?? [], document),
    ...principleFaults(document),
    ...expressions.flatMap(({ place, compilation }) => expressionFaults(place, compilation)),
  ];
  if (!shape.success || faults.length > 0) return { kind: 'faulty', faults: inInputOrder(faults, document) };
  const checks = new Map(expressions.map(({ place, compilation }) => [place.pointer, compilation]));
  const checkAt = (pointer: string): CompiledCheck => {
    const compilation = checks.get(pointer);
    if (compilation?.kind !== 'compiled') throw new Error(`No check was compiled for ${pointer}`);
    return compilation.check;
  };
  return { kind: 'sound', principles: compiledPrinciples(shape.data, principlesVersionOf(document), checkAt) };
}

function expressionFaults({ pointer, expression, words }: ExpressionPlace, compilation: Compilation): readonly Fault[] {
  if (compilation.kind === 'compiled') return [];
  return compilation.problems.map(({ at, message }) => ({
    pointer,
    value: expression,
    message: `${words}, ${placeInWords(expression, at)}: ${message}`,
  }));
}
