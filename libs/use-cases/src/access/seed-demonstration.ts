import type { Actor, Transactions } from '@tp/persistence';
import { DEMONSTRATION_PEOPLE, demonstrationClaims } from './demonstration-people.js';

/** Gives the demonstration's people their roles, once: what an administrator has changed since stays. */
export class SeedDemonstration {
  constructor(private readonly transactions: Transactions) {}

  /** @param issuer of the demonstration's provider, whose people they are */
  async execute(issuer: string, actor: Actor): Promise<void> {
    await this.transactions.run(actor, async ({ people, audit }) => {
      await people.lock();
      for (const demonstrated of DEMONSTRATION_PEOPLE) {
        const { subject, name, roles } = demonstrated;
        const claims = demonstrationClaims(demonstrated);
        const { id, isNew } = await people.recognise({
          issuer,
          subject,
          name,
          organisation: claims['https://id.oidc.se/claim/orgAffiliation'] ?? null,
          organisationName: claims['https://id.oidc.se/claim/orgName'] ?? null,
          email: claims['email'] ?? null,
        });
        if (!isNew) continue;
        for (const held of roles) await people.assign(id, held, actor);
        await audit.append({ action: 'person.roles-assigned', subject: `person:${id}`, details: { roles } });
      }
    });
  }
}
