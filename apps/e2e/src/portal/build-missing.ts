import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../../../../', import.meta.url));
const BUILT = ['apps/portal/dist/main.js', 'apps/api/dist/main.js', 'apps/worker/dist/main.js', 'apps/web/dist/index.html'];

/** The test runner has built what is tested. Who runs Playwright by hand in a clone that was never built waits for it here. */
// eslint-disable-next-line import-x/no-default-export -- Playwright takes its global setup so
export default function buildMissing(): void {
  if (BUILT.every((file) => existsSync(`${workspace}${file}`))) return;
  const nx = `${workspace}node_modules/nx/dist/bin/nx.js`;
  const settings = { NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NX_TUI: 'false' };
  execFileSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'portal,api,worker,web'], {
    cwd: workspace,
    stdio: 'inherit',
    env: { ...process.env, ...settings },
  });
}
