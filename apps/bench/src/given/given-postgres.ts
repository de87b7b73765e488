import { startEmbeddedPostgres } from '@tp/embedded';
import { migrate, openDatabase } from '@tp/persistence';
import { join } from 'node:path';
import pg from 'pg';
import type { Scratch } from './scratch.js';

/**
 * A PostgreSQL of the run's own. It does not wait for the disk at each commit: the baseline commits far more often than we do, and on
 * a slow disk the ratio would say how slow that is.
 */
export class GivenPostgres {
  private constructor(private readonly connectionString: string) {}

  static async start(scratch: Scratch): Promise<GivenPostgres> {
    const server = await startEmbeddedPostgres({
      dataDirectory: join(scratch.folder, 'postgres'),
      settings: { synchronous_commit: 'off' },
    });
    scratch.atEnd(() => server.stop());
    return new GivenPostgres(server.connectionString);
  }

  /** Makes a migrated database. @returns its address */
  async createDatabase(name: string): Promise<string> {
    const client = new pg.Client({ connectionString: this.connectionString });
    await client.connect();
    await client.query(`create database "${name}"`).finally(() => client.end());
    const address = new URL(this.connectionString);
    address.pathname = `/${name}`;
    const database = await openDatabase(address.href);
    await migrate(database).finally(() => database.destroy());
    return address.href;
  }
}
