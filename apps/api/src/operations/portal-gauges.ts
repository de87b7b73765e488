import type { Metrics } from '@tp/operations';
import { connectionsOf, type Transactions } from '@tp/persistence';
import type { JobQueues } from '@tp/queue';
import type { DataSource } from 'typeorm';

const STATES = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;

/** How deep the queues are, what waits to be handed over, and how busy the connections are: read when Prometheus asks. */
export function measurePortal(metrics: Metrics, database: DataSource, transactions: Transactions, queues: JobQueues): void {
  metrics.gauge('portal_queue_jobs', 'Jobs by kind of work and state.', ['queue', 'state'], async () =>
    (await queues.states()).flatMap((state) =>
      STATES.map((name) => ({ labels: { queue: state.queue, state: name }, value: state[name] })),
    ),
  );
  metrics.gauge('portal_queue_workers', 'Processes that take jobs, by kind of work.', ['queue'], async () =>
    (await queues.states()).map(({ queue, workers }) => ({ labels: { queue }, value: workers })),
  );
  metrics.gauge('portal_outbox_pending', 'Ordered work that is not handed to a queue yet.', [], async () => [
    { labels: {}, value: await transactions.reads.outbox.pending() },
  ]);
  measureConnections(metrics, database);
}

export const measureConnections = (metrics: Metrics, database: DataSource): void =>
  metrics.gauge('portal_database_connections', 'Connections of the pool, by state.', ['state'], () =>
    Object.entries(connectionsOf(database)).map(([state, value]) => ({ labels: { state }, value })),
  );
