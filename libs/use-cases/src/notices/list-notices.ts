import type { NoticePage, NoticeQuery, PersonViewer, Transactions } from '@tp/persistence';

/** A person's own notices, the newest first, and how many they have not read. */
export class ListNotices {
  constructor(private readonly transactions: Transactions) {}

  execute(query: NoticeQuery, viewer: PersonViewer): Promise<NoticePage> {
    return this.transactions.readAs(viewer, ({ notices }) => notices.page(viewer.personId, query));
  }
}
