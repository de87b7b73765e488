import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { inWorkspace } from './workspace.mjs';

const BROWSER_REPORT = inWorkspace('apps', 'e2e', 'test-results', 'browser.json');

/**
 * Runs jest in the projects and adds up what it wrote of each.
 * @param kind `unit` or `int`: which report of a project
 * @returns `{ passed, failed, skipped, skips, fault }`: counts, the skipped suites by name, and what stopped the run, or `null`
 */
export const jestTests = (kind, run) =>
  counted(jestReports(kind), run, () => sum(jestReports(kind).filter(existsSync).map(jestCount)));

/** The same of Playwright's run. */
export const browserTests = (run) =>
  counted([BROWSER_REPORT], run, () => (existsSync(BROWSER_REPORT) ? browserCount(read(BROWSER_REPORT)) : NONE));

const NONE = { passed: 0, failed: 0, skipped: 0, skips: [] };
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Old reports go first: one left of an earlier run would be counted as this one's. */
async function counted(reports, run, count) {
  for (const report of reports) rmSync(report, { force: true });
  const fault = await run().then(
    () => null,
    (reason) => reason,
  );
  return { ...count(), fault };
}

const jestReports = (kind) =>
  ['apps', 'libs'].flatMap((folder) =>
    readdirSync(inWorkspace(folder)).map((name) => inWorkspace(folder, name, 'test-results', `${kind}.json`)),
  );

function jestCount(path) {
  const report = read(path);
  const skips = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ ancestorTitles, title }) => [...ancestorTitles, title].join(' › ')),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites, // a file that could not even be loaded counts as one
    skipped: report.numPendingTests + report.numTodoTests,
    skips,
  };
}

function browserCount({ stats, errors, suites }) {
  // A journey that passed at the second try is no failure, but it is said: the report names it as flaky.
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    skips: suites.flatMap(skippedIn),
  };
}

const skippedIn = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'skipped')).map(({ title }) => title),
  ...suites.flatMap(skippedIn),
];

const sum = (counts) =>
  counts.reduce(
    (total, { passed, failed, skipped, skips }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      skips: [...total.skips, ...skips],
    }),
    NONE,
  );
