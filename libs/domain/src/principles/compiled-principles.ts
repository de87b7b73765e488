import type { CompiledCheck } from './compile-check.js';
import type { Criterion, PrincipleCheck, Principles } from './principles.js';

export type CompiledPrincipleCheck = Readonly<{ principle: PrincipleCheck; check: CompiledCheck }>;
/** `levels[L]` is the check of level L, `null` where only a person can give the level. */
export type CompiledCriterion = Readonly<{ criterion: Criterion; levels: readonly (CompiledCheck | null)[] }>;

/** A version of the principles with every check read once, ready to be asked of any number of applications. */
export type CompiledPrinciples = Readonly<{
  principles: Principles;
  /** SHA-256 of the document, in hex: which version this is. */
  hash: string;
  direction: readonly CompiledPrincipleCheck[];
  requirements: readonly CompiledPrincipleCheck[];
  costItems: readonly CompiledPrincipleCheck[];
  criteria: readonly CompiledCriterion[];
}>;

/** @param checkAt the compiled expression at a JSON pointer into the document */
export function compiledPrinciples(
  principles: Principles,
  hash: string,
  checkAt: (pointer: string) => CompiledCheck,
): CompiledPrinciples {
  const checksOf = (list: 'direction' | 'requirements' | 'costItems'): readonly CompiledPrincipleCheck[] =>
    principles[list].map((principle, index) => ({ principle, check: checkAt(`/${list}/${index}/check`) }));
  return {
    principles,
    hash,
    direction: checksOf('direction'),
    requirements: checksOf('requirements'),
    costItems: checksOf('costItems'),
    criteria: principles.criteria.map((criterion, at) => ({
      criterion,
      levels: criterion.levels.map(({ check }, index) =>
        typeof check === 'string' ? checkAt(`/criteria/${at}/levels/${index}/check`) : null,
      ),
    })),
  };
}
