import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { givenImportedRound } from '@tp/use-cases/testing';

// The built worker as a process, as the portal or a container's host runs it.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

describe('a worker that is asked to end', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
    await givenImportedRound(database.transactions);
  }, 60_000);
  afterAll(() => database.drop());

  it('finishes the jobs that it holds, says so in its log without their contents, and is gone with 0', async () => {
    const release = await holdTable(database);
    const { REDIS_URL: _redis, ...environment } = process.env;
    const settings = { NODE_OPTIONS: '', DATABASE_URL: database.connectionString, LOG_FORMAT: 'json' };
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...environment, ...settings },
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    const ended = once(child, 'exit');
    await once(child, 'message');
    await until(async () => (await waiting(database)) > 0); // a job has begun, and cannot store its result
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(child.exitCode).toBeNull();
    await release();
    expect(await ended).toEqual([0, null]);
    const done = await database.count('pre_assessment');
    expect(done).toBeGreaterThan(0);
    const lines: readonly Record<string, unknown>[] = output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({ process: 'worker', queue: 'pre-assessment', attempt: 1, outcome: 'done', level: 'info' }),
    );
    for (const line of lines) expect(Object.keys(line)).not.toContain('data');
  }, 60_000);
});

/** Makes every storing of a result wait until it is called. */
async function holdTable({ dataSource }: GivenDatabase): Promise<() => Promise<void>> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('lock table pre_assessment in exclusive mode');
  return async () => {
    await runner.commitTransaction();
    await runner.release();
  };
}

const waiting = async ({ dataSource }: GivenDatabase): Promise<number> =>
  Number(
    (await dataSource.query("select count(*) from pg_locks where not granted and relation = 'pre_assessment'::regclass"))[0]
      .count,
  );

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const giveUpAt = performance.now() + 20_000; !(await isTrue()); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (performance.now() > giveUpAt) throw new Error('It did not happen within twenty seconds');
}
