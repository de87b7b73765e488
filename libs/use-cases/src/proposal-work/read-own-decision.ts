import type { BudgetAdjustment, DecisionList, DecisionRow } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';

/** What was decided of a committee's applications, and how its budget is adjusted. */
export type OwnDecision = Readonly<{
  meetingOn: string;
  paragraph: string;
  rows: readonly DecisionRow[];
  adjustments: readonly BudgetAdjustment[];
}>;

/** Reads what was decided of the viewer's own committees, when two people have confirmed it; `null` until then. */
export class ReadOwnDecision {
  constructor(private readonly transactions: Transactions) {}

  async execute(roundId: string, { roles }: PersonViewer): Promise<OwnDecision | null> {
    // Asked as the portal itself, for a committee reads nothing of a round but what is its own: just those rows are handed on.
    const subject = await this.transactions.reads.rounds.subject(roundId);
    const decision = await this.transactions.reads.proposalWork.decided(roundId);
    if (!subject || !decision) return null;
    const own = new Set(
      roles.flatMap((held) => ('committee' in held && held.municipality === subject.municipality ? [held.committee] : [])),
    );
    const list = JSON.parse(decision.document) as DecisionList; // our own document, as it was decided
    const { meetingOn, paragraph } = decision.record;
    return {
      ...{ meetingOn, paragraph },
      rows: list.decisions.filter(({ committee }) => own.has(committee)),
      adjustments: list.budgetAdjustments.filter(({ committee }) => own.has(committee)),
    };
  }
}
