import { type NoticeFacts, type NoticeKind } from '@tp/domain';
import { openDatabase, Transactions } from '@tp/persistence';
import type { RunningPortal } from '@tp/testing';
import { noticesTo, type Told } from '@tp/use-cases';

/** What happens in an application's life, as the committee's people are told of it. */
type Event<K extends NoticeKind> = Readonly<{ kind: K; key: string; facts: NoticeFacts[K]; path: string }>;

/** Tells Rinkeby-Kista's people on a running portal, each event by the helper that the use cases call. */
export async function tellCommittee(portal: RunningPortal, events: readonly Event<'application.withdrawn' | 'round.closed'>[]) {
  const database = await openDatabase(portal.databaseUrl());
  try {
    const people = { municipality: 'Stockholms stad', committee: 'RK' };
    await new Transactions(database).run('system:cli', async (db) => {
      for (const event of events) await noticesTo(db, { ...event, people } satisfies Told<typeof event.kind>);
    });
  } finally {
    await database.destroy();
  }
}
