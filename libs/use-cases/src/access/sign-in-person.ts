import type { Person, SignedInPerson, Transactions } from '@tp/persistence';

/** Knows a person again by what their identity provider says, or adds them: then without a role, until somebody assigns one. */
export class SignInPerson {
  constructor(private readonly transactions: Transactions) {}

  async execute(signedIn: SignedInPerson): Promise<Person> {
    return this.transactions.run('system:start', async ({ people, audit }) => {
      await people.lock(); // who signs in twice at once is one person
      const person = await people.recognise(signedIn);
      await people.noteSignIn(person.id);
      const subject = `person:${person.id}`;
      if (person.isNew) await audit.append({ action: 'person.added', subject, details: { issuer: signedIn.issuer } });
      return person;
    });
  }
}
