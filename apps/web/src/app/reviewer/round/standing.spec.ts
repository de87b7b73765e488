import type { CommitteeOverviewResponse, ProgressResponse, RoundOverviewResponse } from '@tp/contracts';
import { figuresOf, totalsOf } from './standing.js';

const committee = (change: Partial<CommitteeOverviewResponse> = {}): CommitteeOverviewResponse => ({
  code: 'RK',
  name: 'Rinkeby-Kista',
  applications: 3,
  requestedAmount: 4_500_000,
  maskedAmounts: 0,
  states: { received: 0, 'pre-assessed': 1, reviewed: 1, unsettled: 1 },
  findings: { sum: 0, schedule: 1, attachment: 0, start: 0, 'supplement-late': 0, 'supplement-unanswered': 1 },
  supplements: { awaited: 1, late: 1, received: 0 },
  ...change,
});
const overview = (change: Partial<RoundOverviewResponse> = {}): RoundOverviewResponse => ({
  today: '2021-02-10',
  isProposed: true,
  seesReviews: true,
  dates: [],
  applications: { committees: [committee(), committee({ code: 'TN' })], notApplied: [], supplements: [] },
  reviewers: [],
  ...change,
});
const progress = (change: Partial<ProgressResponse>): ProgressResponse => ({
  state: 'done',
  done: 6,
  total: 6,
  failedJobs: [],
  canRetry: false,
  finishedAt: '2021-02-10T08:41:07Z',
  durationMs: 1,
  ...change,
});
const now = new Date('2021-02-10T12:00:00Z');
const lines = (...args: Parameters<typeof figuresOf>) =>
  figuresOf(...args).map(({ figure, word }) => `${figure} ${word}`.replaceAll('\u00a0', ' '));

describe('where a round stands', () => {
  it('is for reviewers how much is reviewed, what is stuck, and when the rules were done', () =>
    expect(lines(overview(), progress({}), now)).toEqual([
      '4 av 6 granskade',
      '2 oeniga',
      '4 kompletteringar väntas, 2 försenade',
      '09:41 förprövningen klar',
    ]));

  it('says nothing of disagreement before the reviews are laid together', () =>
    expect(lines(overview({ isProposed: false }), progress({ state: 'working', done: 2, finishedAt: null }), now)).toEqual([
      '4 av 6 granskade',
      '4 kompletteringar väntas, 2 försenade',
      '2 av 6 förprövade, arbetet pågår',
    ]));

  it('is for a committee its own applications, and nothing of the queue', () =>
    expect(lines(overview({ seesReviews: false }), null, now)).toEqual([
      '6 ansökningar inskickade',
      '9 mnkr sökta',
      '4 kompletteringar väntas, 2 försenade',
    ]));

  it('is for who reads no case the queue’s work alone', () => {
    const { applications: _cases, ...rest } = overview({ seesReviews: false });
    expect(lines(rest, progress({ state: 'failed', done: 1, failedJobs: [] }), now)).toEqual([
      '1 av 6 förprövade, 0 jobb misslyckade',
    ]);
  });

  it('adds the committees up', () =>
    expect(totalsOf([committee(), committee({ maskedAmounts: 1 })])).toMatchObject({
      applications: 6,
      requestedAmount: 9_000_000,
      maskedAmounts: 1,
      findings: { schedule: 2 },
    }));
});
