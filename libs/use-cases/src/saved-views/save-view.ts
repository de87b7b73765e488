import type { NewSavedView, PersonViewer, SavedView, Transactions } from '@tp/persistence';

export type SaveViewOutcome =
  Readonly<{ kind: 'saved'; view: SavedView }> | Readonly<{ kind: 'name-taken' }> | Readonly<{ kind: 'too-many-views' }>;

/** More than anybody can choose among; each is a row that a program could otherwise add without end. */
const MOST_VIEWS = 100;

/** Keeps how a person looks at a page, under a name that they do not have there yet. */
export class SaveView {
  constructor(private readonly transactions: Transactions) {}

  execute(view: Omit<NewSavedView, 'personId'>, viewer: PersonViewer): Promise<SaveViewOutcome> {
    const { personId } = viewer;
    return this.transactions.runAs(viewer, async ({ savedViews, audit }) => {
      await savedViews.lock(personId);
      const own = await savedViews.ofPerson(personId, view.roundId, view.page);
      if (own.length >= MOST_VIEWS) return { kind: 'too-many-views' };
      const saved = await savedViews.add({ ...view, personId });
      if (saved === null) return { kind: 'name-taken' };
      await audit.append({ action: 'saved-view.added', subject: `saved-view:${saved.id}`, details: { ...view } });
      return { kind: 'saved', view: saved };
    });
  }
}
