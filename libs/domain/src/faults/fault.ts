/**
 * One thing that is wrong with what came from outside: where (a JSON Pointer, RFC 6901; of a missing key its own), the value
 * (`undefined` when the key is missing) and a Swedish sentence that says what is allowed. Source: round.md, last section.
 */
export type Fault = Readonly<{ pointer: string; value: unknown; message: string }>;

/** A JSON Pointer (RFC 6901) of the path's steps. @example pointerOf(['a/b', 0]) === '/a~1b/0' */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
