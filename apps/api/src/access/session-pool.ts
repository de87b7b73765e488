import { API_ROLE } from '@tp/persistence';
import pg from 'pg';

/** What the container knows the sessions' own connections by. */
export const SESSION_POOL = Symbol('SESSION_POOL');

/** Few connections, of the same role as all of the api's: a session is read and written by itself, outside any transaction. */
export function openSessionPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    options: `-c role=${API_ROLE}`,
    application_name: 'trygghetsportalen sessions',
  });
  pool.on('error', () => undefined); // a server that restarts ends idle connections; new ones are made
  return pool;
}
