import { committeesWhere, type RoundSubject } from '@tp/domain';
import type { ApplicationScope, Viewer } from '@tp/persistence';

/** Which of a round's applications somebody reads, and how much of them; the portal's own processes read all, masked. */
export function applicationScopeOf(viewer: Viewer, round: RoundSubject): ApplicationScope {
  if (typeof viewer === 'string') return { committees: 'all', own: [], seesReviews: true };
  const where = (action: 'application.read' | 'application.read-covered' | 'review.read') =>
    committeesWhere(viewer.roles, action, round);
  const own = where('application.read-covered');
  return {
    committees: where('application.read'),
    own: own === 'all' ? round.committees : own,
    seesReviews: where('review.read') === 'all',
  };
}
