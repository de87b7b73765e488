import type { Person, SignedInPerson, Transactions } from '@tp/persistence';

/** Knows a person again by what their identity provider says, or adds them: then without a role, until somebody assigns one. */
export class SignInPerson {
  /** @param firstAdministrator `id@orgnr` of the one who becomes administrator while there is none: somebody must give the first role */
  constructor(
    private readonly transactions: Transactions,
    private readonly firstAdministrator?: string,
  ) {}

  async execute(signedIn: SignedInPerson): Promise<Person> {
    return this.transactions.run('system:start', async ({ people, audit }) => {
      await people.lock(); // who signs in twice at once is one person
      const person = await people.recognise(signedIn);
      await people.noteSignIn(person.id);
      const subject = `person:${person.id}`;
      if (person.isNew) await audit.append({ action: 'person.added', subject, details: { issuer: signedIn.issuer } });
      const isFirst = this.firstAdministrator !== undefined && person.organisation === this.firstAdministrator;
      if (isFirst && (await people.administratorCount()) === 0) {
        await people.assign(person.id, { role: 'administrator' }, 'system:start');
        await audit.append({ action: 'person.role-assigned', subject, details: { held: { role: 'administrator' } } });
      }
      return person;
    });
  }
}
