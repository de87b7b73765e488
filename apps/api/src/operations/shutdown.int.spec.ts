import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { freePort, signIn, type SignedInClient } from '@tp/testing';
import { exampleRound, givenImportedRound } from '@tp/use-cases/testing';

// The built API as a process, as the portal or a container's host runs it.
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const SECONDS_IN_ALL = 8;

describe('an API that is asked to end', () => {
  let database: GivenDatabase;
  const { id } = exampleRound().round;
  beforeAll(async () => {
    database = await givenDatabase();
    await givenImportedRound(database.transactions); // nobody works: its progress stays `working`
  }, 60_000);
  afterAll(() => database.drop());

  async function started(settings: Readonly<Record<string, string>> = {}) {
    const [port, metricsPort] = [await freePort(), await freePort()];
    const { REDIS_URL: _redis, ...environment } = process.env;
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        ...environment,
        ...{ NODE_OPTIONS: '', DATABASE_URL: database.connectionString, PORT: String(port), METRICS_PORT: String(metricsPort) },
        ...{ LOG_FORMAT: 'json', ...settings },
      },
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    const ended = once(child, 'exit');
    await once(child, 'message');
    const address = `http://127.0.0.1:${port}`;
    return { child, ended, address, metricsPort, output: () => output, elin: await signIn(address, 'elin') };
  }

  it('answers what is asked, ends the streams, and is gone with 0 within seconds', async () => {
    const { child, ended, address, metricsPort, output, elin } = await started();
    expect((await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).status).toBe(200);
    const stream = await elin.get(`/api/v1/rounds/${id}/progress/events`, { accept: 'text/event-stream' });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let streamed = '';
    while (!streamed.includes('"state":"working"')) streamed += (await reader?.read())?.value ?? '';
    const lock = await holdTable(database);
    const slow = elin.get(`/api/v1/rounds/${id}/applications?limit=1`);
    await until(async () => (await waiting(database)) > 0);
    const askedAt = performance.now();
    child.kill('SIGTERM');
    while (!(await reader?.read())?.done); // the stream came to its end
    expect(child.exitCode).toBeNull();
    await lock.release();
    const answer = await slow;
    expect([answer.status, JSON.parse(await answer.text()).total]).toEqual([200, 62]);
    expect(await ended).toEqual([0, null]);
    expect((performance.now() - askedAt) / 1000).toBeLessThan(SECONDS_IN_ALL);
    await expect(fetch(`${address}/api/v1/health`)).rejects.toThrow();
    expect(output()).toContain('"route":"/api/v1/rounds/:roundId/applications","status":200');
  }, 60_000);

  it('says that it is not ready while others still get answers, for as long as it is told to wait', async () => {
    const { child, ended, elin } = await started({ SHUTDOWN_DELAY_SECONDS: '2' });
    const status = async (client: SignedInClient, path: string) => (await client.get(path)).status;
    expect(await status(elin, '/api/v1/readiness')).toBe(200);
    child.kill('SIGTERM');
    await until(async () => (await status(elin, '/api/v1/readiness')) === 503);
    expect(await status(elin, '/api/v1/rounds')).toBe(200);
    expect(await ended).toEqual([0, null]);
  }, 60_000);
});

/** Makes every question of applications wait until `release`. */
async function holdTable({ dataSource }: GivenDatabase) {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('lock table application_version in access exclusive mode');
  return {
    release: async () => {
      await runner.commitTransaction();
      await runner.release();
    },
  };
}

const waiting = async ({ dataSource }: GivenDatabase): Promise<number> =>
  Number((await dataSource.query('select count(*) from pg_locks where not granted'))[0].count);

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const giveUpAt = performance.now() + 10_000; !(await isTrue()); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (performance.now() > giveUpAt) throw new Error('It did not happen within ten seconds');
}
