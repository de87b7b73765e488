// A worker that kills itself with SIGKILL at a given point, as if the machine had failed there: the queue's processors, relay and
// use cases are the real ones. Run by Node itself, which strips these types; it reads what `tsc` built of the libraries.
import { preAssess } from '@tp/domain';
import { openDatabase, Transactions } from '@tp/persistence';
import { type JobMessage, JobQueues, OutboxRelay, queueConnectionOf, useBackend, WORKER_OPTIONS } from '@tp/queue';
import { PreAssessApplications, type PreAssessmentChunk, type ProposalOrder, ProposeRound } from '@tp/use-cases';
import { Worker } from 'bullmq';

const databaseUrl = process.env['DATABASE_URL'] ?? '';
/** Where to die, `never` for a worker that lives, and at which time of passing there. */
const [point = 'never', times = '1'] = (process.env['KILL_AT'] ?? 'never').split(':');
let left = Number(times);

function passing(here: string): void {
  if (here !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

/** Dies when the work is done and its transaction not yet committed. */
class FailingTransactions extends Transactions {
  override run: Transactions['run'] = (actor, work) =>
    super.run(actor, async (repositories) => {
      const result = await work(repositories);
      if (actor === 'system:worker') passing('save');
      return result;
    });
}

/** Dies when the jobs are in the queue and their messages not yet marked. */
class FailingQueues extends JobQueues {
  override async add(messages: readonly JobMessage[]): Promise<void> {
    await super.add(messages);
    passing('outbox');
  }
}

const database = await openDatabase(databaseUrl);
const backend = useBackend(queueConnectionOf({ databaseUrl, redisUrl: process.env['REDIS_URL'] }));
const relaying = new Transactions(database);
const transactions = new FailingTransactions(database);
const evaluate: typeof preAssess = (...input) => {
  passing('evaluation');
  return preAssess(...input);
};
const preAssessApplications = new PreAssessApplications(transactions, evaluate);
const proposeRound = new ProposeRound(transactions);

// Short locks, so that what a killed worker held is taken up again while the test waits.
const options = { ...backend, ...WORKER_OPTIONS, lockDuration: 1500, stalledInterval: 500, maxStalledCount: 100, drainDelay: 1 };
const workers = [
  new Worker<PreAssessmentChunk>(
    'pre-assessment',
    async ({ data }) => {
      passing('claim');
      await preAssessApplications.execute(data, 'system:worker');
      passing('acknowledgement');
    },
    { ...options, concurrency: 2 },
  ),
  new Worker<ProposalOrder>('decisions', ({ data }) => proposeRound.execute(data, 'system:worker'), options),
];
for (const worker of workers) worker.on('error', (error) => process.stderr.write(`${error.message}\n`));
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
await new OutboxRelay(relaying, new FailingQueues(backend)).run(stopping.signal, (error) =>
  process.stderr.write(`${String(error)}\n`),
);
await Promise.all(workers.map((worker) => worker.close()));
process.exit(0);
