import { type ASTNode, type Environment, ParseError } from '@marcbachmann/cel-js';
import { inWords } from './cel-type.js';
import { OF_APPLICATION, OF_COST_ITEM, READING } from './check-environment.js';
import { checkTypes, isBool } from './check-types.js';
import { APPLICATION_VARIABLES, COST_ITEM_VARIABLES } from './check-variables.js';
import { evaluationSource } from './evaluation-source.js';
import type { ExpressionProblem } from './expression-problem.js';
import type { FactReader } from './fact-reader.js';
import { syntaxProblem } from './syntax-problem.js';

/** What a check is asked of. */
export type Facts = Readonly<{ application: FactReader; round: FactReader; item?: FactReader }>;
/** A check, read once: gives CEL's value, or throws when it cannot be evaluated. */
export type CompiledCheck = (facts: Facts) => unknown;
export type Compilation = Readonly<
  { kind: 'compiled'; check: CompiledCheck } | { kind: 'faulty'; problems: readonly ExpressionProblem[] }
>;

/**
 * Reads a check's expression, finds all that is wrong with it, and makes it ready to be asked any number of times.
 * @param subject whether `item` is known: only checks of cost items have one
 */
export function compileCheck(expression: string, subject: 'application' | 'costItem'): Compilation {
  const isOfItem = subject === 'costItem';
  try {
    const ast = READING.parse(expression).ast;
    const { type, problems } = checkTypes(ast, isOfItem ? COST_ITEM_VARIABLES : APPLICATION_VARIABLES);
    if (problems.length > 0) return { kind: 'faulty', problems: problems.toSorted((a, b) => a.at - b.at) };
    if (!isBool(type)) return faulty(ast.start, `Kontrollen ger ${inWords(type)}. Ska ge sant eller falskt.`);
    return compiled(ast, isOfItem ? OF_COST_ITEM : OF_APPLICATION);
  } catch (error) {
    if (error instanceof ParseError) return { kind: 'faulty', problems: [syntaxProblem(error, expression)] };
    if (error instanceof RangeError) return faulty(0, 'Uttrycket är för djupt nästlat. Dela upp det.');
    throw error;
  }
}

function compiled(ast: ASTNode, environment: Environment): Compilation {
  const check = environment.parse(evaluationSource(ast));
  const { valid } = check.check();
  // Ours is the wider check; should the library still refuse, it would refuse at every evaluation too.
  if (!valid)
    return faulty(
      ast.start,
      'Uttrycket blandar värden av slag som inte går ihop. Ska vara samma slag på båda sidor om en operator.',
    );
  return { kind: 'compiled', check };
}

const faulty = (at: number, message: string): Compilation => ({ kind: 'faulty', problems: [{ at, message }] });
