import { daysBetween, may, type RoundSubject } from '@tp/domain';
import type {
  CommitteeCounts,
  ReadRepositories,
  ReviewerCount,
  RoundVersion,
  Supplement,
  Transactions,
  Viewer,
} from '@tp/persistence';
import { applicationScopeOf } from '../applications/application-scope-of.js';
import { CountedApplications } from '../applications/counted-applications.js';
import { type Clock, today } from '../clock/clock.js';

const MOST_SUPPLEMENTS = 100;
const MOST_REVIEWERS = 200;

/** `daysLeft`: below 0 when the day is past. */
export type RoundDate = Readonly<{ kind: 'submission-deadline' | 'statement-date'; on: string; daysLeft: number }>;

/** `committee` is null where a mark covers it; committees that have not applied have no row. */
export type OverviewOfApplications = Readonly<{
  committees: readonly (CommitteeCounts & Readonly<{ name: string | null }>)[];
  /** Names of committees of the round without an application; only for who sees them all. */
  notApplied: readonly string[];
  supplements: readonly (Supplement & Readonly<{ committeeName: string | null; daysLeft: number | null }>)[];
}>;

/** Where a round stands, as somebody may see it: a part that they may not read is absent. */
export type RoundOverview = Readonly<{
  today: string;
  isProposed: boolean;
  /** Whether the viewer sees the review body's own work. */
  seesReviews: boolean;
  dates: readonly RoundDate[];
  applications?: OverviewOfApplications;
  reviewers?: readonly ReviewerCount[];
}>;

/** How far has a round come, and what is stuck? @returns `null` when there is no such round */
export class ReadRoundOverview {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly counted: CountedApplications,
  ) {}

  execute(roundId: string, viewer: Viewer): Promise<RoundOverview | null> {
    const day = today(this.clock);
    return this.transactions.readAs(viewer, async (repositories) => {
      const { rounds, reviews } = repositories;
      const [version, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
      if (version === null || subject === null) return null;
      const { round, committees } = await rounds.facts(version.id);
      const names = new Map(committees.map(({ code, name }) => [code, name]));
      const { seesReviews } = applicationScopeOf(viewer, subject);
      const mayList = typeof viewer === 'string' || may(viewer.roles, 'application.list', subject);
      return {
        today: day,
        isProposed: subject.state === 'proposed',
        seesReviews,
        dates: datesOf(round, day),
        ...(mayList && { applications: await this.applicationsOf(repositories, version, subject, viewer, names, day) }),
        ...(seesReviews && { reviewers: await reviews.byReviewer(version.id, MOST_REVIEWERS) }),
      };
    });
  }

  private async applicationsOf(
    repositories: ReadRepositories,
    version: RoundVersion,
    subject: RoundSubject,
    viewer: Viewer,
    names: ReadonlyMap<string, string>,
    day: string,
  ): Promise<OverviewOfApplications> {
    const scope = applicationScopeOf(viewer, subject);
    const counted = await this.counted.of(repositories, version, subject, viewer, day);
    const counts = new Map(counted.map((row) => [row.committee, row]));
    const nameOf = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? code));
    const inOrder = [...names.keys(), null].flatMap((code) => counts.get(code) ?? []);
    const supplements = await repositories.applications.supplements(version.id, scope, day, MOST_SUPPLEMENTS);
    return {
      committees: inOrder.map((row) => ({ ...row, name: nameOf(row.committee) })),
      notApplied: scope.committees === 'all' ? [...names].flatMap(([code, name]) => (counts.has(code) ? [] : [name])) : [],
      supplements: supplements.map((one) => ({
        ...one,
        committeeName: nameOf(one.committee),
        daysLeft: one.dueOn === null ? null : daysBetween(day, one.dueOn),
      })),
    };
  }
}

function datesOf(
  round: Readonly<{ submissionDeadline?: string | null | undefined; statementDate: string }>,
  day: string,
): readonly RoundDate[] {
  const dates = [
    { kind: 'submission-deadline', on: round.submissionDeadline },
    { kind: 'statement-date', on: round.statementDate },
  ] as const;
  return dates.flatMap(({ kind, on }) => (on ? [{ kind, on, daysLeft: daysBetween(day, on) }] : []));
}
