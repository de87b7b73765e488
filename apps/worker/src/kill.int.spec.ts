import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { mulberry32, type RoundFile } from '@tp/domain';
import { exampleFile, writeWholeRoundFile } from '@tp/formats';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { type GivenBackend, onBothBackends } from '@tp/queue/testing';
import { ImportRound, SeedPrinciples } from '@tp/use-cases';

// Workers are killed with -9 fifty times, ten at each point where work could be lost or doubled, in a seeded order, and each kill
// brings a round's worth of new work. Afterwards every row is compared with those of a run that nobody disturbed.

const POINTS = ['claim', 'evaluation', 'save', 'outbox', 'acknowledgement'] as const;
const KILLS_AT_EACH = 10;
const SEED = 20_211_201;
/** Two chunks a round, the second smaller; the last chunk orders the proposal. */
const [APPLICATIONS, CHUNK] = [6, 4];
const PATIENCE_MS = 60_000;

type Point = (typeof POINTS)[number];
const order: readonly Point[] = shuffled(
  POINTS.flatMap((point) => Array<Point>(KILLS_AT_EACH).fill(point)),
  SEED,
);

onBothBackends((backend) => {
  it('loses nothing and doubles nothing, wherever its workers are killed', () => killThemAll(backend), 600_000);
});

async function killThemAll(backend: GivenBackend): Promise<void> {
  const [disturbed, undisturbed, queue] = await Promise.all([givenDatabase(), givenDatabase(), backend.start()]);
  try {
    for (const [index, point] of order.entries()) {
      await importRound(disturbed, index);
      const killed = runWorker(disturbed, queue.redisUrl, `${point}:${1 + (index % 2)}`);
      const [code, signal] = await killed.ended;
      expect({ point, code, signal }).toEqual({ point, code: null, signal: 'SIGKILL' });
    }
    await finish(disturbed, queue.redisUrl);
    for (const index of order.keys()) await importRound(undisturbed, index);
    const own = await backend.start();
    try {
      await finish(undisturbed, own.redisUrl);
    } finally {
      await own.stop();
    }
    expect(await everyRow(disturbed)).toEqual(await everyRow(undisturbed));
    expect(await disturbed.count('decision')).toBe(order.length * APPLICATIONS);
  } finally {
    await queue.stop();
    await Promise.all([disturbed.drop(), undisturbed.drop()]);
  }
}

/** A round of its own for each kill, with a few of the example's applications and their reviews. */
async function importRound({ transactions }: GivenDatabase, index: number): Promise<void> {
  await new SeedPrinciples(transactions).execute('system:cli');
  const example: RoundFile = JSON.parse(readFileSync(exampleFile('stockholm-2021.json'), 'utf8'));
  const first = (index * 5) % (example.applications.length - APPLICATIONS);
  const applications = example.applications.slice(first, first + APPLICATIONS);
  const references = new Set(applications.map(({ reference }) => reference));
  const reviews = example.reviews?.filter(({ application }) => references.has(application)) ?? [];
  const text = writeWholeRoundFile({ ...example, round: { ...example.round, id: `omgang-${index}` }, applications, reviews });
  const outcome = await new ImportRound(transactions, CHUNK).execute(() => Readable.from([Buffer.from(text)]), {}, 'system:cli');
  expect(outcome).toMatchObject({ kind: 'imported', isNew: true });
}

function runWorker({ connectionString }: GivenDatabase, redisUrl: string | undefined, killAt: string) {
  const script = fileURLToPath(new URL('./killed-worker.test-support.ts', import.meta.url));
  const redis = redisUrl === undefined ? {} : { REDIS_URL: redisUrl };
  const { REDIS_URL: _ours, ...environment } = process.env;
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment, NODE_OPTIONS: '', DATABASE_URL: connectionString, KILL_AT: killAt, ...redis },
  });
  return { child, ended: once(child, 'exit') };
}

/** Lets a worker that nobody kills do what is left. */
async function finish(database: GivenDatabase, redisUrl: string | undefined): Promise<void> {
  const { child, ended } = runWorker(database, redisUrl, 'never');
  const giveUpAt = performance.now() + PATIENCE_MS;
  try {
    while ((await database.transactions.reads.outbox.unfinished()) > 0) {
      if (performance.now() > giveUpAt) throw new Error('The queue did not finish');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Every row that says what was done; numbers given out by the database, and times, are left out: they differ in any two runs. */
async function everyRow({ dataSource }: GivenDatabase): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const read = (sql: string): Promise<readonly unknown[]> => dataSource.query<readonly unknown[]>(sql);
  return {
    preAssessments: await read('select key, result::text, eligible_amount, points from pre_assessment order by key'),
    applications: await read(
      'select round_id, reference, version, sha256, snapshot::text from application_version order by 1, 2, 3',
    ),
    rounds: await read('select round_id, version, sha256, header::text from round_version order by 1, 2'),
    memberships: await read(
      `select v.round_id, m.position, a.reference, a.version, m.pre_assessment_key from round_version_application m
       join round_version v on v.id = m.round_version_id join application_version a on a.id = m.application_version_id order by 1, 2`,
    ),
    decisions: await read(
      `select v.round_id, d.position, d.reference, d.outcome, d.granted_amount, d.score, d.codes, d.motivation
       from decision d join round_version v on v.id = d.round_version_id order by 1, 2`,
    ),
    documents: await read(
      'select v.round_id, l.document, l.sha256 from decision_list l join round_version v on v.id = l.round_version_id order by 1',
    ),
    messages: await read('select queue, key, finished_at is not null as finished from outbox_message order by 1, 2'),
    trail: await read('select actor, action, subject, details::text from audit_entry order by 2, 3, 4'),
  };
}

/** Fisher–Yates with mulberry32: the same seed gives the same order. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const result = [...items];
  const next = mulberry32(seed);
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor((next() / 4_294_967_296) * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
