import type { PersonViewer, SelectionAlternative, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';

/** Keeps a way to select under a name, for all who weigh the proposal; it changes nothing until it is used. */
export class SaveAlternative {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, alternative: Pick<SelectionAlternative, 'name' | 'content'>, viewer: PersonViewer): Promise<void> {
    return this.transactions.runAs(viewer, async ({ proposalWork, audit }) => {
      await proposalWork.saveAlternative(roundId, alternative, { by: viewer.personId, at: this.clock.now().toISOString() });
      await audit.append({ action: 'alternative.saved', subject: roundId, details: { name: alternative.name } });
    });
  }

  remove(roundId: string, id: number, viewer: PersonViewer): Promise<void> {
    return this.transactions.runAs(viewer, async ({ proposalWork, audit }) => {
      await proposalWork.removeAlternative(roundId, id);
      await audit.append({ action: 'alternative.removed', subject: roundId, details: { id } });
    });
  }
}

/** Phrases that the reviewers of a round use again in their motivations. */
export class ChangePhrases {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  add(roundId: string, text: string, viewer: PersonViewer): Promise<void> {
    return this.transactions.runAs(viewer, async ({ proposalWork, audit }) => {
      await proposalWork.addPhrase(roundId, text, { by: viewer.personId, at: this.clock.now().toISOString() });
      await audit.append({ action: 'phrase.added', subject: roundId, details: {} });
    });
  }

  remove(roundId: string, id: number, viewer: PersonViewer): Promise<void> {
    return this.transactions.runAs(viewer, async ({ proposalWork, audit }) => {
      await proposalWork.removePhrase(roundId, id);
      await audit.append({ action: 'phrase.removed', subject: roundId, details: { id } });
    });
  }
}
