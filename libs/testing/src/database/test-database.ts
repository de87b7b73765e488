import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServer } from './test-server.js';

/** Held in the server while a template is made; any number that nobody else of ours uses. */
const TEMPLATE_LOCK = 7_401_001;

export type TestDatabase = Readonly<{
  connectionString: string;
  /** As the superuser, when the server is our own: what a test needs to play one who tampers. */
  adminConnectionString: string;
  /** Drops the database, whoever is connected to it: as the superuser, for autovacuum may be. */
  drop(): Promise<void>;
}>;

/**
 * A database of its own for a test file: a copy of one that was migrated once, which takes some ten milliseconds. Safe for parallel
 * Jest workers. On the server in `DATABASE_URL` when that is set (its role must be allowed to create databases), else on our own.
 * @param migrate brings the empty database behind an address to the newest shape
 * @param fingerprint of what `migrate` does; another fingerprint makes another template
 */
export async function testDatabase({
  migrate,
  fingerprint,
}: Readonly<{ migrate: (connectionString: string) => Promise<void>; fingerprint: string }>): Promise<TestDatabase> {
  const server = await serverForTests();
  const name = `portal_test_${randomBytes(8).toString('hex')}`;
  await onServer(server.connectionString, async (client) => {
    const template = await ensureTemplate(client, server.connectionString, migrate, fingerprint);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    connectionString: withDatabase(server.connectionString, name),
    adminConnectionString: withDatabase(server.adminConnectionString, name),
    drop: () => onServer(server.adminConnectionString, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function serverForTests(): Promise<Readonly<{ connectionString: string; adminConnectionString: string }>> {
  const given = process.env['DATABASE_URL'];
  return given ? { connectionString: given, adminConnectionString: given } : testServer();
}

function withDatabase(connectionString: string, name: string): string {
  const address = new URL(connectionString);
  address.pathname = `/${name}`;
  return address.href;
}

async function onServer(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Migrated under another name and then renamed, so that a kill -9 leaves no half template. */
async function ensureTemplate(
  client: pg.Client,
  connectionString: string,
  migrate: (connectionString: string) => Promise<void>,
  fingerprint: string,
): Promise<string> {
  const template = `portal_template_${createHash('sha256').update(fingerprint).digest('hex').slice(0, 16)}`;

  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) {
      await client.query(`drop database if exists ${template}_new with (force)`);
      await client.query(`create database ${template}_new`);
      await migrate(withDatabase(connectionString, `${template}_new`));
      await client.query(`alter database ${template}_new rename to ${template}`);
    }
    return template;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}
