import { Buffer, isAscii, isUtf8 } from 'node:buffer';

/** What the scanner saw of a part on its way past: enough to know whether `JSON.parse` would read it without loss. */
export type PartSeen = Readonly<{ memberCount: number; hasOddNumber: boolean }>;

/**
 * Reads a part with `JSON.parse`, if that loses nothing: no key came twice (then it returns fewer members than the text has), no
 * number has more digits than a double holds, and all is UTF-8. `undefined` when `readCarefully` must say what is what.
 */
export function readQuickly(bytes: Uint8Array, { memberCount, hasOddNumber }: PartSeen): unknown {
  if (hasOddNumber) return undefined;
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return countMembers(value) === memberCount ? value : undefined;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return buffer.toString('latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : undefined;
}

/** The members of all objects in the value; NaN when one has a key that objects treat as their own. */
function countMembers(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const element of value) if (typeof element === 'object') count += countMembers(element);
    return count;
  }
  for (const key in value) {
    if (key === '__proto__') return NaN;
    const member: unknown = value[key as keyof typeof value];
    count += typeof member === 'object' ? 1 + countMembers(member) : 1;
  }
  return count;
}
