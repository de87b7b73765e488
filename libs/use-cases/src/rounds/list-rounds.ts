import { type Call, callOf, may, type RoundSubject, roundsWhere } from '@tp/domain';
import type { ReadRepositories, RoundListItem, RoundPage, RoundQuery, Transactions, Viewer } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';

/** How far the rules have come with a round: counts of applications. */
export type ListedProgress = Readonly<{ done: number; total: number; isProposed: boolean }>;
/** `progress` is `null` for whoever may not follow it; `applicationCount` is then of those that they may read. */
export type ListedRound = Omit<RoundListItem, 'proposedAt' | 'committees' | 'callState' | 'submissionDeadline' | 'applicants'> &
  Readonly<{ progress: ListedProgress | null; call: Call }>;
export type ListedRounds = Omit<RoundPage, 'rows'> & Readonly<{ rows: readonly ListedRound[] }>;

/** A page of the rounds that somebody may know of, each in its current version: the others are not counted either. */
export class ListRounds {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(query: RoundQuery, viewer: Viewer): Promise<ListedRounds> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const visible = typeof viewer === 'string' ? 'all' : roundsWhere(viewer.roles, 'round.read');
      const page = await repositories.rounds.list(query, visible);
      const now = this.clock.now().toISOString();
      const rows: ListedRound[] = [];
      for (const { callState, submissionDeadline, applicants, ...row } of page.rows) {
        const call = callOf({ submissionDeadline, applicants }, callState, now);
        rows.push({ ...(await listed(row, viewer, repositories)), call });
      }
      return { ...page, rows };
    });
  }
}

async function listed(
  { proposedAt, committees, ...row }: Omit<RoundListItem, 'callState' | 'submissionDeadline' | 'applicants'>,
  viewer: Viewer,
  { preAssessments, applications }: ReadRepositories,
): Promise<Omit<ListedRound, 'call'>> {
  const { roundId, municipality } = row;
  const subject: RoundSubject = {
    kind: 'round',
    roundId,
    municipality,
    committees,
    state: proposedAt ? 'proposed' : 'assessing',
  };
  if (typeof viewer !== 'string' && !may(viewer.roles, 'round.progress', subject))
    return { ...row, applicationCount: await applications.count(row.id), progress: null };
  const total = row.applicationCount;
  if (proposedAt !== null) return { ...row, progress: { done: total, total, isProposed: true } };
  return { ...row, progress: { ...(await preAssessments.progress(row.id)), isProposed: false } };
}
