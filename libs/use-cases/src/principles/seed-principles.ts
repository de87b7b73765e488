import type { Actor, Transactions } from '@tp/persistence';
import { shippedPrinciples } from './shipped-principles.js';

/** Gives the portal the principles that it ships with, unless it knows that id already: a round may name them without bringing them. */
export class SeedPrinciples {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor): Promise<void> {
    const document = await shippedPrinciples();
    if ((await this.transactions.read(({ principles }) => principles.findCurrent(document.id))) !== null) return;
    await this.transactions.run(actor, async ({ principles, audit }) => {
      const { isNew, version, sha256 } = await principles.addVersion(document);
      if (isNew) await audit.append({ action: 'principles.version-added', subject: document.id, details: { version, sha256 } });
    });
  }
}
