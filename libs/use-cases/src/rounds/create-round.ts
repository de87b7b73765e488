import { type Fault, hashOf, readRoundFacts, ROUND_FORMAT, type RoundHeader } from '@tp/domain';
import type { RoundVersion, Transactions, Viewer } from '@tp/persistence';
import { chosenPrinciples, embeddedIn } from './chosen-principles.js';
import { handOver } from './hand-over.js';
import { roundContentHash } from './round-content.js';

export type CreateRoundOutcome =
  Readonly<{ kind: 'created'; round: RoundVersion }> | Readonly<{ kind: 'faulty'; faults: readonly Fault[] }>;

const TAKEN = 'Det finns redan en omgång med den beteckningen. Välj en annan.';

/**
 * Makes a round of what somebody has filled in: its first version, without applications, named and handed over as if its file had been
 * read in, and planned to be opened. Every fault comes back at once, where it stands in the round's file.
 */
export class CreateRound {
  constructor(private readonly transactions: Transactions) {}

  execute(input: unknown, viewer: Viewer): Promise<CreateRoundOutcome> {
    const reading = readRoundFacts(input);
    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, calls, audit } = repositories;
      const { id } = reading.named;
      const faults = reading.kind === 'faulty' ? [...reading.faults] : [];
      if (id !== null) {
        await rounds.lock(id);
        if ((await rounds.find(id)) !== null) faults.push({ pointer: '/round/id', value: id, message: TAKEN });
      }
      const chosen = await chosenPrinciples(reading.named, repositories);
      if (reading.kind === 'faulty' || chosen.kind === 'faulty' || faults.length > 0)
        return { kind: 'faulty', faults: [...faults, ...(chosen.kind === 'faulty' ? chosen.faults : [])] };

      const { principlesVersion: _, ...facts } = reading.facts;
      const header: RoundHeader = { format: ROUND_FORMAT, ...facts, ...(await embeddedIn(chosen.principles, repositories)) };
      const sha256 = roundContentHash({ header, applicationsHash: hashOf([]) }, chosen.principles);
      const round = await rounds.addVersion(header, sha256, chosen.principles);
      await calls.plan(round.roundId);
      await handOver({ round, applicationCount: 0 }, repositories);
      const details = { version: round.version, sha256, applications: 0, changed: 0 };
      await audit.append({ action: 'round.version-added', subject: round.roundId, details });
      await audit.append({ action: 'round.created', subject: round.roundId, details: { title: round.title } });
      return { kind: 'created', round };
    });
  }
}
