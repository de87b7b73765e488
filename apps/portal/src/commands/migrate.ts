import { openLocalPortal } from '../local/local-portal.js';
import type { CommandContext } from './command-context.js';
import { inSession } from './session.js';

/** Brings the database to the shape of this version: the step before its api and workers are started on servers. */
export async function migrateDatabase(context: CommandContext): Promise<void> {
  const portal = await openLocalPortal(context);
  try {
    await inSession(portal, () => Promise.resolve());
    context.print('Databasen är uppdaterad.');
  } finally {
    await portal.stop();
  }
}
