import { type Call, callOf, type Round, roundsWhere, takesApplications } from '@tp/domain';
import type { Transactions, Viewer } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';

/** Rounds that are open at once in one portal: a handful. */
const MOST_OPEN = 500;

export type OpenedRound = Readonly<{
  roundId: string;
  title: string;
  municipality: string;
  budgetYear: number;
  submissionDeadline: string | null;
  call: Call;
  /** What applicants see, as the round says it. */
  applicants: Required<NonNullable<Round['applicants']>>;
}>;

/** The rounds that take applications just now, of those that somebody may know of; the one that closes first comes first. */
export class ListOpenRounds {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer): Promise<readonly OpenedRound[]> {
    const visible = typeof viewer === 'string' ? 'all' : roundsWhere(viewer.roles, 'round.read');
    const { rows } = await this.transactions.readAs(viewer, ({ rounds }) =>
      rounds.list({ page: 1, limit: MOST_OPEN, callState: 'open' }, visible),
    );
    const now = this.clock.now().toISOString();
    return rows
      .map(({ roundId, title, municipality, budgetYear, submissionDeadline, applicants, callState }) => ({
        ...{ roundId, title, municipality, budgetYear, submissionDeadline },
        call: callOf({ submissionDeadline, applicants }, callState, now),
        applicants: { levelsShown: false, lateApplications: 'refused' as const, ...applicants },
      }))
      .filter(({ call }) => takesApplications(call))
      .toSorted((a, b) => ((a.call.closesAt ?? '9') < (b.call.closesAt ?? '9') ? -1 : 1));
  }
}
