import type { PersonViewer, Transactions } from '@tp/persistence';

/** Notes that a person has read notices of theirs. Others' are left alone, as if they were not there. */
export class MarkNoticesRead {
  constructor(private readonly transactions: Transactions) {}

  /** @param ids `null` for all. @returns how many are still unread */
  execute(ids: readonly number[] | null, viewer: PersonViewer): Promise<number> {
    const { personId } = viewer;
    return this.transactions.runAs(viewer, async ({ notices, audit }) => {
      const count = await notices.markRead(personId, ids);
      const unread = await notices.unread(personId);
      if (count > 0) await audit.append({ action: 'notice.read', subject: `person:${personId}`, details: { count } });
      return unread;
    });
  }
}
