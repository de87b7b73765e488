import { spawnSync } from 'node:child_process';
import { withProgress } from './progress.mjs';

const hasRedis = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Says whether the suites that want Redis can run, and on a CI machine puts it there first. On somebody's own machine nothing is
 * installed. The tests start their own server, on a free port of the loopback address.
 */
export async function ensureRedis() {
  if (hasRedis()) return true;
  if (process.env['CI']) await withProgress('Installerar redis-server', async () => aptInstall()).catch(() => undefined);
  return hasRedis();
}

function aptInstall() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'redis-server']]) {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    // The package starts a server of its own where services run; the tests do not use it.
    const { status, stderr, error } = spawnSync(command, rest, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(error?.message ?? stderr);
  }
}
