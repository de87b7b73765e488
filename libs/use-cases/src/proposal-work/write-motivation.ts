import { maskOfText, motivationBasis, secrecyOf } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { ApplicationUnknown } from '../applications/locked-application.js';
import type { Clock } from '../clock/clock.js';
import { decisionsOf } from '../decisions/proposal-of.js';
import { readRoundMaterial } from '../decisions/round-material.js';
import { type ProposalLocked, type RoundUnknown, withOpenProposal } from './changed-proposal.js';

export type MotivationOrder = Readonly<{ roundId: string; reference: string; text: string; isAccepted: boolean }>;
export type WriteMotivationOutcome =
  | Readonly<{ kind: 'written' }>
  /** It names what a secrecy mark covers; which words is not said. */
  | Readonly<{ kind: 'motivation-covered' }>
  /** Without an outcome there is nothing to give reasons for. */
  | Readonly<{ kind: 'not-reviewed' }>
  | ApplicationUnknown
  | ProposalLocked
  | RoundUnknown;

/** Writes the reasons of an outcome, or accepts them: the text is then what the documents say, as long as the outcome stands. */
export class WriteMotivation {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute({ roundId, reference, text, isAccepted }: MotivationOrder, viewer: PersonViewer): Promise<WriteMotivationOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenProposal(repositories, roundId, async ({ id, version }): Promise<WriteMotivationOutcome> => {
        const material = await readRoundMaterial(repositories, id);
        const application = material.applications.find((one) => one.reference === reference);
        const decision = decisionsOf(material).find((one) => one.reference === reference);
        if (!application || !decision) return { kind: 'application-unknown' };
        if (decision.motivation === null) return { kind: 'not-reviewed' };
        if (maskOfText(secrecyOf(application), text) !== null) return { kind: 'motivation-covered' };
        const written = { reference, text, basis: motivationBasis(decision), isAccepted };
        const done = { by: viewer.personId, at: this.clock.now().toISOString() };
        await repositories.proposalWork.writeMotivation({ roundId, roundVersion: version }, written, done);
        const details = { reference, version };
        await repositories.audit.append({
          action: isAccepted ? 'motivation.accepted' : 'motivation.written',
          subject: roundId,
          details,
        });
        return { kind: 'written' };
      }),
    );
  }
}

/** Accepts what stands, of many at once: the composed text where nobody has written one. */
export class AcceptMotivations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    roundId: string,
    references: readonly string[],
    viewer: PersonViewer,
  ): Promise<Readonly<{ kind: 'accepted'; references: readonly string[] }> | ProposalLocked | RoundUnknown> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenProposal(repositories, roundId, async ({ id, version }) => {
        const material = await readRoundMaterial(repositories, id);
        const applications = new Map(material.applications.map((application) => [application.reference, application]));
        const wanted = new Set(references);
        const accepted: string[] = [];
        for (const decision of decisionsOf(material)) {
          const { reference, motivation, isMotivationDraft } = decision;
          const application = applications.get(reference);
          if (!wanted.has(reference) || motivation === null || !isMotivationDraft || !application) continue;
          if (maskOfText(secrecyOf(application), motivation) !== null) continue; // it is to be written anew, by a person
          const written = { reference, text: motivation, basis: motivationBasis(decision), isAccepted: true };
          const done = { by: viewer.personId, at: this.clock.now().toISOString() };
          await repositories.proposalWork.writeMotivation({ roundId, roundVersion: version }, written, done);
          accepted.push(reference);
        }
        await repositories.audit.append({
          action: 'motivation.accepted',
          subject: roundId,
          details: { version, references: accepted },
        });
        return { kind: 'accepted' as const, references: accepted };
      }),
    );
  }
}
