import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/migrations.js';
import { rowsOf } from './rows.js';

/** Held in the database while it is migrated; any number that nobody else of ours uses. */
const MIGRATION_LOCK = 7_401_002;

/**
 * Brings the database to the newest shape: all of it or nothing. Safe when several processes start at once: one migrates, the
 * others wait, and find nothing left to do.
 * @throws Error with a Swedish sentence when the database was migrated by a newer version of the portal
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const locked = dataSource.createQueryRunner();
  await locked.connect();
  try {
    await locked.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(dataSource);
    await dataSource.runMigrations();
  } finally {
    await locked.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await locked.release();
  }
}

async function refuseNewer({ manager }: DataSource): Promise<void> {
  const [table] = await rowsOf<{ name: string | null }>(manager, `select to_regclass('migrations')::text as name`);
  if (!table?.name) return;
  const known = MIGRATIONS.map(({ name }) => name);
  const [newer] = await rowsOf<{ name: string }>(manager, 'select name from migrations where name <> all ($1) limit 1', [known]);
  if (newer)
    throw new Error(
      `Databasen är gjord av en nyare version av portalen (${newer.name}). Kör den versionen, eller en tom databas.`,
    );
}
