import type { PersonViewer, Transactions } from '@tp/persistence';

export type DeleteSavedViewOutcome = Readonly<{ kind: 'deleted' }> | Readonly<{ kind: 'view-unknown' }>;

/** Takes a view away. The trail keeps what it showed. */
export class DeleteSavedView {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewId: number, viewer: PersonViewer): Promise<DeleteSavedViewOutcome> {
    return this.transactions.runAs(viewer, async ({ savedViews, audit }) => {
      await savedViews.lock(viewer.personId);
      const view = await savedViews.find(viewer.personId, roundId, viewId);
      if (view === null) return { kind: 'view-unknown' };
      await savedViews.remove(viewId);
      const { page, name, address } = view;
      await audit.append({
        action: 'saved-view.deleted',
        subject: `saved-view:${viewId}`,
        details: { roundId, page, name, address },
      });
      return { kind: 'deleted' };
    });
  }
}
