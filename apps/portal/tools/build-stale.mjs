import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { withProgress } from './progress.mjs';
import { withWorkspaceLock } from './workspace-lock.mjs';
import { inWorkspace, PlainFault, say, workspaceRoot } from './workspace.mjs';

const STAMPS = inWorkspace('node_modules', '.cache', 'portal-build');

/**
 * What can be built: the folders and files that it depends on, the files whose content says what was built last, and the command.
 * The results are part of the comparison, since others build too (`nx`, an editor): a newer source tree's result is not ours.
 */
const builds = {
  node: {
    label: 'Bygger portalen',
    sources: () =>
      nodeProjects().flatMap((project) => [
        join(project, 'src'),
        join(project, 'tsconfig.lib.json'),
        join(project, 'package.json'),
      ]),
    results: () => nodeProjects().map((project) => join(project, 'dist', 'tsconfig.lib.tsbuildinfo')),
    command: () => [
      inWorkspace('node_modules', 'typescript', 'bin', 'tsc'),
      '-b',
      ...nodeProjects().map((project) => join(project, 'tsconfig.lib.json')),
    ],
  },
  web: {
    label: 'Bygger webben',
    sources: () => [
      ...['src', 'public', 'project.json', 'package.json', 'tsconfig.json', 'tsconfig.app.json'].map((name) =>
        join('apps/web', name),
      ),
      ...['ui', 'domain', 'contracts'].map((name) => join('libs', name, 'src')),
    ],
    results: () => ['apps/web/dist/index.html'],
    command: () => [
      inWorkspace('node_modules', 'nx', 'dist', 'bin', 'nx.js'),
      ...['run', 'web:build', '--excludeTaskDependencies', '--outputStyle=static'],
    ],
  },
};

/**
 * Builds those of `names` (`node`, `web`) whose sources have changed since they were built, side by side.
 * @param node the binary that runs the build tools
 */
export async function buildStale(node, names) {
  if (names.every(isFresh)) return;
  await withWorkspaceLock(async () => {
    const stale = names.filter((name) => !isFresh(name)); // another run may have built what we waited for
    if (stale.length === 0) return;
    const label = stale
      .map((name) => builds[name].label)
      .join(' och ')
      .replace(' och Bygger', ' och');
    const outcomes = await withProgress(label, async () => {
      const done = await Promise.all(stale.map((name) => build(node, name)));
      const failed = done.filter(({ code }) => code !== 0);
      for (const { output } of failed) say(`\n${output.trimEnd()}`);
      if (failed.length > 0) throw new PlainFault('Bygget misslyckades: rätta felen ovan och kör igen.');
    });
    return outcomes;
  });
}

async function build(node, name) {
  const before = hashOf(builds[name].sources());
  const [file, ...args] = builds[name].command();
  const child = spawn(node, [file, ...args], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false' },
      PATH: [dirname(node), inWorkspace('node_modules', '.bin'), process.env['PATH']].filter(Boolean).join(delimiter),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) {
    mkdirSync(STAMPS, { recursive: true });
    // The sources as they were before the build: one saved in the middle of it makes the next run build again.
    writeFileSync(join(STAMPS, name), `${before} ${hashOf(builds[name].results())}`);
  }
  return { code, output };
}

function isFresh(name) {
  const stamp = join(STAMPS, name);
  const { sources, results } = builds[name];
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === `${hashOf(sources())} ${hashOf(results())}`;
}

/** Paths from the root of the projects that tsc builds for Node. */
const nodeProjects = () =>
  ['apps', 'libs'].flatMap((folder) =>
    readdirSync(inWorkspace(folder))
      .map((name) => `${folder}/${name}`)
      .filter((project) => existsSync(inWorkspace(project, 'tsconfig.lib.json')) && isRun(project)),
  );

/** The browser tests are run from their sources, by Playwright; the browser's building blocks by Angular's own compiler. */
const isRun = (project) => !['apps/e2e', 'libs/ui'].includes(project);

/** One hash of names and contents, tests left out; a missing file counts as such. Shared settings are part of every answer. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths, 'tsconfig.base.json', 'package-lock.json'].flatMap(filesUnder)) {
    hash.update(`\0${path}\0`);
    hash.update(existsSync(inWorkspace(path)) ? readFileSync(inWorkspace(path)) : 'missing');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const entries = existsSync(inWorkspace(path)) ? readdirIfFolder(path) : null;
  if (entries === null) return [path];
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !name.endsWith('.spec.ts'))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}

function readdirIfFolder(path) {
  try {
    return readdirSync(inWorkspace(path), { withFileTypes: true });
  } catch (fault) {
    if (fault.code === 'ENOTDIR') return null;
    throw fault;
  }
}
