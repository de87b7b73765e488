import { Environment } from '@marcbachmann/cel-js';
import type { CelType, ObjectType } from './cel-type.js';
import { CHECK_FUNCTIONS } from './check-functions.js';
import { APPLICATION, COST_ITEM, ROUND } from './check-variables.js';
import { REWRITTEN } from './evaluation-source.js';
import { FactReader, readerClassOf } from './fact-reader.js';

const LARGEST_EXPRESSION = 10_000; // nodes; a long list of words is one for each
const DEEPEST = 5_000; // parentheses: the rewritten expression has one pair for each operator, and its depth is checked before

/** Reads what a committee wrote: syntax alone, for our own rules say more about the rest than the library can. */
export const READING = new Environment({ limits: { maxAstNodes: LARGEST_EXPRESSION } });

/** Evaluates checks over an application and its round. */
export const OF_APPLICATION = checkEnvironment();
/** Evaluates checks over a cost item too. */
export const OF_COST_ITEM = OF_APPLICATION.clone().registerVariable('item', celName(COST_ITEM));

function checkEnvironment(): Environment {
  const environment = new Environment({
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 10 * LARGEST_EXPRESSION, maxDepth: DEEPEST, maxListElements: LARGEST_EXPRESSION },
  });
  for (const [signature, handler] of CHECK_FUNCTIONS) environment.registerFunction(signature, handler, { async: false });
  environment.registerFunction(`${REWRITTEN.isGiven}(dyn): bool`, FactReader.isThere, { async: false });
  for (const type of [APPLICATION, ROUND]) {
    register(environment, type);
    environment.registerVariable(type.path, celName(type));
  }
  return environment;
}

function register(environment: Environment, type: ObjectType): void {
  for (const field of type.fields.values()) {
    const inner = field.kind === 'list' ? field.element : field;
    if (inner.kind === 'object') register(environment, inner);
  }
  const fields = Object.fromEntries([...type.fields].map(([key, field]) => [key, field.isNullable ? 'dyn' : celName(field)]));
  environment.registerType(celName(type), { ctor: readerClassOf(type), fields });
}

/** What the library calls a type. A key that may be absent is `dyn` to it: a typed field refuses `null`. */
function celName(type: CelType): string {
  if (type.kind === 'list') return `list<${celName(type.element)}>`;
  if (type.kind === 'object') return `Fact.${type.path}`;
  return type.kind === 'text' ? 'string' : type.kind;
}
