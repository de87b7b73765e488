import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export type PortalRun = Readonly<{
  code: number | null;
  output: string;
  errors: string;
  errorLines: readonly string[];
  outputLines: readonly string[];
}>;

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const { DATABASE_URL: _database, REDIS_URL: _redis, ...environment } = process.env;

/** Starts the built command line as a person would, from a folder, with settings of the test's own. */
export const startPortalCommand = (
  args: readonly string[],
  { directory, settings }: Readonly<{ directory: string; settings: Readonly<Record<string, string>> }>,
) =>
  spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, NODE_OPTIONS: '', PORTAL_CWD: directory, ...settings },
  });

/** Runs a command to its end. */
export async function runPortal(args: readonly string[], options: Parameters<typeof startPortalCommand>[1]): Promise<PortalRun> {
  const child = startPortalCommand(args, options);
  const [output, errors, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ]);
  return { code, output, errors, outputLines: linesOf(output), errorLines: linesOf(errors) };
}

/** Runs a command that reads and writes files alone: with a database that is not there, for one that asked for it would fail. */
export const runOnFiles = (args: readonly string[], directory: string): Promise<PortalRun> =>
  runPortal(args, {
    directory,
    settings: { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', PORTAL_DATA: join(directory, '.portal') },
  });

/** A folder of the test's own that any user may enter: the embedded database runs as another. */
export async function givenFolder(): Promise<Readonly<{ path: string; remove: () => Promise<void> }>> {
  const path = await mkdtemp(join(tmpdir(), 'portal-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

async function textOf(stream: Readable): Promise<string> {
  stream.setEncoding('utf8'); // a chunk may end inside a letter
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
