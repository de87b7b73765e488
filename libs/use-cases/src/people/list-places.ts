import type { RolePlaces, Transactions, Viewer } from '@tp/persistence';

/** Where roles can be held: the committees of the rounds that there are, and the rounds themselves. */
export class ListPlaces {
  constructor(private readonly transactions: Transactions) {}

  execute(viewer: Viewer): Promise<RolePlaces> {
    return this.transactions.readAs(viewer, ({ people }) => people.places());
  }
}
