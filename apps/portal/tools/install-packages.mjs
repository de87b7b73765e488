import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { withProgress } from './progress.mjs';
import { withWorkspaceLock } from './workspace-lock.mjs';
import { inWorkspace, PlainFault, say, workspaceRoot } from './workspace.mjs';

const LOCK_FILE = inWorkspace('package-lock.json');
const STAMP = inWorkspace('node_modules', '.portal-installed');
// Stands in node_modules while npm works there. Found at a start, it tells of an install that was cut off.
const UNFINISHED = inWorkspace('node_modules', '.portal-installing');

/** Installs what package-lock.json names, if that is not what node_modules holds already. */
export async function installPackages() {
  if (isInstalled()) return;
  await withWorkspaceLock(async (lock) => {
    if (isInstalled()) return; // by the run that we waited for
    if (existsSync(UNFINISHED)) {
      say('En tidigare installation avbröts: node_modules töms och installeras på nytt.');
      emptyNodeModules();
    }
    writeFileSync(UNFINISHED, '');
    rmSync(STAMP, { force: true });
    await withProgress('Installerar paketen', () => npmInstall(lock), installedCount());
    writeFileSync(STAMP, wanted());
    rmSync(UNFINISHED);
  });
}

const isInstalled = () => existsSync(STAMP) && !existsSync(UNFINISHED) && readFileSync(STAMP, 'utf8') === wanted();

/** What node_modules should hold: the lock file's hash, and the system, for some packages are binaries. */
const wanted = () =>
  `${createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex')} ${process.platform} ${process.arch}\n`;

/**
 * A package that is half unpacked looks whole to npm, so nothing of a broken install is kept: but the Node that runs us, which may be
 * the one in node_modules, for `npm run` puts its `.bin` first on PATH. Our own files there go last, or are in use.
 */
function emptyNodeModules() {
  for (const name of readdirSync(inWorkspace('node_modules'))) {
    const path = inWorkspace('node_modules', name);
    if (!name.startsWith('.portal-') && !process.execPath.startsWith(`${path}${sep}`))
      rmSync(path, { recursive: true, force: true });
  }
}

async function npmInstall(lock) {
  // Not `npm ci`: it refuses a lock file that lacks the builds for other systems that the registry does not have either. `install` keeps
  // to the lock. No install scripts: nothing needs one, and one of them reports home.
  const wishes = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error', '--engine-strict=false'];
  // Whatever the user's settings or NODE_ENV say, the build tools and the binaries for this system are needed.
  const parts = ['--include=dev', '--include=optional'];
  const [command, ...args] = [...npmCommand(), 'install', ...wishes, ...parts];
  mkdirSync(inWorkspace('node_modules'), { recursive: true });
  await new Promise((resolve, reject) => {
    const npm = spawn(command, args, { cwd: workspaceRoot, stdio: ['ignore', 2, 2] });
    if (npm.pid !== undefined) lock.alsoHeldBy(npm.pid);
    npm.once('error', (fault) => reject(new PlainFault(`npm gick inte att starta (${fault.message}). Finns npm på maskinen?`)));
    npm.once('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(
            new PlainFault(
              `Installationen misslyckades (npm ${signal ?? `slutade med ${code}`}). Rätta felet ovan och kör igen.`,
            ),
          ),
    );
  });
}

/** The npm that runs us, by the Node that runs us; else the one on PATH. */
function npmCommand() {
  const path = process.env['npm_execpath'];
  if (path !== undefined && basename(path).startsWith('npm') && existsSync(path)) return [process.execPath, path];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** Counts the packages of the lock file that are in place. */
function installedCount() {
  const { packages } = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
  const paths = Object.entries(packages).flatMap(([path, { optional, link }]) =>
    path.startsWith('node_modules/') && !optional && !link ? [inWorkspace(path, 'package.json')] : [],
  );
  return () => `${paths.filter((path) => existsSync(path)).length} av ${paths.length}`;
}
