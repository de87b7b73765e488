import type { WorkItem } from './work-rows.js';

export const givenItem = (reference: string, other: Partial<WorkItem> = {}): WorkItem => ({
  ...{ reference, committee: 'RK', committeeName: 'Rinkeby-Kista', title: `Insats ${reference}`, place: null, district: null },
  ...{ requestedAmount: 100, awaitsUntil: null, own: null, reviewers: [], conflict: null, disagreements: [], keptAway: [] },
  ...{ isFlagged: false, tags: [] },
  ...other,
});
