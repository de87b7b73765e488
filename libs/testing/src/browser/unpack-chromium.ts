import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What the package's Chromium is in the folder that it is unpacked to. */
export type UnpackedChromium = Readonly<{ executablePath: string; libraries: string; fontSettings: string }>;

const run = promisify(execFile);
const workspaceModules = new URL('../../../../node_modules/', import.meta.url).pathname;

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (Linux x64) to a folder of this clone, once for each version of it: about ten seconds
 * and 260 MB. Safe when several processes ask at once: each unpacks to its own folder, and the first one ready is the one that all use.
 * @returns `null` when the package is not installed or does not fit this system
 */
export async function unpackChromium(): Promise<UnpackedChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = packageFolder();
  if (home === null) return null;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = join(workspaceModules, '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackTo(folder, cache);
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fontSettings: join(folder, 'fonts.conf'),
  };
}

function packageFolder(): string | null {
  try {
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  } catch {
    return null;
  }
}

async function unpackTo(folder: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'chromium-unpacking-'));
  try {
    await unpackInto(aside);
    await writeFile(join(aside, 'fonts.conf'), fontSettingsFor(folder));
    await rename(aside, folder);
  } catch (fault) {
    if (!existsSync(folder)) throw fault; // else another process was ready first: theirs is as good
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * The package unpacks to fixed names in the system's temporary folder, where anybody may have put something, and adds its copies of
 * NSS only on what it takes for Amazon's machines: in a process of its own it is told of another folder and another machine.
 */
async function unpackInto(folder: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', NODE_OPTIONS: '' };
  await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: dirname(workspaceModules), env });
}

/** The machine's fonts, and the package's own for a machine that has none. */
const fontSettingsFor = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
