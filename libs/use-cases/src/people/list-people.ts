import type { PeopleQuery, Person, RoleAssignment, Transactions, Viewer } from '@tp/persistence';

export type PersonWithRoles = Person & Readonly<{ assignments: readonly RoleAssignment[] }>;

/** A page of the people who have signed in some time, with what they hold just now. */
export class ListPeople {
  constructor(private readonly transactions: Transactions) {}

  execute(query: PeopleQuery, viewer: Viewer): Promise<Readonly<{ rows: readonly PersonWithRoles[]; total: number }>> {
    return this.transactions.readAs(viewer, async ({ people }) => {
      const { rows, total } = await people.page(query);
      const assignments = Map.groupBy(await people.assignmentsOf(rows.map(({ id }) => id)), ({ personId }) => personId);
      return { rows: rows.map((person) => ({ ...person, assignments: assignments.get(person.id) ?? [] })), total };
    });
  }
}
