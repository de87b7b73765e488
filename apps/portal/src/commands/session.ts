import { type Actor, migrate, openDatabase, Transactions } from '@tp/persistence';
import { JobQueues, queueConnectionOf, useBackend } from '@tp/queue';
import { SeedPrinciples } from '@tp/use-cases';
import type { DataSource } from 'typeorm';

/** A migrated database with the portal's own principles, and the queues, for as long as a command runs. */
export type Session = Readonly<{ database: DataSource; transactions: Transactions; queues: JobQueues }>;

/** Opens the database and the queues for `work`, and closes them after it, however it ends. */
export async function inSession<T>(
  { databaseUrl, redisUrl }: Readonly<{ databaseUrl: string; redisUrl: string | undefined }>,
  work: (session: Session) => Promise<T>,
  actor: Actor = 'system:cli',
): Promise<T> {
  const database = await openDatabase(databaseUrl, { applicationName: 'trygghetsportalen portal' });
  try {
    await migrate(database);
    const transactions = new Transactions(database);
    await new SeedPrinciples(transactions).execute(actor);
    const queues = new JobQueues(useBackend(queueConnectionOf({ databaseUrl, redisUrl })));
    try {
      await queues.waitUntilReady();
      return await work({ database, transactions, queues });
    } finally {
      await queues.close();
    }
  } finally {
    await database.destroy();
  }
}
