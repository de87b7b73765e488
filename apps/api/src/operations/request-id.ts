import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Short, and of letters that neither a log nor a header trips over; without `@`, so that no address passes for one. */
const GIVEN = /^[\w.-]{1,64}$/;

/** What a request is known by in logs and problems: as whoever is in front of us called it, else a number of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
}
