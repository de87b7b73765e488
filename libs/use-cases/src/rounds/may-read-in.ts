import { may, type RoundSubject } from '@tp/domain';
import type { Viewer } from '@tp/persistence';

/** Whether somebody may read a file in: a round that nobody knows, or a new version of this one. The portal's own processes may. */
export function mayReadIn(viewer: Viewer, known: RoundSubject | null): boolean {
  if (typeof viewer === 'string') return true;
  return known === null ? may(viewer.roles, 'round.create', { kind: 'portal' }) : may(viewer.roles, 'round.new-version', known);
}
