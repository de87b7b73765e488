import { buildStale } from './build-stale.mjs';
import { installPackages } from './install-packages.mjs';
import { nodeBinary } from './node-binary.mjs';
import { runCommand } from './run-command.mjs';
import { inWorkspace, PlainFault, say, workspaceRoot } from './workspace.mjs';

/** Each npm script: what has to be built before it, and the file that it runs. */
const commands = {
  // It stops api, worker and PostgreSQL in order when our channel to it closes; only when that hangs does it get a signal.
  start: {
    build: ['node', 'web'],
    patienceMs: 20_000,
    run: (args) => [inWorkspace('apps/portal/dist/main.js'), 'start', ...args],
  },
  portal: { build: ['node'], patienceMs: 2_000, run: (args) => [inWorkspace('apps/portal/dist/main.js'), ...args] },
  bench: { build: ['node'], run: (args) => [inWorkspace('apps/bench/dist/main.js'), ...args] },
  test: { build: [], run: (args) => [inWorkspace('apps/portal/tools/test.mjs'), ...args] },
  lint: { build: [], run: (args) => [inWorkspace('apps/portal/tools/test.mjs'), 'lint', ...args] },
  format: {
    build: [],
    run: (args) => [inWorkspace('node_modules/prettier/bin/prettier.cjs'), '--write', ...(args.length > 0 ? args : ['.'])],
  },
};

/** `npm run portal -- screenshots`: a journey of the browser tests, which no portal in production has. */
const screenshots = {
  build: ['node', 'web'],
  run: (args) => [
    inWorkspace('node_modules/@playwright/test/cli.js'),
    ...['test', '--config', inWorkspace('apps/e2e/playwright.config.mjs'), '--grep', '@screenshot', ...args],
  ],
};

/**
 * Makes the clone ready and runs one command in it.
 * @returns the exit code
 */
export async function bootstrap([name, ...given]) {
  const isScreenshots = name === 'portal' && given[0] === 'screenshots';
  const args = isScreenshots ? given.slice(1) : given;
  const known = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  const command = isScreenshots ? screenshots : known;
  if (command === undefined) {
    say(`Användning: node apps/portal/bootstrap.mjs ${Object.keys(commands).join('|')} [argument …]`);
    return 1;
  }
  try {
    await installPackages();
    const node = nodeBinary();
    await buildStale(node, command.build);
    const [file, ...rest] = command.run(args);
    const cwd = ['portal', 'bench'].includes(name) && !isScreenshots ? standsIn(name) : workspaceRoot;
    return await runCommand(node, file, rest, { cwd, env: { PORTAL_CWD: cwd }, patienceMs: command.patienceMs });
  } catch (fault) {
    if (!(fault instanceof PlainFault)) throw fault;
    say(fault.message);
    return 1;
  }
}

/** Where the user stands. npm goes to the root before it runs us, and tells in INIT_CWD where it was called; others do not set it. */
function standsIn(name) {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return script === name && process.cwd() === workspaceRoot && INIT_CWD ? INIT_CWD : process.cwd();
}
