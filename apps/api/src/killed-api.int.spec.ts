import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { mulberry32 } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { verifyAudit } from '@tp/persistence';
import { FINISHED_DRAFT, freePort, signIn, type SignedInClient } from '@tp/testing';
import { givenProposedRound } from '@tp/use-cases/testing';
import { changesOf, givenOpenRound, OPEN_ROUND } from './open-round.test-support.js';

const STEPS = 200;
const SEED = 41;
const DRAFTS = 12;
/** So often the server is killed, at a moment of its own. */
const KILL_EVERY = 14;
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** A number from 0 to 1. */
const seeded = (seed: number): (() => number) => {
  const next = mulberry32(seed);
  return () => next() / 2 ** 32;
};

/** The api as a process of its own, which can be killed as a machine fails, and started again on the same port. */
class KillableApi {
  private process: ChildProcess | null = null;

  constructor(
    private readonly databaseUrl: string,
    readonly port: number,
  ) {}

  async start(): Promise<void> {
    const settings = {
      DATABASE_URL: this.databaseUrl,
      PORT: String(this.port),
      SESSION_SECRET: 'ett-hemligt-ord-som-ar-langt-nog-123',
    };
    const env = { ...process.env, ...settings, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000' };
    this.process = fork(MAIN, { env, execArgv: [], stdio: 'ignore' });
    const [message] = await once(this.process, 'message');
    if (message !== 'ready') throw new Error(`The api said ${String(message)}`);
  }

  async kill(): Promise<void> {
    const { process: running } = this;
    if (running === null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
    this.process = null;
  }
}

describe('an api that is killed with -9 while people write and send', () => {
  let database: GivenDatabase;
  let api: KillableApi;
  beforeAll(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    api = new KillableApi(database.connectionString, await freePort());
    await api.start();
  }, 120_000);
  afterAll(async () => {
    await api.kill();
    await database.drop();
  });

  it(`has lost and doubled nothing that it said it had, over ${STEPS} savings and sendings`, async () => {
    const address = `http://127.0.0.1:${api.port}`;
    const clients = new Map<string | null, SignedInClient>();
    const as = async (subject: string | null): Promise<SignedInClient> => {
      const client = clients.get(subject) ?? (await signIn(address, subject));
      clients.set(subject, client);
      return client;
    };
    await givenOpenRound({ as });
    const bjorn = await as('bjorn');
    const random = seeded(SEED);
    let kills = 0;
    let isDoomed = false;

    /** Asks until it is answered, as a page does; a server that is to be killed is, in the middle of it. */
    const ask = async (method: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
      for (;;) {
        const asked = bjorn.send(method, `/api/v1/rounds/${OPEN_ROUND}/${path}`, body).then(
          async (answer) => ({ status: answer.status, body: await answer.text() }),
          () => null, // cut: nothing was acknowledged
        );
        if (isDoomed) {
          isDoomed = false;
          kills += 1;
          await new Promise((resolve) => setTimeout(resolve, random() * 60));
          await api.kill();
          await api.start();
        }
        const answer = await asked;
        if (answer === null || answer.status >= 500) continue;
        if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
        return answer.body === '' ? {} : JSON.parse(answer.body);
      }
    };

    const drafts: {
      id: number;
      revision: number;
      written: Record<string, unknown>;
      bases: Record<string, number>;
      reference: string | null;
    }[] = [];
    for (let at = 0; at < DRAFTS; at += 1) {
      const { id } = await ask('POST', 'drafts', { committee: 'RK', key: `utkast-nummer-${at}` });
      const { revision } = await ask('PATCH', `drafts/${String(id)}`, { changes: changesOf(FINISHED_DRAFT) });
      const bases = Object.fromEntries(Object.keys(FINISHED_DRAFT).map((field) => [field, Number(revision)]));
      drafts.push({ id: Number(id), revision: Number(revision), written: { ...FINISHED_DRAFT }, bases, reference: null });
    }

    for (let step = 0; step < STEPS; step += 1) {
      isDoomed = step % KILL_EVERY === KILL_EVERY - 1;
      const open = drafts.filter(({ reference }) => reference === null);
      const draft = open[Math.floor(random() * open.length)];
      if (!draft) break;
      // Towards the end they are sent, one after another.
      if (random() < 0.02 || STEPS - step <= open.length) {
        const { reference } = await ask('POST', `drafts/${draft.id}/sending`, { revision: draft.revision });
        draft.reference = String(reference);
        continue;
      }
      const field = ['problem', 'purpose', 'title', 'followUp'][Math.floor(random() * 4)] ?? 'problem';
      const value = `${field} i steg ${step}`;
      const saved = await ask('PATCH', `drafts/${draft.id}`, { changes: [{ field, base: draft.bases[field] ?? 0, value }] });
      expect(saved['conflicts']).toEqual([]);
      draft.revision = Number(saved['revision']);
      draft.bases[field] = draft.revision;
      draft.written[field] = value;
    }

    expect(kills).toBeGreaterThanOrEqual(10);
    for (const { id, written } of drafts) {
      const { content }: { content: object } = JSON.parse(
        await (await bjorn.get(`/api/v1/rounds/${OPEN_ROUND}/drafts/${id}`)).text(),
      );
      expect(content).toEqual(written);
    }
    const sent = drafts.flatMap(({ reference }) => reference ?? []);
    expect(sent).toHaveLength(DRAFTS);
    expect(new Set(sent).size).toBe(DRAFTS);
    const list: { items: { reference: string; title: string }[] } = JSON.parse(
      await (await bjorn.get(`/api/v1/rounds/${OPEN_ROUND}/applications?limit=100`)).text(),
    );
    const named = new Map(list.items.map(({ reference, title }) => [reference, title]));
    expect(Object.fromEntries(named)).toEqual(
      Object.fromEntries(drafts.map(({ reference, written }) => [reference, written['title']])),
    );
    expect(await database.count('submission')).toBe(DRAFTS);
    expect(await database.count('application_draft')).toBe(DRAFTS);
    expect(await verifyAudit(database.dataSource)).toMatchObject({ kind: 'intact' });
  }, 300_000);
});
