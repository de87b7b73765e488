const INDENT = 2;

/**
 * Writes an object as `JSON.stringify` with two spaces would, and a final line break, but its one long list element by element, so
 * that the whole is never held as one text.
 * @param key of the list; `elements` stand for what the object has there
 */
export function* writeJsonWithList(object: object, key: string, elements: Iterable<unknown>): Generator<string, void, undefined> {
  let separator = '{';
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${separator}\n${' '.repeat(INDENT)}${JSON.stringify(name)}: `;
    separator = ',';
    if (name === key) yield* writeList(elements);
    else yield indented(value, INDENT);
  }
  yield '\n}\n';
}

function* writeList(elements: Iterable<unknown>): Generator<string, void, undefined> {
  let separator = '[';
  for (const element of elements) {
    yield `${separator}\n${' '.repeat(2 * INDENT)}${indented(element, 2 * INDENT)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]' : `\n${' '.repeat(INDENT)}]`;
}

// A line break inside a text is escaped, so those that stand there are the indentation's own.
const indented = (value: unknown, by: number): string =>
  JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${' '.repeat(by)}`);
