import type { RoundPage, RoundQuery, Transactions } from '@tp/persistence';

/** A page of the rounds, each in its current version. */
export class ListRounds {
  constructor(private readonly transactions: Transactions) {}

  execute(query: RoundQuery): Promise<RoundPage> {
    return this.transactions.reads.rounds.list(query);
  }
}
