import type { CommitteeOverviewResponse, ProgressResponse, RoundOverviewResponse } from '@tp/contracts';
import { formatAmount, isKronor, type Kronor, sumKronor } from '@tp/domain';
import { timeToTheSecond } from '@tp/ui';

/** A figure and its word; `needsLook` when somebody should do something. */
export type Figure = Readonly<{ figure: string; word: string; needsLook?: boolean }>;

export type Totals = Omit<CommitteeOverviewResponse, 'code' | 'name' | 'requestedAmount'> & Readonly<{ requestedAmount: Kronor }>;

/** All committees together. */
export function totalsOf(committees: readonly CommitteeOverviewResponse[]): Totals {
  const sum = (of: (committee: CommitteeOverviewResponse) => number): number =>
    committees.reduce((total, committee) => total + of(committee), 0);
  return {
    applications: sum(({ applications }) => applications),
    requestedAmount: sumKronor(committees.map(({ requestedAmount }) => requestedAmount).filter(isKronor)),
    maskedAmounts: sum(({ maskedAmounts }) => maskedAmounts),
    states: {
      received: sum(({ states }) => states.received),
      'pre-assessed': sum(({ states }) => states['pre-assessed']),
      reviewed: sum(({ states }) => states.reviewed),
      unsettled: sum(({ states }) => states.unsettled),
    },
    findings: {
      sum: sum(({ findings }) => findings.sum),
      schedule: sum(({ findings }) => findings.schedule),
      attachment: sum(({ findings }) => findings.attachment),
      start: sum(({ findings }) => findings.start),
      'supplement-late': sum(({ findings }) => findings['supplement-late']),
      'supplement-unanswered': sum(({ findings }) => findings['supplement-unanswered']),
    },
    supplements: {
      awaited: sum(({ supplements }) => supplements.awaited),
      late: sum(({ supplements }) => supplements.late),
      received: sum(({ supplements }) => supplements.received),
    },
  };
}

/** Those that somebody has reviewed, agreed or not. */
export const reviewedOf = ({ states }: Pick<Totals, 'states'>): number => states.reviewed + states.unsettled;
export const preAssessedOf = ({ applications, states }: Pick<Totals, 'applications' | 'states'>): number =>
  applications - states.received;

/** Nothing to review, and nothing for the rules to do. */
const NONE_YET: Figure = { figure: '0', word: 'ansökningar inskickade' };

/** How far have we come, and what is stuck? In a handful of figures, of what the reader may see. */
export function figuresOf(overview: RoundOverviewResponse, progress: ProgressResponse | null, now: Date): readonly Figure[] {
  const totals = overview.applications && totalsOf(overview.applications.committees);
  if (progress?.total === 0 || (overview.seesReviews && totals?.applications === 0)) return [NONE_YET];
  return [
    ...(totals ? (overview.seesReviews ? ofReview(totals, overview.isProposed) : ofCommittee(totals)) : []),
    ...(totals ? ofSupplements(totals) : []),
    ...(progress ? [ofProgress(progress, now)] : []),
  ];
}

const ofReview = (totals: Totals, isProposed: boolean): readonly Figure[] => [
  {
    figure: `${reviewedOf(totals)} av ${totals.applications}`,
    word: 'granskade',
    needsLook: reviewedOf(totals) < totals.applications,
  },
  // Until the rules have proposed, nobody has laid the reviews together.
  ...(isProposed
    ? [
        {
          figure: `${totals.states.unsettled}`,
          word: totals.states.unsettled === 1 ? 'oenig' : 'oeniga',
          needsLook: totals.states.unsettled > 0,
        },
      ]
    : []),
];

const ofCommittee = (totals: Totals): readonly Figure[] => [
  { figure: `${totals.applications}`, word: totals.applications === 1 ? 'ansökan inskickad' : 'ansökningar inskickade' },
  { figure: formatAmount(totals.requestedAmount), word: 'sökta' },
];

function ofSupplements({ supplements }: Totals): readonly Figure[] {
  const awaited = supplements.awaited + supplements.late;
  const late = supplements.late === 0 ? '' : `, ${supplements.late} ${supplements.late === 1 ? 'försenad' : 'försenade'}`;
  return [
    {
      figure: `${awaited}`,
      word: `${awaited === 1 ? 'komplettering' : 'kompletteringar'} väntas${late}`,
      needsLook: awaited > 0,
    },
  ];
}

function ofProgress({ state, done, total, finishedAt, failedJobs }: ProgressResponse, now: Date): Figure {
  if (state === 'done' && finishedAt !== null)
    return { figure: timeToTheSecond(finishedAt, now).replace(/:\d\d$/, ''), word: 'förprövningen klar' };
  if (state === 'failed')
    return { figure: `${done} av ${total}`, word: `förprövade, ${failedJobs.length} jobb misslyckade`, needsLook: true };
  return { figure: `${done} av ${total}`, word: 'förprövade, arbetet pågår' };
}
