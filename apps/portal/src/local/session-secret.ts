import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHORTEST = 32;

/** The secret that signs this portal's sessions, made once and kept for its owner's eyes: a restart signs nobody out. */
export function sessionSecret(dataDirectory: string): string {
  const file = join(dataDirectory, 'session-secret');
  const known = read(file);
  if (known !== null) return known;
  mkdirSync(dataDirectory, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(SHORTEST).toString('base64url'), { mode: 0o600 });
  renameSync(draft, file); // whole or not at all
  return readFileSync(file, 'utf8');
}

function read(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    return text.length >= SHORTEST ? text : null;
  } catch {
    return null; // the first start
  }
}
