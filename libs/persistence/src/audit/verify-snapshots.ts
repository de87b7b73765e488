import type { DataSource, EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { sha256Of } from '../database/sha256.js';

/** A sent or recorded thing that is not what it was; `what` is a Swedish sentence that names it. */
export type SnapshotFault = Readonly<{ table: string; what: string }>;

const TABLES = [
  {
    table: 'application_version',
    content: 'snapshot',
    name: `'Ansökan ' || reference || ', version ' || version || ' (' || round_id || ')'`,
  },
  { table: 'principles_version', content: 'document', name: `'Principerna ' || principles_id || ', version ' || version` },
  { table: 'review', content: 'snapshot', name: `'Granskningen av ' || application || ' av ' || reviewer` },
  { table: 'settlement', content: 'snapshot', name: `'Avgörandet om ' || application` },
] as const;

const ROWS_AT_A_TIME = 500;

/**
 * Holds every snapshot against the SHA-256 that it was stored with, as a stream and in one state of the database: what somebody
 * changed past the portal, and past the triggers, shows.
 */
export function verifySnapshots(dataSource: DataSource): Promise<readonly SnapshotFault[]> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('set transaction read only');
    const faults: SnapshotFault[] = [];
    for (const table of TABLES) for await (const fault of changedIn(manager, table)) faults.push(fault);
    return faults;
  });
}

async function* changedIn(
  manager: EntityManager,
  { table, content, name }: (typeof TABLES)[number],
): AsyncGenerator<SnapshotFault> {
  await manager.query(
    `declare ${table}_snapshots no scroll cursor for select ${name} as name, sha256, ${content} as content from ${table}`,
  );
  for (;;) {
    const rows = await rowsOf<{ name: string; sha256: string; content: unknown }>(
      manager,
      `fetch ${ROWS_AT_A_TIME} from ${table}_snapshots`,
    );
    for (const row of rows) {
      if (sha256Of(row.content) !== row.sha256)
        yield { table, what: `${row.name} är ändrad: innehållet stämmer inte med dess kontrollsumma.` };
    }
    if (rows.length < ROWS_AT_A_TIME) return;
  }
}
