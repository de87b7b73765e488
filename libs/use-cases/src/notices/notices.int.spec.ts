import type { HeldRole } from '@tp/domain';
import { API_ROLE, openDatabase, type PersonViewer, Transactions } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import type { DataSource } from 'typeorm';
import { ChangeNoticeChoice } from './change-notice-choice.js';
import { aReceipt, givenPerson, inCommittee, tell } from './given-notice.test-support.js';
import { ListNotices } from './list-notices.js';
import { MarkNoticesRead } from './mark-notices-read.js';
import { noticesTo } from './notices-to.js';
import { ReadNoticeChoices } from './read-notice-choices.js';

const everyRound = (role: Extract<HeldRole, { roundId: string | null }>['role']): HeldRole => ({ role, roundId: null });

// As the api does it: in the database's role `portal_api`, for a person who acts.
describe('notices', () => {
  let database: GivenDatabase;
  let api: DataSource;
  let transactions: Transactions;
  let people: Readonly<Record<'amina' | 'bjorn' | 'cecilia' | 'elin' | 'lena' | 'ragnar' | 'nora', PersonViewer>>;
  beforeAll(async () => {
    database = await givenDatabase();
    api = await openDatabase(database.connectionString, { role: API_ROLE });
    transactions = new Transactions(api);
    const given = (name: string, roles: readonly HeldRole[], email?: null) =>
      givenPerson(database.transactions, name, roles, email);
    people = {
      amina: await given('amina', [inCommittee('RK')]),
      bjorn: await given('bjorn', [inCommittee('RK'), inCommittee('RK', 'submitter')]),
      cecilia: await given('cecilia', [inCommittee('TN')]),
      elin: await given('elin', [{ role: 'reviewer', roundId: 'r-1' }]),
      lena: await given('lena', [everyRound('lead-reviewer')]),
      ragnar: await given('ragnar', [everyRound('auditor')]),
      nora: await given('nora', [inCommittee('RK')], null),
    };
  });
  afterAll(async () => {
    await api.destroy();
    await database.drop();
  });
  beforeEach(() => database.dataSource.query('truncate notice, notice_choice, outbox_message'));

  const told = async (): Promise<readonly string[]> =>
    (await database.dataSource.query('select p.subject from notice n join person p on p.id = n.person_id order by 1')).map(
      ({ subject }: { subject: string }) => subject,
    );
  const list = (viewer: PersonViewer, query = {}) =>
    new ListNotices(transactions).execute({ page: 1, limit: 20, ...query }, viewer);

  it('reach a committee’s people from one who may not read them, each once, and not who did it', async () => {
    const { amina, bjorn } = people;
    expect(await tell(transactions, amina, aReceipt({ exceptPersonId: amina.personId }))).toBe(2);
    expect(await tell(transactions, bjorn, aReceipt())).toBe(3); // the same event, told again to all of them
    expect(await told()).toEqual(['amina', 'bjorn', 'nora']);
    const messages = await database.dataSource.query('select m.key, m.data, m.queue from outbox_message m order by m.key');
    const expected = await database.dataSource.query('select person_id, key from notice where person_id = any ($1) order by 1', [
      [amina.personId, bjorn.personId], // the third has no address
    ]);
    expect(messages).toEqual(
      expected.map(({ person_id: personId, key }: { person_id: number; key: string }) => ({
        ...{ queue: 'notices', key: `notice.${personId}.${key}`, data: { personId, key } },
      })),
    );
  });

  it.each([
    [{ roundId: 'r-1', roles: ['reviewer', 'lead-reviewer'] as const }, ['elin', 'lena']],
    [{ roundId: 'r-2', roles: ['reviewer', 'lead-reviewer'] as const }, ['lena']],
    [{ municipality: 'Stockholms stad', committee: 'RK', roles: ['submitter'] as const }, ['bjorn']],
    [{ municipality: 'Ekhammars kommun', committee: 'RK' }, []],
  ])('to %j reach %j', async (whom, expected) => {
    await tell(transactions, people.ragnar, aReceipt({ people: whom }));
    expect(await told()).toEqual(expected);
  });

  it('reach one person, and nobody whose role was taken away', async () => {
    await tell(transactions, people.lena, aReceipt({ people: { personId: people.cecilia.personId } }));
    const formerly = await givenPerson(database.transactions, 'fredrik', [inCommittee('TN')]);
    await database.transactions.run('system:cli', async ({ people: repository }) => {
      for (const { id } of await repository.assignmentsOf([formerly.personId])) await repository.revoke(id, 'system:cli');
    });
    await tell(transactions, people.lena, aReceipt({ people: { municipality: 'Stockholms stad', committee: 'TN' } }));
    expect(await told()).toEqual(['cecilia']);
  });

  it('are not there when what they tell of did not happen', async () => {
    const failing = transactions.runAs(people.amina, async (repositories) => {
      await noticesTo(repositories, aReceipt());
      throw new Error('the use case failed');
    });
    await expect(failing).rejects.toThrow('the use case failed');
    expect([await database.count('notice'), await database.count('outbox_message')]).toEqual([0, 0]);
  });

  it('are listed to their own person: the newest first, by page, kind, search and whether they are read', async () => {
    const { bjorn, lena } = people;
    for (const n of [1, 2, 3]) await tell(transactions, lena, aReceipt({ key: `v${n}` }));
    await transactions.runAs(lena, (db) =>
      noticesTo(db, {
        ...{ people: { personId: bjorn.personId }, kind: 'round.closed', key: 'r-1', path: '/omgangar/r-1' },
        facts: { roundTitle: 'Åkeromgången' },
      }),
    );
    const first = await list(bjorn, { limit: 3 });
    expect([first.total, first.unread, first.rows.map(({ kind }) => kind)]).toEqual([
      ...[4, 4, ['round.closed', 'application.received', 'application.received']],
    ]);
    expect(first.rows[1]).toMatchObject({
      ...{ subject: 'Ansökan A-1 är inskickad: Belysning på Järvafältet', path: '/omgangar/r-1/ansokningar/A-1' },
      ...{ readAt: null, emailState: 'waiting', emailedAt: null },
    });
    expect((await list(bjorn, { page: 2, limit: 3 })).rows).toHaveLength(1);
    expect((await list(bjorn, { kind: 'round.closed' })).total).toBe(1);
    expect((await list(bjorn, { search: 'ÅKER omgången' })).rows.map(({ kind }) => kind)).toEqual(['round.closed']);
    const marking = new MarkNoticesRead(transactions);
    expect(await marking.execute([first.rows[0]!.id], bjorn)).toBe(3);
    expect((await list(bjorn, { isUnread: true })).total).toBe(3);
    expect((await list(bjorn, { isUnread: false })).rows.map(({ id }) => id)).toEqual([first.rows[0]!.id]);
    const theirs = (await list(people.amina)).rows.map(({ id }) => id);
    expect(await marking.execute(theirs, bjorn)).toBe(3); // as if they were not there
    expect((await list(people.amina)).unread).toBe(3);
    expect(await marking.execute(null, bjorn)).toBe(0);
    const trail = await database.dataSource.query(
      `select action, subject, details from audit_entry where action like 'notice.%' order by seq desc limit 2`,
    );
    const subject = `person:${bjorn.personId}`;
    expect(trail).toEqual([3, 1].map((count) => ({ action: 'notice.read', subject, details: { count } })));
  });

  it('come as e-mail unless one has chosen otherwise, kind by kind, with trace', async () => {
    const { bjorn, lena } = people;
    const change = new ChangeNoticeChoice(transactions);
    const read = new ReadNoticeChoices(transactions);
    expect((await read.execute(bjorn)).choices.every(({ isByEmail }) => isByEmail)).toBe(true);
    await change.execute('application.received', false, bjorn);
    await change.execute('application.received', false, bjorn);
    expect(await read.execute(bjorn)).toMatchObject({
      email: 'bjorn@exempel.invalid',
      choices: expect.arrayContaining([
        { kind: 'application.received', isByEmail: false },
        { kind: 'application.withdrawn', isByEmail: true },
      ]),
    });
    await tell(transactions, lena, aReceipt());
    const states = async () =>
      (await database.dataSource.query('select email_state from notice where person_id = $1 order by id', [bjorn.personId])).map(
        ({ email_state: state }: { email_state: string }) => state,
      );
    expect(await states()).toEqual(['none']);
    await change.execute('application.received', true, bjorn);
    await tell(transactions, lena, aReceipt({ key: 'v2' }));
    expect(await states()).toEqual(['none', 'waiting']);
    const trail = await database.dataSource.query(
      `select details from audit_entry where action = 'notice.choice-changed' order by seq`,
    );
    expect(trail).toEqual([false, true].map((isByEmail) => ({ details: { kind: 'application.received', isByEmail } })));
  });

  it('are told by many at once, and each person has one', async () => {
    const tellers = [people.amina, people.bjorn, people.lena, people.elin];
    await Promise.all(tellers.map((viewer) => tell(transactions, viewer)));
    expect(await told()).toEqual(['amina', 'bjorn', 'nora']);
  });
});
