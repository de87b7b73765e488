import type * as z from 'zod/mini';
import { type Fault, pointerOf } from './fault.js';
import { inInputOrder } from './in-input-order.js';
import { memberOf } from './json-value.js';

type Placed = Readonly<{ path: readonly PropertyKey[]; message: string }>;

/**
 * What a zod schema found, as faults: one for each value (the first thing wrong with it), each unknown key at its own
 * pointer, a missing key with the value `undefined` and "Nyckeln saknas." before what it should have been. They stand in
 * the input's order; what is missing stands last in its object, in the schema's order. Source: round.md, last section.
 * @param issues of a schema whose messages are the Swedish sentences of `rounds/fields.ts`
 * @param input what was read, for values and order: zod leaves them out of its issues
 */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[], input: unknown): readonly Fault[] {
  const first = new Map<string, Fault>();
  for (const issue of issues) {
    for (const { path, message } of placesOf(issue)) {
      const pointer = pointerOf(path);
      if (first.has(pointer)) continue;
      const value = path.reduce<unknown>(memberOf, input);
      const isMissing = value === undefined && path.length > 0;
      first.set(pointer, { pointer, value, message: isMissing ? `Nyckeln saknas. ${message}` : message });
    }
  }
  return inInputOrder([...first.values()], input);
}

function placesOf(issue: z.core.$ZodIssue): readonly Placed[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message }));
  // Of a record's key the issue itself says what the record is; what the key should be stands in the issue inside it.
  if (issue.code === 'invalid_key') return [{ path, message: issue.issues[0]?.message ?? message }];
  return [{ path, message }];
}
