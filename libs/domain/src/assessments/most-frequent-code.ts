import { codeTexts } from '../principles/built-in-codes.js';
import type { Principles } from '../principles/principles.js';

/**
 * Of different codes the most frequent; among equals the one that stands first in the principles' `codes`, the built-in ones
 * that they leave out last. Who gave no code has no say. Source: assessment.md 2.
 * @returns `null` when nobody gave one
 */
export function mostFrequentCode(
  codes: Iterable<string | null | undefined>,
  principles: Pick<Principles, 'codes'>,
): string | null {
  const count = new Map<string, number>();
  for (const code of codes) if (code != null) count.set(code, (count.get(code) ?? 0) + 1);
  if (count.size <= 1) return count.keys().next().value ?? null;
  const most = Math.max(...count.values());
  const first = [...codeTexts(principles).keys()].find((code) => count.get(code) === most);
  if (first === undefined)
    throw new Error(`No code among ${[...count.keys()].join(', ')} stands in the principles: formats refuses such a review`);
  return first;
}
