import type { PersonViewer, SavedView, Transactions } from '@tp/persistence';

export type ChangeSavedViewOutcome =
  Readonly<{ kind: 'changed'; view: SavedView }> | Readonly<{ kind: 'view-unknown' }> | Readonly<{ kind: 'name-taken' }>;

/** Gives a view another name, or lets it show something else. */
export class ChangeSavedView {
  constructor(private readonly transactions: Transactions) {}

  execute(
    roundId: string,
    viewId: number,
    change: Readonly<{ name?: string | undefined; address?: string | undefined }>,
    viewer: PersonViewer,
  ): Promise<ChangeSavedViewOutcome> {
    const { personId } = viewer;
    return this.transactions.runAs(viewer, async ({ savedViews, audit }) => {
      await savedViews.lock(personId);
      const before = await savedViews.find(personId, roundId, viewId);
      if (before === null) return { kind: 'view-unknown' };
      const { name = before.name, address = before.address } = change;
      const others = await savedViews.ofPerson(personId, roundId, before.page);
      if (others.some((other) => other.id !== viewId && other.name === name)) return { kind: 'name-taken' };
      await savedViews.change(viewId, { name, address });
      const details = { from: { name: before.name, address: before.address }, to: { name, address } };
      await audit.append({ action: 'saved-view.changed', subject: `saved-view:${viewId}`, details });
      return { kind: 'changed', view: { ...before, name, address } };
    });
  }
}
