import type { HeldRole } from '@tp/domain';
import type { PersonViewer, Repositories, Transactions } from '@tp/persistence';
import { noticesTo, type Told } from './notices-to.js';

export const MUNICIPALITY = 'Stockholms stad';
export const inCommittee = (committee: string, role: 'applicant' | 'submitter' = 'applicant'): HeldRole => ({
  role,
  municipality: MUNICIPALITY,
  committee,
});

/** A person with roles, and an address unless it is `null`. */
export async function givenPerson(
  transactions: Transactions,
  subject: string,
  roles: readonly HeldRole[],
  email: string | null = `${subject}@exempel.invalid`,
): Promise<PersonViewer> {
  const known = { issuer: 'i', organisation: null, organisationName: null, name: `Person ${subject}`, subject, email };
  return transactions.run('system:cli', async ({ people }) => {
    const { id, name } = await people.recognise(known);
    for (const held of roles) await people.assign(id, held, 'system:cli');
    return { personId: id, name, roles };
  });
}

/** A receipt to a committee, as the use case of sending orders it. */
export const aReceipt = (more: Partial<Told<'application.received'>> = {}): Told<'application.received'> => ({
  people: { municipality: MUNICIPALITY, committee: 'RK' },
  kind: 'application.received',
  key: 'r-1/A-1/v1',
  facts: {
    ...{ reference: 'A-1', title: 'Belysning på Järvafältet', committee: 'Rinkeby-Kista', roundTitle: 'Omgången' },
    ...{ receivedAt: '2021-05-14T07:52:00Z', version: 1 },
  },
  path: '/omgangar/r-1/ansokningar/A-1',
  ...more,
});

/** Tells them inside a transaction of somebody's, as a use case does. */
export const tell = (transactions: Transactions, actor: PersonViewer, told = aReceipt()): Promise<number> =>
  transactions.runAs(actor, (repositories: Repositories) => noticesTo(repositories, told));
