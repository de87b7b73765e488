import type { RoundFile } from '@tp/domain';
import { exampleRound } from '@tp/use-cases/testing';
import { askingOf } from '../asking.test-support.js';
import { ROUND_FILE_TYPE } from '../http/problem.js';
import { apiWithOpenRound, OPEN_ROUND } from '../open-round.test-support.js';

describe('a round’s file on the applicant’s page', () => {
  const example = exampleRound();
  const own = example.applications.filter(({ committee }) => committee === 'RK');
  let given: Awaited<ReturnType<typeof apiWithOpenRound>>;
  afterAll(() => given.end());
  beforeAll(async () => {
    given = await apiWithOpenRound();
  }, 60_000);

  const imported = async (subject: string, file: unknown, key = '') => {
    const client = await given.api.as(subject);
    const path = `/api/v1/rounds/${OPEN_ROUND}/draft-imports${key && `?key=${key}`}`;
    const answer = await client.sendBytes(path, ROUND_FILE_TYPE, Buffer.from(JSON.stringify(file)));
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  const asked = askingOf(() => given.api);
  const drafts = async (): Promise<readonly { committee: string }[]> =>
    (await asked('amina', 'GET', `rounds/${OPEN_ROUND}/drafts`)).body.items;

  it('is looked at first: what is one’s own, and what is not taken', async () => {
    const { status, body } = await imported('amina', example);
    expect(status).toBe(201);
    expect(body).toMatchObject({ faults: [], fileFaults: [], faultCount: 0 });
    expect(body.rows).toHaveLength(own.length);
    expect(body.rows[0]).toEqual({
      row: 1 + example.applications.findIndex(({ committee }) => committee === 'RK'),
      ...{ title: own[0]?.title, committee: 'RK', requestedAmount: own[0]?.requestedAmount, draftId: null },
    });
    const others: readonly { code: string; applications: number }[] = body.left.committees;
    expect(others.map(({ code }) => code)).not.toContain('RK');
    expect(others.reduce((sum, { applications }) => sum + applications, 0)).toBe(example.applications.length - own.length);
    expect(body.left).toMatchObject({ reviews: example.reviews?.length ?? 0, settlements: example.settlements?.length ?? 0 });
    expect(await drafts()).toEqual([]);
  });

  it('has every fault told by its pointer, value and what is allowed, and nothing of it saved', async () => {
    const [first, second] = example.applications;
    const faulty = {
      ...example,
      applications: [
        { ...first, requestedAmount: -5 },
        { ...second, receivedOn: '2021-02-30' },
        ...example.applications.slice(2),
      ],
    };
    const { status, body } = await imported('amina', faulty, 'nyckel-felaktig');
    expect([status, body.faultCount, body.rows]).toEqual([201, 2, []]);
    expect(body.fileFaults).toMatchObject([
      { pointer: '/applications/0/requestedAmount', value: -5, message: expect.stringMatching(/^Ska vara/) },
      { pointer: '/applications/1/receivedOn', value: '2021-02-30' },
    ]);
    const elsewhere: RoundFile = { ...example, municipality: { ...example.municipality, name: 'Ekhammars kommun' } };
    expect((await imported('amina', elsewhere, 'nyckel-annorstades')).body.fileFaults).toEqual([
      { pointer: '/municipality/name', value: 'Ekhammars kommun', message: 'Ska vara Stockholms stad, som omgången.' },
    ]);
    expect(await drafts()).toEqual([]);
  });

  it('becomes drafts of one’s own committee alone, once for each key, and nothing else', async () => {
    const before = await given.database.dataSource.query('select count(*)::integer as n from review');
    const first = await imported('amina', example, 'nyckel-12345');
    const again = await imported('amina', example, 'nyckel-12345');
    expect(again.body.rows).toEqual(first.body.rows);
    expect(await drafts()).toHaveLength(own.length);
    expect((await asked('cecilia', 'GET', `rounds/${OPEN_ROUND}/drafts`)).body.items).toEqual([]);
    expect(await given.database.dataSource.query('select count(*)::integer as n from review')).toEqual(before);
    const { body } = await asked('amina', 'GET', `rounds/${OPEN_ROUND}/drafts/${first.body.rows[0].draftId}`);
    expect(body.content).toMatchObject({ title: own[0]?.title, costItems: own[0]?.costItems });
  });

  it('is refused of who applies for nobody', async () => expect((await imported('elin', {})).status).toBe(403));
});
