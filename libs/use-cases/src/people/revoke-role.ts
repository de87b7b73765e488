import { actorOf, type PersonViewer, type Transactions } from '@tp/persistence';

export type RevokeOutcome = Readonly<{ kind: 'revoked' | 'unknown' | 'last-administrator' }>;

/** Takes a role away, with trace of who took it. The last administrator stays: nobody could make another. */
export class RevokeRole {
  constructor(private readonly transactions: Transactions) {}

  execute(personId: number, assignmentId: number, viewer: PersonViewer): Promise<RevokeOutcome> {
    return this.transactions.runAs(viewer, async ({ people, audit }) => {
      await people.lock(); // two administrators may revoke each other at the same moment
      const [assignment] = (await people.assignmentsOf([personId])).filter(({ id }) => id === assignmentId);
      if (!assignment) return { kind: 'unknown' };
      const { held } = assignment;
      if (held.role === 'administrator' && (await people.administratorCount()) === 1) return { kind: 'last-administrator' };
      await people.revoke(assignmentId, actorOf(viewer));
      await audit.append({ action: 'person.role-revoked', subject: `person:${personId}`, details: { held } });
      return { kind: 'revoked' };
    });
  }
}
