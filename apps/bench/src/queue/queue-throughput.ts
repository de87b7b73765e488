import { openDatabase, Transactions } from '@tp/persistence';
import { PRE_ASSESSMENT_WORKER } from '@tp/queue';
import { givenRedis, hasRedis } from '@tp/testing';
import { chunkSizeOf } from '@tp/use-cases';
import * as z from 'zod/mini';
import { Child } from '../given/child.js';
import type { GivenPostgres } from '../given/given-postgres.js';
import type { Scratch } from '../given/scratch.js';
import { inRatio, inWhole, median } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';
import { roundThroughQueue } from './round-through-queue.js';

const APPLICATIONS = 5_000;
const WARM_UP = 2_000;
const REPEATS = 3;
const GOAL = 0.5;

type Backend = Readonly<{ name: 'PostgreSQL' | 'Redis'; redisUrl: string | undefined }>;
type Measured = Readonly<{ assessed: number; empty: number }>;

/** Applications pre-assessed per second through the queue, against as many jobs that do nothing, on both backends. */
export async function measureQueue(scratch: Scratch, postgres: GivenPostgres): Promise<readonly Goal[]> {
  printHeading(
    'a. Förprövningar genom kön mot lika många tomma jobb',
    `${inWhole(APPLICATIONS)} ansökningar i jobb om ${chunkSizeOf(APPLICATIONS)}, samtidighet ${PRE_ASSESSMENT_WORKER.concurrency}, medianen av ${REPEATS} par. ` +
      'Ansökningarna läses ur och förprövningarna lagras i PostgreSQL.',
  );
  const backends: Backend[] = [{ name: 'PostgreSQL', redisUrl: undefined }];
  if (hasRedis()) {
    const redis = await givenRedis();
    scratch.atEnd(redis.stop);
    backends.push({ name: 'Redis', redisUrl: redis.url });
  }
  const measured: (Measured & Backend)[] = [];
  for (const backend of backends) measured.push({ ...backend, ...(await measure(backend, scratch, postgres)) });

  const rows = measured.map(({ name, assessed, empty }) => ({
    name,
    assessed,
    empty,
    ratio: assessed / empty,
    isMet: assessed / empty >= GOAL,
  }));
  printTable(
    ['Kön på', 'förprövningar/s', 'tomma jobb/s', 'kvot', `mål ≥ ${inRatio(GOAL)}`],
    rows.map(({ name, assessed, empty, ratio, isMet }) => [
      name,
      inWhole(assessed),
      inWhole(empty),
      inRatio(ratio),
      metText(isMet),
    ]),
  );
  if (backends.length === 1) console.log('  Redis: hoppades över, redis-server finns inte på maskinen.');
  return rows.map(({ name, isMet }) => ({ what: `a. kön på ${name}`, isMet }));
}

async function measure({ name, redisUrl }: Backend, scratch: Scratch, postgres: GivenPostgres): Promise<Measured> {
  const redis = redisUrl === undefined ? {} : { REDIS_URL: redisUrl };
  const [own, others] = [await postgres.createDatabase(`${name}_queue`), await postgres.createDatabase(`${name}_empty`)];
  const database = await openDatabase(own);
  const transactions = new Transactions(database);
  // Both stay up all the time, so that each is as warm, and as much in the way of the other.
  const worker = await Child.start(new URL('../../../worker/dist/main.js', import.meta.url), scratch, {
    env: { DATABASE_URL: own, ...redis },
  });
  const empty = await Child.start(new URL('./empty-jobs.process.js', import.meta.url), scratch, {
    env: { DATABASE_URL: others, ...redis },
  });
  const emptyJobs = (jobs: number, seed: number): Promise<number> => empty.ask({ name: `n${seed}`, jobs }, z.number());
  try {
    await emptyJobs(WARM_UP, 0);
    await roundThroughQueue(transactions, { applications: WARM_UP, seed: 0 });
    const pairs: Measured[] = [];
    for (let seed = 1; seed <= REPEATS; seed += 1) {
      const emptyMs = await emptyJobs(APPLICATIONS, seed);
      const assessedMs = await roundThroughQueue(transactions, { applications: APPLICATIONS, seed });
      pairs.push({ assessed: (1000 * APPLICATIONS) / assessedMs, empty: (1000 * APPLICATIONS) / emptyMs });
    }
    const middle = median(pairs.map(({ assessed, empty: baseline }) => assessed / baseline));
    const pair = pairs.find(({ assessed, empty: baseline }) => assessed / baseline === middle);
    if (!pair) throw new Error('The median is one of the measured');
    return pair;
  } finally {
    await Promise.all([worker.stop(), empty.stop(), database.destroy()]);
  }
}
