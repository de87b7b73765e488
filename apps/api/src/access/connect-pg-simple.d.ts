/** What we use of connect-pg-simple. Its own types name Express, which is not here. */
declare module 'connect-pg-simple' {
  import type { EventEmitter } from 'node:events';
  import type { FastifySessionOptions } from '@fastify/session';
  import type { Pool } from 'pg';

  type Store = NonNullable<FastifySessionOptions['store']> & { close(): Promise<void> };
  /** `ttl` and `pruneSessionInterval` in seconds. */
  type StoreOptions = Readonly<{ pool: Pool; tableName: string; ttl: number; pruneSessionInterval: number }>;
  /** Of express-session it needs its base class alone. */
  // eslint-disable-next-line import-x/no-default-export -- the package exports it so
  export default function connectPgSimple(base: Readonly<{ Store: typeof EventEmitter }>): new (options: StoreOptions) => Store;
}
