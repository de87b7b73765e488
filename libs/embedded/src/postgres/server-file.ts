import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** What must be known to reach the server: kept beside its data, readable by nobody but who started it. */
export type ServerFile = Readonly<{ port: number | null; adminPassword: string; password: string }>;

/** The file's content, or a new one with passwords of 192 random bits when there is none that can be read. */
export async function readServerFile(path: string): Promise<Readonly<{ file: ServerFile; isNew: boolean }>> {
  const kept: unknown = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (isServerFile(kept)) return { file: kept, isNew: false };
  const newPassword = () => randomBytes(24).toString('base64url');
  return { file: { port: null, adminPassword: newPassword(), password: newPassword() }, isNew: true };
}

function isServerFile(value: unknown): value is ServerFile {
  if (typeof value !== 'object' || value === null) return false;
  if (!('port' in value && 'adminPassword' in value && 'password' in value)) return false;
  const { port, adminPassword, password } = value;
  return (port === null || Number.isInteger(port)) && typeof adminPassword === 'string' && typeof password === 'string';
}

/** Written whole beside and then renamed, so that a kill -9 leaves the old file or the new one, never half of one. */
export async function writeServerFile(path: string, file: ServerFile): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
