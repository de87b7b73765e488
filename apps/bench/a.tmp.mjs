import { Scratch } from './dist/given/scratch.js'; import { GivenPostgres } from './dist/given/given-postgres.js'; import { Child } from './dist/given/child.js'; import { roundThroughQueue } from './dist/queue/round-through-queue.js';
import { openDatabase, Transactions } from '@tp/persistence'; import { givenRedis } from '@tp/testing'; import { readFileSync } from 'node:fs'; import * as z from 'zod/mini';
const stat = pid => { const t = readFileSync(`/proc/${pid}/stat`, 'utf8'); const f = t.slice(t.lastIndexOf(')') + 2).split(' '); return (+f[11] + +f[12]) * 10; };
const s = await Scratch.make(); try {
 const p = await GivenPostgres.start(s); const url = await p.createDatabase('q'); const url2 = await p.createDatabase('q2'); const redis = await givenRedis(); s.atEnd(redis.stop);
 const w = await Child.start(new URL('../worker/dist/main.js', import.meta.url), s, { execArgv: (process.env.EXEC ?? '').split(' ').filter(Boolean), env: { DATABASE_URL: url, REDIS_URL: redis.url, ...(process.env.PROF && { NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/prof' }) } });
 const e = await Child.start(new URL('./dist/queue/empty-jobs.process.js', import.meta.url), s, { env: { DATABASE_URL: url2, REDIS_URL: redis.url } });
 const db = await openDatabase(url); const t = new Transactions(db); await roundThroughQueue(t, { applications: 2000, seed: 0 }); await e.ask({ name: 'w', jobs: 2000 }, z.number());
 for (let seed = 1; seed <= (process.env.N ?? 4); seed++) { const b = await e.ask({ name: 'e' + seed, jobs: 5000 }, z.number()); const c0 = stat(w.process.pid); const ms = await roundThroughQueue(t, { applications: 5000, seed }); console.log('empty', (5e6 / b) | 0, 'ours', (5e6 / ms) | 0, 'ratio', (b / ms).toFixed(2), 'worker cpu incl proposal', stat(w.process.pid) - c0); }
 await w.stop(); await db.destroy();
} finally { await s.end(); }
