import type { HeldRole } from '@tp/domain';
import type { Actor } from '../audit/actor.js';

/** A signed-in person, with the roles that they hold just now. */
export type PersonViewer = Readonly<{ personId: number; name: string; roles: readonly HeldRole[] }>;
/** For whom the database is asked: a person, whom row-level security lets see what is theirs to see, or the portal's own process. */
export type Viewer = PersonViewer | Extract<Actor, `system:${string}`>;

export const actorOf = (viewer: Viewer): Actor => (typeof viewer === 'string' ? viewer : `person:${viewer.personId}`);
