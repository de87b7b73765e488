/** What is wrong with an expression, in Swedish, with what was expected; `at` is the offset into its text, in UTF-16 units. */
export type ExpressionProblem = Readonly<{ at: number; message: string }>;

/** Where an offset is, as a person counts: characters from 1, and lines from 1 when there are several. @example 'tecken 13' */
export function placeInWords(expression: string, at: number): string {
  const before = expression.slice(0, at).split('\n');
  const character = `tecken ${[...(before.at(-1) ?? '')].length + 1}`;
  return expression.includes('\n') ? `rad ${before.length}, ${character}` : character;
}

/** "a, b eller c" */
export function anyOfWords(words: Iterable<string>): string {
  const all = [...words];
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} eller ${last}`;
}
