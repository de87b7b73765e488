import { proposeDecisions, SELECTION_METHODS } from '@tp/domain';
import { reviewedByThree } from './reviewed-round.js';

describe('a round that three have reviewed', () => {
  const round = reviewedByThree(200);

  it('has three reviews of each application, of three people', () => {
    const reviewers = Map.groupBy(round.reviews ?? [], ({ application }) => application);
    expect(reviewers.size).toBe(200);
    for (const own of reviewers.values()) expect(new Set(own.map(({ reviewer }) => reviewer)).size).toBe(3);
  });

  it('has a frame that binds, so that each method grants others', () => {
    const granted = SELECTION_METHODS.map((method) =>
      proposeDecisions({ ...round, round: { ...round.round, selection: { method } } })
        .decisions.filter(({ outcome }) => outcome === 'grant' || outcome === 'partial')
        .map(({ reference }) => reference)
        .join(' '),
    );
    expect(new Set(granted).size).toBe(3);
  });
});
