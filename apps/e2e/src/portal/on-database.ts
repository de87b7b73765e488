import { openDatabase } from '@tp/persistence';
import type { RunningPortal } from '@tp/testing';

/** Does something to a running portal's database that the portal itself would never do. */
export async function onDatabaseOf(portal: RunningPortal, sql: string): Promise<void> {
  const database = await openDatabase(portal.databaseUrl());
  try {
    await database.query(sql);
  } finally {
    await database.destroy();
  }
}
