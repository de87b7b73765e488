import { jest } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFile } from '@tp/formats';
import {
  type CommandRun,
  freePort,
  type LivePortalProcess,
  portalFolder,
  portalProcess,
  portalProcesses,
  type RunningPortal,
  runPortalCommand,
  signIn,
  startPortal,
} from '@tp/testing';

// The built portal as a person runs it, on embedded defaults, each test with a data folder and a port of its own. What is ended
// with -9 here is found by the data folder, so that nobody else's processes are touched.

jest.setTimeout(180_000);

const EXAMPLE = fileURLToPath(exampleFile('stockholm-2021.json'));
const TOTALS = '37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr\n';
const EVERY_PROCESS: readonly LivePortalProcess['name'][] = ['portal', 'worker', 'api', 'postmaster'];
const folders: Awaited<ReturnType<typeof portalFolder>>[] = [];
afterEach(() => Promise.all(folders.splice(0).map(({ remove }) => remove())));

async function givenFolder(): Promise<string> {
  const folder = await portalFolder();
  folders.push(folder);
  return folder.path;
}

const givenPortal = async (): Promise<RunningPortal> =>
  startPortal({ dataDirectory: await givenFolder(), port: await freePort() });
const again = async ({ dataDirectory, address }: RunningPortal): Promise<RunningPortal> =>
  startPortal({ dataDirectory, port: Number(new URL(address).port) });
const start = ({ dataDirectory, address }: RunningPortal) =>
  runPortalCommand(['start'], { PORTAL_DATA: dataDirectory, PORT: new URL(address).port });

/** The newest round's list, when the queue has made it. */
async function decisionListOf({ address }: RunningPortal): Promise<unknown> {
  const lena = await signIn(address, 'lena');
  for (;;) {
    const answer = await lena.get('/api/v1/rounds/trygghetsinvesteringar-2021/decision-list?limit=100');
    if (!answer.ok) throw new Error(`The list answered ${answer.status}`);
    const list: { total: number } = JSON.parse(await answer.text());
    if (list.total > 0) return list;
    await pause();
  }
}

/** The errors are compared too, for they say what went wrong when it did. */
function expectTotals({ code, output, errors }: CommandRun): void {
  expect({ code, output, errors }).toEqual({ code: 0, output: TOTALS, errors });
}

async function gone(dataDirectory: string): Promise<void> {
  while (portalProcesses(dataDirectory).length > 0) await pause();
}
/** Waits until the portal says that it can do its work. */
async function ready({ address }: RunningPortal): Promise<void> {
  for (;;) {
    const isReady = await fetch(`${address}/api/v1/readiness`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await pause();
  }
}
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

describe('npm start', () => {
  it('refuses beside one that runs, and says where that is and how to end it', async () => {
    const portal = await givenPortal();
    const startedAt = performance.now();
    expect(await start(portal)).toEqual({
      code: 1,
      output: '',
      errors: `Portalen körs redan på ${portal.address} (process ${portal.pid}). Öppna den i webbläsaren, eller avsluta den med: kill ${portal.pid}\n`,
    });
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(await decisionListOf(portal)).toMatchObject({ total: 62 });
  });

  it('refuses a port that another program has, says which to try, and leaves nothing running', async () => {
    const dataDirectory = await givenFolder();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      expect(await runPortalCommand(['start'], { PORTAL_DATA: dataDirectory, PORT: String(port) })).toEqual({
        code: 1,
        output: '',
        errors: `Port ${port} används av ett annat program. Välj en annan: PORT=${port + 1} npm start\n`,
      });
      expect(portalProcesses(dataDirectory)).toEqual([]);
    } finally {
      server.close();
    }
  });

  it('ends everything at SIGTERM, database and all, and starts again within seconds with the same list', async () => {
    const portal = await givenPortal();
    const before = await decisionListOf(portal);
    expect(portalProcesses(portal.dataDirectory).map(({ name }) => name)).toEqual(expect.arrayContaining([...EVERY_PROCESS]));
    expect(await portal.stop()).toBe(0);
    expect(portalProcesses(portal.dataDirectory)).toEqual([]);

    const startedAt = performance.now();
    const next = await again(portal);
    expect(performance.now() - startedAt).toBeLessThan(15_000); // some two seconds on a machine with nothing else to do
    expect(await decisionListOf(next)).toEqual(before);
    expect(next.output()).not.toContain('Exempelomgången'); // it was there already
  });

  it('ends everything for an impatient person too, whose second Ctrl-C comes while it stops', async () => {
    const portal = await givenPortal();
    const ended = portal.stop();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      await pause();
      if (portalProcesses(portal.dataDirectory).some(({ pid }) => pid === portal.pid)) process.kill(portal.pid, signal);
    }
    expect(await ended).toBe(0);
    expect(portalProcesses(portal.dataDirectory)).toEqual([]);
  });

  it('ends everything when the terminal that it was started from is closed', async () => {
    const portal = await givenPortal();
    portal.closeOutput();
    process.kill(portal.pid, 'SIGHUP');
    await gone(portal.dataDirectory);
  });

  it('gives way when the person ends it before it is ready', async () => {
    const dataDirectory = await givenFolder();
    const run = runPortalCommand(['start'], { PORTAL_DATA: dataDirectory, PORT: String(await freePort()) });
    while (!portalProcesses(dataDirectory).some(({ name }) => name === 'postmaster')) await pause();
    process.kill(portalProcess(dataDirectory, 'portal'), 'SIGTERM');
    await run;
    await gone(dataDirectory);
  });
});

