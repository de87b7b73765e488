import type { PersonViewer, Transactions } from '@tp/persistence';

/** The person of a session with the roles that they hold just now; `null` when there is no such person. */
export class FindViewer {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: number): Promise<PersonViewer | null> {
    const { people } = this.transactions.reads;
    const person = await people.find(personId);
    return person && { personId, name: person.name, roles: await people.rolesOf(personId) };
  }
}
