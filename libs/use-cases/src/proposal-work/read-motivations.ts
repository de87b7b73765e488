import { maskOfText, motivationBasis, type Outcome, secrecyOf } from '@tp/domain';
import type { MotivationPhrase, PersonViewer, Transactions } from '@tp/persistence';
import { currentProposal } from './current-proposal.js';

/** A motivation as it stands. `text`: what the documents would say, masked; `null` for what has no outcome yet. */
export type MotivationRow = Readonly<{
  reference: string;
  committee: string;
  title: string;
  outcome: Outcome;
  text: string | null;
  isDraft: boolean;
  /** It names what a secrecy mark covers, and is masked whole. */
  isCovered: boolean;
  /** What somebody has written, and not accepted, or accepted of another outcome than stands now. */
  written: Readonly<{ text: string; by: string; at: string; isAccepted: boolean; isOfThisOutcome: boolean }> | null;
}>;
export type Motivations = Readonly<{
  rows: readonly MotivationRow[];
  phrases: readonly MotivationPhrase[];
  isLocked: boolean;
}>;

/** The motivations of a round's newest version, as they stand this moment. @returns `null` when there is no such round */
export class ReadMotivations {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: PersonViewer): Promise<Motivations | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const current = await currentProposal(repositories, roundId);
      if (current === null) return null;
      const { version, material, decisions, list } = current;
      const { proposalWork } = repositories;
      const written = new Map(
        (await proposalWork.motivations(roundId, version.version)).map((motivation) => [motivation.reference, motivation]),
      );
      const rows = decisions.map((decision, at): MotivationRow => {
        const [row, application] = [list.decisions[at], material.applications[at]];
        if (!row || !application) throw new Error(`The decision of ${decision.reference} has no application`);
        const own = written.get(decision.reference);
        return {
          ...{ reference: decision.reference, committee: row.committee, title: row.title, outcome: row.outcome },
          text: row.motivation,
          isDraft: decision.isMotivationDraft,
          isCovered: row.motivation !== decision.motivation,
          written: own
            ? {
                text: maskOfText(secrecyOf(application), own.text) ?? own.text,
                ...{ by: own.writtenBy, at: own.writtenAt, isAccepted: own.isAccepted },
                isOfThisOutcome: own.basis === motivationBasis(decision),
              }
            : null,
        };
      });
      return { rows, phrases: await proposalWork.phrases(roundId), isLocked: await proposalWork.isLocked(roundId) };
    });
  }
}
