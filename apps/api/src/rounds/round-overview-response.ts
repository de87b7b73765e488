import type { RoundOverviewResponse } from '@tp/contracts';
import type { OverviewOfApplications, RoundOverview } from '@tp/use-cases';

export const toOverviewResponse = ({ applications, reviewers, ...overview }: RoundOverview): RoundOverviewResponse => ({
  ...overview,
  ...(applications && { applications: toApplications(applications) }),
  ...(reviewers && { reviewers }),
});

const toApplications = ({ committees, notApplied, supplements }: OverviewOfApplications) => ({
  committees: committees.map(({ committee, ...counts }) => ({ code: committee, ...counts })),
  notApplied,
  supplements: supplements.map(({ committee: _code, ...supplement }) => supplement),
});
