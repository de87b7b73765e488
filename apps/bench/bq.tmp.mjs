import { startEmbeddedPostgres } from '@tp/embedded';
import { useBackend, JOB_OPTIONS, WORKER_OPTIONS } from '@tp/queue';
import { Queue, Worker } from 'bullmq';
const s = await startEmbeddedPostgres({ dataDirectory: '/tmp/bq-pg', settings: { synchronous_commit: 'off', log_min_duration_statement: '20' } });
const b = useBackend({ kind: 'postgres', connectionString: s.connectionString });
async function run(label, jobOpts, workerOpts, n, wait) {
  const name = 'q' + Math.random().toString(36).slice(2);
  const q = new Queue(name, { ...b, defaultJobOptions: jobOpts }); await q.waitUntilReady();
  let left = n, fin; const done = new Promise(r => fin = r);
  const t0 = performance.now();
  if (wait) for (let i = 0; i < n; i += 500) await q.addBulk(Array.from({ length: 500 }, (_, k) => ({ name, data: { a: 1 }, opts: { jobId: `k${i + k}` } })));
  const w = new Worker(name, async () => {}, { ...b, ...workerOpts }); w.on('error', e => console.log(e.message));
  w.on('completed', () => { if (--left === 0) fin(); if (left % 1000 === 0) console.log('   ', left, (performance.now() - t0 | 0)); });
  if (!wait) for (let i = 0; i < n; i += 500) await q.addBulk(Array.from({ length: 500 }, (_, k) => ({ name, data: { a: 1 }, opts: { jobId: `k${i + k}` } })));
  await done; console.log(label, (n / (performance.now() - t0) * 1000) | 0, '/s');
  await w.close(); await q.close();
}
await run('plain c4 preloaded', {}, { concurrency: 4 }, 2000, true);
await run('plain c2', {}, { concurrency: 2 }, 2000, false);
await run('ours', JOB_OPTIONS, { ...WORKER_OPTIONS, concurrency: 2 }, 2000, false);
await run('ours, no removeOnComplete', { ...JOB_OPTIONS, removeOnComplete: false }, { ...WORKER_OPTIONS, concurrency: 2 }, 2000, false);
await run('ours, removeOnComplete age', { ...JOB_OPTIONS, removeOnComplete: {age: 86400} }, { ...WORKER_OPTIONS, concurrency: 2 }, 2000, false);
await s.stop(); process.exit(0);
