import { buildStale } from './build-stale.mjs';
import { browserMissing } from './browser-missing.mjs';
import { browserTests, jestTests } from './test-reports.mjs';
import { inWorkspace } from './workspace.mjs';

/**
 * What `npm test` runs, in order. `run` gets `tool(file, …arguments)`, which runs a file of node_modules on our Node and throws a
 * `FailedTool` with its output when that fails. What it returns is how many tests passed, failed and were skipped, or nothing.
 */
export const suites = [
  {
    name: 'build',
    label: 'Bygge',
    run: () => buildStale(process.execPath, ['node', 'web']),
  },
  {
    name: 'format',
    label: 'Format (prettier)',
    run: ({ tool }) => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  {
    name: 'lint',
    label: 'Lint: importregler, cirklar mellan filer, typregler (eslint)',
    run: ({ tool }) => tool('eslint/bin/eslint.js', '.'),
  },
  {
    name: 'unused',
    label: 'Oanvänd kod (knip)',
    run: ({ tool }) => tool('knip/bin/knip.js', '--no-progress'),
  },
  {
    name: 'copies',
    label: 'Kopior (jscpd)',
    run: ({ tool }) => tool('jscpd/bin/jscpd', '--config', '.jscpd.json'),
  },
  {
    name: 'types',
    label: 'Typer (tsc, ngc)',
    run: async ({ tool, nx, projectsWith }) => {
      await tool('typescript/bin/tsc', '-b', ...projectsWith('tsconfig.spec.json').filter((path) => !isBrowser(path)));
      await nx('typecheck', { projects: ['web', 'ui'], parallel: 2 });
    },
  },
  {
    name: 'unit',
    label: 'Enhetstester (jest)',
    run: ({ nx }) => jestTests('unit', () => nx('test', { parallel: 2 })),
  },
  {
    name: 'integration',
    label: 'Integrationstester (jest, PostgreSQL, köer på PostgreSQL och Redis)',
    run: async ({ nx, ensureRedis }) => {
      await ensureRedis(); // without it the suites on Redis count themselves as skipped
      return jestTests('int', () => nx('int', { parallel: 2 }));
    },
  },
  {
    name: 'browser',
    label: 'Webbläsartester (Playwright)',
    skipReason: browserMissing,
    run: ({ tool }) =>
      browserTests(() => tool('@playwright/test/cli.js', 'test', '--config', inWorkspace('apps/e2e/playwright.config.mjs'))),
  },
];

const isBrowser = (path) => path.startsWith('apps/web/') || path.startsWith('libs/ui/');
