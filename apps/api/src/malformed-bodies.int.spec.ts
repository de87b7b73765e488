import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { FINISHED_DRAFT } from '@tp/testing';
import { givenProposedRound } from '@tp/use-cases/testing';
import * as fc from 'fast-check';
import { type ListeningApi, listeningApi } from './listening-api.test-support.js';
import { changesOf, givenOpenRound, OPEN_ROUND } from './open-round.test-support.js';

const BODIES = 10_000;
const AT_ONCE = 8;
const SEED = 20261126;

const REVIEWED = 'rounds/trygghetsinvesteringar-2021';

/** What writes with a body, by who may, and a body that would do. `1` is a draft, and a file that is not there. */
const WRITING = [
  ['bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts`, { committee: 'RK', key: 'nyckel-123456' }],
  ['bjorn', 'PATCH', `rounds/${OPEN_ROUND}/drafts/1`, { changes: changesOf(FINISHED_DRAFT) }],
  ['bjorn', 'PUT', `rounds/${OPEN_ROUND}/committees/RK/order`, { order: [1, 'TI-2098-001'] }],
  ['bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts/1/restoration`, { revision: 0 }],
  ['bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts/1/handing-over`, { word: 'Klar' }],
  ['bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts/1/handing-back`, { word: 'Läs igen' }],
  ['bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts/1/sending`, { revision: 99 }],
  ['bjorn', 'POST', `rounds/${OPEN_ROUND}/draft-imports`, {}],
  ['bjorn', 'POST', `${REVIEWED}/applications/TI-2021-001/withdrawal`, { version: 99 }],
  ['bjorn', 'POST', 'notices/read', { ids: [1] }],
  ['bjorn', 'PUT', 'notices/choices', { kind: 'round.opened', byEmail: true }],
  ['lena', 'POST', `${REVIEWED}/saved-views`, { page: 'decision-list', name: 'x', address: '' }],
  ['lena', 'POST', `${REVIEWED}/applications/TI-2021-002/supplements`, { dueOn: '2000-01-01', asked: [] }],
  ['lena', 'POST', `${REVIEWED}/assignments`, { add: [{ reference: 'TI-2021-001', personId: 987654 }], remove: [] }],
  ['lena', 'POST', `${REVIEWED}/assignments/evenly`, { perApplication: 1, most: 1, reviewers: [] }],
  ['elin', 'POST', `${REVIEWED}/conflicts`, { reference: 'finns-inte', reason: 'Släkt' }],
  ['elin', 'PUT', `${REVIEWED}/marks/TI-2021-001`, { isFlagged: true, tags: ['ljus'] }],
  ['elin', 'PATCH', `${REVIEWED}/applications/TI-2021-001/own-review`, { changes: { levels: { K1: 2 }, notes: 'x' } }],
  [
    'lena',
    'PUT',
    `${REVIEWED}/applications/TI-2021-001/settlement`,
    { settlement: { reason: 'x', direction: { verdict: 'in-line' } } },
  ],
  ['lena', 'PUT', `${REVIEWED}/proposal/selection`, { moves: [{ reference: 'x', to: 'in', reason: 'y' }], constraints: [] }],
  ['lena', 'POST', `${REVIEWED}/proposal/alternatives`, { name: 'A', content: {} }],
  ['elin', 'PUT', `${REVIEWED}/motivations/of/TI-2021-001`, { text: 'x', isAccepted: true }],
  ['elin', 'POST', `${REVIEWED}/motivations/accepted`, { references: ['TI-2021-001'] }],
  ['sofia', 'POST', `${REVIEWED}/decisions`, { record: { kind: 'tabled', meetingOn: '2021-02-17', paragraph: '1', note: 'x' } }],
  ['tove', 'POST', 'rounds/created', { municipality: {}, round: { id: 'ny' }, committees: [] }],
  ['tove', 'PUT', `rounds/${OPEN_ROUND}/facts?version=1`, { municipality: {}, round: {}, committees: [] }],
  ['tove', 'POST', 'people/987654/roles', { role: 'reviewer', roundId: null }],
] as const;

const anything = fc.jsonValue({ maxDepth: 4 });
const odd = fc.constantFrom<unknown>(
  '\0',
  '\uD800',
  -1,
  2 ** 53,
  1e308,
  0.5,
  '',
  null,
  true,
  [],
  {},
  '__proto__',
  'x'.repeat(5_000),
);

/** A body with something in it that is not what it was. */
function broken(body: object): fc.Arbitrary<string> {
  const keys = Object.keys(body);
  const changed = fc
    .tuple(fc.constantFrom(...keys, 'okänd', '__proto__', 'constructor'), fc.oneof(anything, odd))
    .map(([key, value]) => JSON.stringify(Object.fromEntries([...Object.entries(body), [key, value]])));
  const text = JSON.stringify(body);
  const cut = fc.integer({ min: 0, max: Math.max(0, text.length - 1) }).map((at) => text.slice(0, at));
  const deep = fc.integer({ min: 1, max: 5_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    fc.oneof(anything, odd).map((value) => JSON.stringify(value)),
    cut,
    deep,
    fc.string(),
  );
}

describe('ten thousand malformed bodies', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  beforeAll(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    api = await listeningApi({ databaseUrl: database.connectionString, requestsPerMinute: 1_000_000 });
    await givenOpenRound(api);
    await (await api.as('bjorn')).send('POST', `/api/v1/rounds/${OPEN_ROUND}/drafts`, { committee: 'RK' });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('are answered with what is wrong, and never as if it were ours', async () => {
    const headers = new Map<string, Readonly<Record<string, string>>>();
    for (const who of new Set(WRITING.map(([one]) => one))) {
      const client = await api.as(who);
      const { csrfToken }: { csrfToken: string } = JSON.parse(await (await client.get('/api/v1/session')).text());
      headers.set(who, { cookie: client.cookie(), 'x-csrf-token': csrfToken, 'content-type': 'application/json' });
    }
    const orders = fc.sample(
      fc.constantFrom(...WRITING).chain(([who, method, path, body]) => broken(body).map((text) => ({ who, method, path, text }))),
      { numRuns: BODIES, seed: SEED },
    );
    const ours: unknown[] = [];
    let refused = 0;
    const next = async (from: number): Promise<void> => {
      for (let at = from; at < orders.length; at += AT_ONCE) {
        const { who = '', method = '', path = '', text = '' } = orders[at] ?? {};
        const answer = await fetch(`${api.address}/api/v1/${path}`, { method, headers: headers.get(who) ?? {}, body: text });
        const said = await answer.text();
        if (answer.status < 400) continue; // what was changed in it does no harm there
        refused += 1;
        const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
        if (answer.status >= 500 || !isProblem) ours.push([answer.status, method, path, text.slice(0, 300), said.slice(0, 300)]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, from) => next(from)));
    expect(ours.slice(0, 5)).toEqual([]);
    expect(refused).toBeGreaterThan(BODIES * 0.8);
  }, 300_000);
});
