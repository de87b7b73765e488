import { Buffer } from 'node:buffer';
import { START } from './place.js';
import { Unreadable } from './unreadable.js';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  bytes.length >= beginning.length && beginning.every((byte, index) => bytes[index] === byte);

/**
 * The same bytes without the byte order mark that a UTF-8 file may begin with.
 * @throws Unreadable for UTF-16 and UTF-32, with or without a mark: JSON's first character is ASCII, so a zero byte beside it tells
 */
export async function* utf8Only(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let beginning: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of source) {
    if (beginning === undefined) yield chunk;
    else {
      beginning = Buffer.concat([beginning, chunk]);
      if (beginning.length < 4) continue;
      yield unmarked(beginning);
      beginning = undefined;
    }
  }
  if (beginning !== undefined) yield unmarked(beginning);
}

/** As `utf8Only`, of a text that is held whole. */
export function unmarked(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || (bytes.length > 1 && (first === 0 || second === 0))) {
    const { line, column } = START;
    const message = `Filen är kodad i UTF-16 eller UTF-32, från rad ${line}, kolumn ${column}. Den ska vara kodad i UTF-8.`;
    throw new Unreadable({ pointer: '', value: undefined, message });
  }
  return startsWith(bytes, BYTE_ORDER_MARK) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}
