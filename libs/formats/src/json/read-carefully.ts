import { TokenizerError } from '@streamparser/json';
import type { FoundFault } from '../faults/found-faults.js';
import { FaithfulTokenizer } from './faithful-tokenizer.js';
import { Deeper, JsonValueBuilder, Unexpected } from './json-value-builder.js';
import { offsetIn } from './placed-node.js';
import { type Place, placeAfter } from './place.js';
import { DEEPEST, endsEarly, notJson, tooDeep, type Unreadable } from './unreadable.js';
import { offsetOfBadUtf8 } from './utf-8.js';

type CarefulValue = Readonly<{
  value: unknown;
  /** Keys that stand twice, or that no object can carry, each with the value that the file gave it; pointers from the value. */
  faults: readonly FoundFault[];
  /** Where in the file the value at a path stands; of one that is missing, the end of the innermost object that is there. */
  offsetOf: (path: readonly PropertyKey[]) => number;
}>;

/**
 * Reads one JSON text slowly, and misses nothing: each value's place, keys that stand twice, numbers by their digits.
 * @param place where the text begins in its file
 * @param depth in how many objects and lists of the file it lies
 * @param ending a Swedish clause for a text that ends too early
 * @throws Unreadable when it is not JSON or too deep, with line and column
 */
export function readCarefully(bytes: Uint8Array, place: Place, depth: number, ending: string): CarefulValue {
  const { value, faults, root } = built(new JsonValueBuilder(DEEPEST - depth, place.offset, true), bytes, place, ending);
  return { value, faults, offsetOf: (path) => place.offset + (root === undefined ? 0 : offsetIn(root, path)) };
}

/** As `readCarefully`, but asks only whether it is JSON, and so holds nothing of it. */
export function checkGrammar(bytes: Uint8Array, place: Place, depth: number, ending: string): void {
  built(new JsonValueBuilder(DEEPEST - depth, place.offset, false), bytes, place, ending);
}

function built(builder: JsonValueBuilder, bytes: Uint8Array, place: Place, ending: string): JsonValueBuilder {
  const badUtf8 = offsetOfBadUtf8(bytes);
  if (badUtf8 !== undefined && badUtf8 < bytes.length) {
    throw notJson('ett tecken som inte är UTF-8', placeAfter(place, bytes, badUtf8));
  }
  const tokenizer = new FaithfulTokenizer();
  tokenizer.onToken = ({ token, value, offset }) => builder.take({ token, value, offset, digits: tokenizer.digits });
  try {
    tokenizer.write(bytes);
    tokenizer.end();
  } catch (error) {
    throw explained(error, bytes, place, ending);
  }
  if (!builder.isComplete) throw endsEarly(ending, placeAfter(place, bytes, bytes.length));
  return builder;
}

function explained(error: unknown, bytes: Uint8Array, place: Place, ending: string): Unreadable | unknown {
  if (error instanceof Deeper) return tooDeep(placeAfter(place, bytes, error.offset));
  if (error instanceof Unexpected) return unexpected(bytes, place, error.offset);
  if (!(error instanceof TokenizerError)) return error;
  // The library says where only in its words; at the end of the text it says no place.
  const [, position] = /absolute position "(\d+)"/.exec(error.message) ?? [];
  return position === undefined
    ? endsEarly(ending, placeAfter(place, bytes, bytes.length))
    : unexpected(bytes, place, Number(position));
}

const characters = new TextDecoder('utf-8', { ignoreBOM: true });

function unexpected(bytes: Uint8Array, place: Place, offset: number): Unreadable {
  const [character = ''] = characters.decode(bytes.subarray(offset, offset + 4));
  return notJson(`tecknet ${JSON.stringify(character)} kan inte stå`, placeAfter(place, bytes, offset));
}
