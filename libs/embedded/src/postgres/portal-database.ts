import pg from 'pg';

/**
 * Makes the role and the database `portal` when they are missing. The role owns its database and may make others (tests do), but is
 * no superuser, so that row-level security and the audit trail's triggers hold for it.
 * @param password base64url, so that nothing in it needs escaping
 */
export async function ensureDatabase(adminConnectionString: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminConnectionString });
  await client.connect();
  try {
    const roles = await client.query("select 1 from pg_roles where rolname = 'portal'");
    await client.query(`${roles.rowCount === 0 ? 'create' : 'alter'} role portal login createdb password '${password}'`);
    // Whom the api's connections are: row-level security holds for it. Roles are the server's, so who may make them makes it.
    const apiRoles = await client.query("select 1 from pg_roles where rolname = 'portal_api'");
    if (apiRoles.rowCount === 0) await client.query('create role portal_api nologin; grant portal_api to portal');
    const databases = await client.query("select 1 from pg_database where datname = 'portal'");
    if (databases.rowCount === 0) await client.query('create database portal owner portal');
  } finally {
    await client.end();
  }
}
