import { join } from 'node:path';
import type { CommandRun, RunningPortal } from '@tp/testing';
import { onDatabaseOf } from './on-database.js';
import { changedExample } from './round-files.js';

/** The address of a round whose pre-assessment fails, and what mends it. */
export type FailingRound = Readonly<{ path: string; run: CommandRun; mend: () => Promise<void> }>;

/** Reads the example as another round, on a database that takes no result: both its jobs are given up. */
export async function givenFailingRound(portal: RunningPortal): Promise<FailingRound> {
  await onDatabaseOf(portal, 'alter table pre_assessment add constraint full_today check (false) not valid');
  const file = await changedExample(portal.dataDirectory, (example) => ({
    ...example,
    round: { ...example.round, id: 'misslyckad', title: 'Omgång med ett jobb som misslyckas' },
  }));
  const run = await portal.command('round', 'assess', file, '--out', join(portal.dataDirectory, 'ut'));
  const mend = () => onDatabaseOf(portal, 'alter table pre_assessment drop constraint full_today');
  return { path: '/omgangar/misslyckad', run, mend };
}
