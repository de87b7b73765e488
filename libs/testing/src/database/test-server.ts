import { type EmbeddedPostgres, startEmbeddedPostgres, stopEmbeddedPostgres } from '@tp/embedded';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One server for each clone and user, in the system's temporary folder: two clones that test at once do not meet. */
function testServerFolder(): string {
  const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
  const name = createHash('sha256').update(workspace).digest('hex').slice(0, 12);
  return join(tmpdir(), `trygghetsportalen-test-${process.getuid?.() ?? 0}-${name}`);
}

/**
 * Starts the tests' PostgreSQL, or joins it. It is left running between the files of a run; `stopTestServer` ends it. A crash of
 * the machine may cost its data, which no test misses, and in return it does not wait for the disk.
 */
export const testServer = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    dataDirectory: testServerFolder(),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });

/** Stops the tests' PostgreSQL and removes its data; the test runner does it last. Harmless when none runs. */
export async function stopTestServer(): Promise<void> {
  await stopEmbeddedPostgres(testServerFolder(), { mode: 'immediate' });
  await rm(testServerFolder(), { recursive: true, force: true });
}
