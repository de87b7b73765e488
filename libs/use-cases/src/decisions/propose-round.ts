import type { Actor, Transactions } from '@tp/persistence';
import { proposalMessage, type ProposalOrder } from '../jobs/messages.js';
import { type Proposal, type ProposalMaterial, proposalOf } from './proposal-of.js';
import { readRoundMaterial } from './round-material.js';

/**
 * Makes the proposal of a round's version, from its reviews and the rules' findings: the decision list as a document, to the
 * byte, and as the rows that lists are read from. Rules propose, people decide (KL 6:38). Doing it twice changes nothing.
 */
export class ProposeRound {
  /** @param propose `proposalOf`, wherever it runs: for who must answer others meanwhile, in a thread of its own */
  constructor(
    private readonly transactions: Transactions,
    private readonly propose: (material: ProposalMaterial) => Proposal | Promise<Proposal> = proposalOf,
  ) {}

  async execute({ roundVersionId, roundId, version, work }: ProposalOrder, actor: Actor): Promise<void> {
    const material = await this.transactions.read((repositories) => readRoundMaterial(repositories, roundVersionId));
    const { header, applications, principles, preAssessments, moves, motivations } = material;
    const { list, document, rows } = await this.propose({ header, applications, principles, preAssessments, moves, motivations });

    await this.transactions.run(actor, async ({ rounds, decisions: stored, audit, outbox }) => {
      await rounds.lock(roundId);
      const { queue, key } = proposalMessage({ id: roundVersionId, roundId, version }, work);
      await outbox.markFinished(queue, [key]);
      if ((await stored.document(roundVersionId))?.document === document) return;
      await stored.replace(roundVersionId, rows, document);
      await audit.append({ action: 'proposal.made', subject: roundId, details: { version, totals: list.totals } });
    });
  }
}
