import { type ConnectionOptions, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';

/** Where the queues live: in the portal's own PostgreSQL, or on Redis when one is given. Nothing else in the code knows which. */
export type QueueConnection =
  | Readonly<{ kind: 'postgres'; connectionString: string }>
  | Readonly<{ kind: 'redis'; url: string; /** Keeps portals that share a Redis apart. */ prefix?: string }>;

/** Redis when its address is given, otherwise the portal's PostgreSQL. */
export const queueConnectionOf = ({
  databaseUrl,
  redisUrl,
}: Readonly<{ databaseUrl: string; redisUrl?: string | undefined }>): QueueConnection =>
  redisUrl === undefined ? { kind: 'postgres', connectionString: databaseUrl } : { kind: 'redis', url: redisUrl };

/** What BullMQ's queues and workers need to know of where they live. */
export type BackendOptions = Readonly<{ connection: ConnectionOptions; prefix: string }>;

/**
 * Points every queue and worker of this process at the backend, and returns what each of them is opened with. Call it before
 * the first is opened: BullMQ keeps the backend for the whole process, and @nestjs/bullmq knows no other way.
 */
export function useBackend(backend: QueueConnection): BackendOptions {
  setDefaultBackendFactory(backend.kind === 'postgres' ? createPostgresBackend : undefined);
  if (backend.kind === 'postgres') {
    // BullMQ types its process-wide default by Redis' options; the object form is the only one that keeps `schema`.
    const connection = {
      connectionString: backend.connectionString,
      schema: 'bullmq',
      migrate: true,
      max: 8,
    } as ConnectionOptions;
    return { connection, prefix: 'portal' };
  }
  // Without `maxRetriesPerRequest: null` a worker gives up while Redis restarts.
  return { connection: { url: backend.url, maxRetriesPerRequest: null }, prefix: backend.prefix ?? 'portal' };
}
