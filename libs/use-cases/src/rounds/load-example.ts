import { createReadStream } from 'node:fs';
import { exampleFile } from '@tp/formats';
import type { Transactions, Viewer } from '@tp/persistence';
import { ImportRound } from './import-round.js';

/** Gives a portal that has no round the example round, so that there is something to see. @returns whether it did */
export class LoadExample {
  constructor(private readonly transactions: Transactions) {}

  async execute(viewer: Extract<Viewer, string>): Promise<boolean> {
    const newest = await this.transactions.read(({ rounds }) => rounds.newest());
    if (newest !== null) return false;
    const outcome = await new ImportRound(this.transactions).execute(
      () => createReadStream(exampleFile('stockholm-2021.json')),
      {},
      viewer,
    );
    if (outcome.kind === 'faulty') throw new Error(`Exempelomgången kan inte läsas: ${outcome.faults[0]?.message ?? ''}`);
    return outcome.isNew;
  }
}
