import type { FieldsRead } from '../pre-assessment/pre-assessment.js';

/**
 * Which leaves a check has read. Leaves are added once, in the document's order; what is read is noted by their place in it.
 * A leaf is a text, a number, true, false, `null` or an empty list. To count a list, or to see that an object is there, reads no
 * leaf in it. Source: decision-list.md, `fields`.
 */
export class FactTrace {
  readonly #leaves: (readonly [pointer: string, value: unknown])[] = [];
  readonly #noted: number[] = [];

  /** @returns the leaf's place */
  add(pointer: string, value: unknown): number {
    return this.#leaves.push([pointer, value]) - 1;
  }

  note(leaf: number): void {
    this.#noted.push(leaf);
  }

  /** What was read since the last time, in the document's order; and forgets it. */
  take(): FieldsRead {
    const fields: Record<string, unknown> = {}; // every key begins with a slash
    let last = -1;
    for (const leaf of this.#noted.sort((a, b) => a - b)) {
      const [pointer, value] = leaf === last ? [] : (this.#leaves[leaf] ?? []);
      if (pointer !== undefined) fields[pointer] = value;
      last = leaf;
    }
    this.#noted.length = 0;
    return fields;
  }
}
