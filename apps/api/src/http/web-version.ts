import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const LOOK_EVERY_MS = 2000;

/**
 * Tells one build of the web from another, for pages that stand open while it is replaced: the hash of `index.html`, which names every
 * other file by hash. @returns what gives it, `null` where no web is built
 */
export function webVersion(index: string): () => string | null {
  let known: Readonly<{ version: string | null; modified: number }> = { version: null, modified: NaN };
  let lookedAt = -Infinity;
  return () => {
    if (performance.now() - lookedAt < LOOK_EVERY_MS) return known.version;
    lookedAt = performance.now();
    const modified = statSync(index, { throwIfNoEntry: false })?.mtimeMs;
    if (modified === undefined) return known.version;
    if (modified !== known.modified) known = { version: hashOf(index), modified };
    return known.version;
  };
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
