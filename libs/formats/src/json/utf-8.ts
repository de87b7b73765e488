import { isUtf8 } from 'node:buffer';

/** The byte where a text stops being UTF-8: the last one of the shortest beginning that no bytes after it could mend. */
export function offsetOfBadUtf8(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let [sound, unsound] = [0, bytes.length + 1];
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    if (canBecomeUtf8(bytes.subarray(0, middle))) sound = middle;
    else unsound = middle;
  }
  return Math.max(0, unsound - 1);
}

function canBecomeUtf8(beginning: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return true;
  } catch {
    return false;
  }
}
