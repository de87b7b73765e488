import { FINISHED_DRAFT } from '@tp/testing';
import { askingOf } from '../asking.test-support.js';
import { apiWithOpenRound, changesOf, OPEN_ROUND } from '../open-round.test-support.js';

describe('a committee’s own order over HTTP', () => {
  let given: Awaited<ReturnType<typeof apiWithOpenRound>>;
  beforeAll(async () => {
    given = await apiWithOpenRound();
  }, 60_000);
  afterAll(() => given.end());

  const asked = askingOf(() => given.api);
  const order = (subject: string, one: readonly (number | string)[], committee = 'RK') =>
    asked(subject, 'PUT', `rounds/${OPEN_ROUND}/committees/${committee}/order`, { order: one });
  const begun = async (title: string): Promise<number> => {
    const { body } = await asked('bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts`, { committee: 'RK' });
    await asked('bjorn', 'PATCH', `rounds/${OPEN_ROUND}/drafts/${body.id}`, { changes: changesOf({ ...FINISHED_DRAFT, title }) });
    return body.id;
  };
  const sent = async (title: string): Promise<string> => {
    const id = await begun(title);
    return (await asked('bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts/${id}/sending`, { revision: 1 })).body.reference;
  };
  const applicationOf = async (reference: string, subject = 'elin') =>
    (await asked(subject, 'GET', `rounds/${OPEN_ROUND}/applications/${reference}`)).body;
  const placesOf = async () => {
    const { drafts, sent: all } = (await asked('amina', 'GET', 'applying')).body.rounds[0];
    return Object.fromEntries([...drafts, ...all].map(({ id, reference, priority }) => [reference ?? id, priority]));
  };
  const roundVersions = async (): Promise<number> =>
    (
      await given.database.dataSource.query('select count(*)::integer as n from round_version where round_id = $1', [OPEN_ROUND])
    )[0].n;

  it('reaches who reviews as a next version of what gets another number, and of nothing else, all at once', async () => {
    const [first, second, third] = [await sent('Ett'), await sent('Två'), await sent('Tre')];
    const draft = await begun('Fyra');
    expect((await order('bjorn', [second, draft, first, third])).status).toBe(204);
    expect(await placesOf()).toEqual({ [second]: 1, [draft]: 2, [first]: 3, [third]: 4 });

    const [before, was] = [await roundVersions(), await applicationOf(third)];
    expect((await order('bjorn', [second, first, draft, third])).status).toBe(204);
    expect(await placesOf()).toEqual({ [second]: 1, [first]: 2, [draft]: 3, [third]: 4 });
    expect(await roundVersions()).toBe(before + 1);
    expect(await applicationOf(first)).toMatchObject({ version: 3, application: { title: 'Ett', priority: 2 } });
    expect(await applicationOf(third)).toEqual(was);
    const versions = (await asked('elin', 'GET', `rounds/${OPEN_ROUND}/applications/${first}/versions`)).body.items;
    expect(versions.map(({ application }: { application: { priority?: number } }) => application.priority)).toEqual([
      2,
      3,
      undefined,
    ]);
    // What was sent has the receipt that it had.
    const receipts = await asked('bjorn', 'GET', `rounds/${OPEN_ROUND}/submissions?reference=${first}`);
    expect(receipts.body.items).toMatchObject([{ kind: 'application', sha256: versions[2].sha256 }]);
    const file = await given.database.transactions.reads.rounds.find(OPEN_ROUND);
    const exported = await given.database.transactions.reads.applications.ofCommittees(file?.id ?? 0, ['RK']);
    expect(exported.map(({ application }) => application.priority)).toEqual([2, 1, 4]);

    const trail = await given.database.dataSource.query(
      `select actor, details from audit_entry where action = 'applications.ordered' order by seq desc limit 1`,
    );
    expect(trail).toMatchObject([
      {
        actor: expect.stringMatching(/^person:/),
        details: { committee: 'RK', order: [second, first, draft, third], replaced: [first] },
      },
    ]);

    // A draft that is sent takes its place with it.
    const { body } = await asked('bjorn', 'POST', `rounds/${OPEN_ROUND}/drafts/${draft}/sending`, { revision: 1 });
    expect(await applicationOf(body.reference)).toMatchObject({ version: 1, application: { priority: 3 } });
  });

  it('leaves what is sent as it is when who asks may not send', async () => {
    const before = await placesOf();
    const [draft, other] = [await begun('Utkast'), await begun('Ett till')];
    const [versions, references] = [await roundVersions(), Object.keys(before).filter((key) => key.startsWith('TI-'))];
    expect((await order('amina', [other, ...references, draft])).status).toBe(204);
    expect(await placesOf()).toEqual({ ...before, [other]: 1, [draft]: references.length + 2 });
    expect(await roundVersions()).toBe(versions);
  });

  it('is refused of another committee’s, of what is not there, and of an order that was seen before something was sent', async () => {
    const references = Object.keys(await placesOf()).filter((key) => key.startsWith('TI-'));
    expect((await order('cecilia', references)).body.type).toMatch(/committee-unknown$/);
    expect((await order('cecilia', references, 'TN')).body.type).toMatch(/order-changed$/);
    expect((await order('bjorn', references.slice(1))).body.type).toMatch(/order-changed$/);
    expect((await order('bjorn', [...references, 987_654])).body.type).toMatch(/draft-unknown$/);
    for (const faulty of [[0], [''], [references[0], references[0]], 'TI-2098-001'])
      expect((await asked('bjorn', 'PUT', `rounds/${OPEN_ROUND}/committees/RK/order`, { order: faulty })).status).toBe(400);
  });

  it('is refused when the round takes no more applications', async () => {
    const before = await placesOf();
    expect((await asked('tove', 'POST', `rounds/${OPEN_ROUND}/close`)).status).toBeLessThan(300);
    const references = Object.keys(before).filter((key) => key.startsWith('TI-'));
    expect((await order('bjorn', references.toReversed())).body.type).toMatch(/call-closed$/);
    expect(await placesOf()).toEqual(before);
  });
});