describe('after kill -9', () => {
  it.each(['api', 'worker'] as const)('of the %s, the portal starts it again by itself', async (name) => {
    const portal = await givenPortal();
    const before = await decisionListOf(portal);
    const killed = portalProcess(portal.dataDirectory, name);
    process.kill(killed, 'SIGKILL');
    while (!portalProcesses(portal.dataDirectory).some((other) => other.name === name && other.pid !== killed)) await pause();
    expect(portal.output()).toContain(`Processen ${name} slutade oväntat. Den startas igen om 0,5 s.`);
    await ready(portal);
    expect(await decisionListOf(portal)).toEqual(before);
    expectTotals(await portal.command('round', 'assess', EXAMPLE, '--out', join(portal.dataDirectory, 'ut')));
  });

  it('of the portal, what it had started ends by itself, and the next start recovers the same list', async () => {
    const portal = await givenPortal();
    const before = await decisionListOf(portal);
    process.kill(portal.pid, 'SIGKILL');
    while (portalProcesses(portal.dataDirectory).some(({ name }) => name === 'api' || name === 'worker')) await pause();
    const next = await again(portal);
    expect(await decisionListOf(next)).toEqual(before);
    expect(await next.command('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('of the database, the portal starts it again by itself, on the same port', async () => {
    const portal = await givenPortal();
    const before = await decisionListOf(portal);
    const address = portal.databaseUrl();
    process.kill(portalProcess(portal.dataDirectory, 'postmaster'), 'SIGKILL');
    while (!portal.output().includes('Databasen slutade oväntat')) await pause();
    await ready(portal);
    expect(await decisionListOf(portal)).toEqual(before);
    expect(portal.databaseUrl()).toBe(address);
    expectTotals(await portal.command('round', 'assess', EXAMPLE, '--out', join(portal.dataDirectory, 'ut')));
    expect(await portal.stop()).toBe(0);
    await gone(portal.dataDirectory);
  });

  it('of everything at once, twice over, the next start recovers the same list', async () => {
    let portal = await givenPortal();
    const before = await decisionListOf(portal);
    for (let time = 1; time <= 2; time += 1) {
      for (const { pid } of portalProcesses(portal.dataDirectory)) killed(pid);
      await gone(portal.dataDirectory);
      portal = await again(portal);
      expect(await decisionListOf(portal)).toEqual(before);
    }
  });

  it('in the middle of the queue’s work, nothing is lost and the work is finished by the next start', async () => {
    const portal = await givenPortal();
    // At once, before the example is through the queue.
    for (const { pid } of portalProcesses(portal.dataDirectory)) killed(pid);
    await gone(portal.dataDirectory);
    expect(await decisionListOf(await again(portal))).toMatchObject({ total: 62, sums: { grantedAmount: 63_400_000 } });
  });
});

describe('a command beside the running portal', () => {
  it('joins its database, leaves the work to its worker, and stops nothing', async () => {
    const portal = await givenPortal();
    const before = portalProcesses(portal.dataDirectory).filter(({ name }) => EVERY_PROCESS.includes(name));
    const out = join(portal.dataDirectory, 'ut');
    const run = await portal.command('round', 'assess', EXAMPLE, '--out', out);
    expectTotals(run);
    expect(portalProcesses(portal.dataDirectory).filter(({ name }) => EVERY_PROCESS.includes(name))).toEqual(before);
    expect(await decisionListOf(portal)).toMatchObject({ total: 62 });
  });
});

describe('two commands at once, with no portal running', () => {
  it('take turns, and the database is stopped after the last', async () => {
    const dataDirectory = await givenFolder();
    const assess = (out: string) =>
      runPortalCommand(['round', 'assess', EXAMPLE, '--out', join(dataDirectory, out)], {
        PORTAL_DATA: dataDirectory,
      });
    const runs = await Promise.all([assess('ett'), assess('två')]);
    runs.forEach(expectTotals);
    expect(runs.filter(({ errors }) => /Ett annat kommando \(process \d+\) använder databasen/.test(errors))).toHaveLength(1);
    await gone(dataDirectory);
  });
});

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // one of them ended with another
  }
}
