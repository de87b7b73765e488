import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inWorkspace, say } from './workspace.mjs';

/** Stops the PostgreSQL that the integration tests share: they leave it running between their files. */
export async function stopTestServers() {
  const testing = inWorkspace('libs', 'testing', 'dist', 'index.js');
  if (!existsSync(testing)) return; // nothing was built, so nothing was started
  try {
    const { stopTestServer } = await import(pathToFileURL(testing).href);
    await stopTestServer();
  } catch (fault) {
    say(`Testernas PostgreSQL gick inte att stoppa: ${fault.message}`);
  }
}
