// `npm test [SUITE …]`: every suite in order, also after one has failed; the last line is the count of tests and nothing else.
import { ensureRedis } from './redis-server.mjs';
import { FailedTool, latestWords, nx, projectsWith, runTool, stopTools } from './run-tool.mjs';
import { stopTestServers } from './stop-test-servers.mjs';
import { suites } from './suites.mjs';
import { PlainFault } from './workspace.mjs';

// A test run's words are its result: standard output, all in one order.
const say = (line) => process.stdout.write(`${line}\n`);

const faultText = (fault) => (fault instanceof PlainFault ? fault.message : String(fault?.stack ?? fault));
const countsOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  say(`Okänd svit: ${unknown.join(', ')}. Välj bland ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

Object.assign(process.env, {
  NX_NO_CLOUD: 'true',
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_SKIP_REMOTE_CACHE: 'true',
  FORCE_COLOR: '0',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    stopTools('SIGTERM');
    await stopTestServers();
    process.exit(1);
  });
}

const isCi = Boolean(process.env['CI']);
const results = [];
for (const suite of suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  results.push(await runSuite(suite));
await stopTestServers();
report(results);

async function runSuite(suite) {
  const startedAt = performance.now();
  const seconds = () => `${Math.round((performance.now() - startedAt) / 1000)} s`;
  say(`\n▶ ${suite.label} …`);
  const heartbeat = setInterval(() => say(`  … ${[suite.label, seconds(), latestWords()].filter(Boolean).join(', ')}`), 15_000);
  const outcome = await outcomeOf(suite);
  clearInterval(heartbeat);
  if (outcome.fault !== null)
    say(outcome.fault instanceof FailedTool ? outcome.fault.output.trimEnd() : faultText(outcome.fault));
  const isFailed = outcome.fault !== null || outcome.failed > 0;
  const counts = outcome.passed + outcome.failed + outcome.skipped > 0 ? `, ${countsOf(outcome)}` : '';
  say(`${isFailed ? '✘' : '✔'} ${suite.label}: ${isFailed ? 'fel' : 'godkänd'} på ${seconds()}${counts}`);
  // A check that counts no tests is one failure when it fails, so that the sum never says 0 of a run that did not pass.
  return { ...outcome, suite, isFailed, failed: isFailed ? Math.max(1, outcome.failed) : 0 };
}

async function outcomeOf(suite) {
  const none = { passed: 0, failed: 0, skipped: 0, skips: [] };
  try {
    const skipReason = (await suite.skipReason?.()) ?? null;
    if (skipReason !== null) return { ...none, fault: null, skipped: 1, skips: [skipReason] };
    const counts = await suite.run({ tool: runTool, nx, projectsWith, ensureRedis });
    return { ...none, fault: null, ...(typeof counts === 'object' ? counts : {}) };
  } catch (fault) {
    return { ...none, fault };
  }
}

function report(all) {
  const total = (key) => all.reduce((sum, result) => sum + result[key], 0);
  const failed = all.filter(({ isFailed }) => isFailed);
  const skips = all.flatMap((result) => result.skips.map((name) => `${result.suite.label}: ${name}`));
  say('');
  if (failed.length > 0) say(`Underkända: ${failed.map(({ suite }) => suite.label).join('; ')}`);
  if (skips.length > 0) {
    say(`Överhoppat (${isCi ? 'ett fel, för CI är satt' : 'kördes inte här'}):`);
    for (const skip of skips) say(`  ${skip}`);
  }
  process.exitCode = failed.length > 0 || (isCi && total('skipped') > 0) ? 1 : 0;
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
}
