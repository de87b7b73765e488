import type { HeldRole } from '@tp/domain';
import { actorOf, type PersonViewer, type RolePlaces, type Transactions } from '@tp/persistence';

export type AssignOutcome = Readonly<{ kind: 'assigned' | 'held-already' | 'person-unknown' | 'place-unknown' }>;

/** Gives a person a role in a committee, in a round or in the portal, with trace of who gave it. */
export class AssignRole {
  constructor(private readonly transactions: Transactions) {}

  execute(personId: number, held: HeldRole, viewer: PersonViewer): Promise<AssignOutcome> {
    return this.transactions.runAs(viewer, async ({ people, audit }) => {
      if ((await people.find(personId)) === null) return { kind: 'person-unknown' };
      if (!isPlace(held, await people.places())) return { kind: 'place-unknown' };
      if (!(await people.assign(personId, held, actorOf(viewer)))) return { kind: 'held-already' };
      await audit.append({ action: 'person.role-assigned', subject: `person:${personId}`, details: { held } });
      return { kind: 'assigned' };
    });
  }
}

/** A role over nothing would be found out by the person who does not get in. */
function isPlace(held: HeldRole, { committees, rounds }: RolePlaces): boolean {
  if ('committee' in held)
    return committees.some(({ municipality, code }) => municipality === held.municipality && code === held.committee);
  return !('roundId' in held) || held.roundId === null || rounds.some(({ id }) => id === held.roundId);
}
