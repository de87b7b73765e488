import { readFile } from 'node:fs/promises';
import { exampleFile, readPrinciplesFile } from '@tp/formats';
import type { Actor, Transactions } from '@tp/persistence';

/** Gives the portal the principles that it ships with, unless it knows that id already: a round may name them without bringing them. */
export class SeedPrinciples {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor): Promise<void> {
    const reading = readPrinciplesFile(await readFile(exampleFile('stockholm-2020.json')));
    if (reading.kind === 'faulty')
      throw new Error(`Portalens egna principer kan inte läsas: ${reading.faults[0]?.message ?? ''}`);
    const document = reading.principles;
    if ((await this.transactions.read(({ principles }) => principles.findCurrent(document.id))) !== null) return;
    await this.transactions.run(actor, async ({ principles, audit }) => {
      const { isNew, version, sha256 } = await principles.addVersion(document);
      if (isNew) await audit.append({ action: 'principles.version-added', subject: document.id, details: { version, sha256 } });
    });
  }
}
