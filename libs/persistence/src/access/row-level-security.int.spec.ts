import type { HeldRole } from '@tp/domain';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database/open-database.js';
import { exampleRound, importRound } from '../testing/example-round.test-support.js';
import { givenDatabase, type GivenDatabase } from '../testing/given-database.js';
import { Transactions } from '../transactions/transactions.js';
import { API_ROLE } from './api-role.js';
import type { PersonViewer } from './viewer.js';
import { viewerSetting } from './viewer-setting.js';

const { municipality, round, committees } = exampleRound();
const [first, second] = committees.map(({ code }) => code);
if (first === undefined || second === undefined) throw new Error('The example has committees');

const inCommittee = (committee: string, of = municipality.name): HeldRole => ({ role: 'submitter', municipality: of, committee });

describe('row-level security, as the api connects', () => {
  let database: GivenDatabase;
  let api: DataSource;
  let personId: number;
  beforeAll(async () => {
    database = await givenDatabase();
    const version = await importRound(database, exampleRound());
    personId = await database.transactions.run('system:cli', async ({ people, drafts }) => {
      const { id } = await people.recognise({
        issuer: 'i',
        subject: 's',
        name: 'Sara',
        organisation: null,
        organisationName: null,
      });
      for (const committee of [first, second]) {
        const place = { roundId: round.id, municipality: municipality.name, committee };
        await drafts.add({ ...place, title: `Hemligt utkast ${committee}`, content: {}, createdBy: id });
      }
      return id;
    });
    await database.dataSource.query(
      `insert into decision_list (round_version_id, document, overview, sha256) values ($1, '{}', '{}', repeat('a', 64))`,
      [version.id],
    );
    api = await openDatabase(database.connectionString, { role: API_ROLE });
  });
  afterAll(async () => {
    await api.destroy();
    await database.drop();
  });

  /** Runs raw SQL as a person, as somebody could who had found a hole in the api. */
  const asked = (sql: string, ...roles: readonly HeldRole[]): Promise<Record<string, unknown>[]> =>
    api.transaction(async (manager) => {
      await manager.query(`select set_config('portal.viewer', $1, true)`, [viewerSetting({ personId, name: 'Sara', roles })]);
      return manager.query(sql);
    });
  const countOf = async (table: string, ...roles: readonly HeldRole[]): Promise<number> =>
    Number((await asked(`select count(*) from ${table}`, ...roles))[0]?.['count']);

  const CASE_TABLES = ['application_version', 'round_version_application', 'review', 'decision_list'];

  it('shows a draft to its own committee’s people, and to nobody else in any role', async () => {
    expect(await asked('select title from application_draft', inCommittee(first))).toEqual([
      { title: `Hemligt utkast ${first}` },
    ]);
    const others: readonly HeldRole[] = [
      ...(['reviewer', 'lead-reviewer', 'secretary', 'chair', 'member', 'auditor'] as const).map((role) => ({
        role,
        roundId: null,
      })),
      { role: 'administrator' },
      inCommittee(first, 'En annan kommun'),
    ];
    for (const role of others) expect([role, await countOf('application_draft', role)]).toEqual([role, 0]);
    expect(await countOf('application_draft')).toBe(0);
  });

  it('shows a saved view to its own person alone, whatever others may read, and lets nobody save one in another’s name', async () => {
    const add = (of: number) =>
      `insert into saved_view (person_id, round_id, page, name, address) values (${of}, '${round.id}', 'decision-list', 'Min', '')`;
    const { id: other } = await database.transactions.run('system:cli', ({ people }) =>
      people.recognise({ issuer: 'i', subject: 'annan', name: 'Annan', organisation: null, organisationName: null }),
    );
    await database.dataSource.query(add(other));
    const everyRound: HeldRole = { role: 'auditor', roundId: null };
    expect(await countOf('saved_view', everyRound)).toBe(0);
    await asked(add(personId), everyRound);
    expect(await countOf('saved_view')).toBe(1);
    await expect(asked(add(other), everyRound)).rejects.toThrow(/row-level security/);
    await asked('delete from saved_view', everyRound);
    expect(await database.dataSource.query('select person_id from saved_view')).toEqual([{ person_id: other }]);
  });

  it('refuses to write a draft for another committee, to move one there, and to delete theirs', async () => {
    const insert = (
      committee: string,
    ) => `insert into application_draft (round_id, municipality, committee, title, content, created_by)
      values ('${round.id}', '${municipality.name}', '${committee}', 't', '{}', ${personId})`;
    await expect(asked(insert(second), inCommittee(first))).rejects.toThrow(/row-level security/);
    await expect(asked(`update application_draft set committee = '${second}'`, inCommittee(first))).rejects.toThrow(
      /row-level security/,
    );
    await asked('delete from application_draft', inCommittee('finns-inte'));
    expect(await database.count('application_draft')).toBe(2);
  });

  it('shows sent applications to their own committee, and to those who review or decide the round', async () => {
    const own = exampleRound().applications.filter(({ committee }) => committee === first).length;
    expect(await countOf('application_version', inCommittee(first))).toBe(own);
    expect(await countOf('round_version_application', inCommittee(first))).toBe(own);
    expect(await countOf('application_version', { role: 'reviewer', roundId: round.id })).toBe(62);
    expect(await countOf('application_version', { role: 'auditor', roundId: null })).toBe(62);
  });

  it.each(CASE_TABLES)('shows nothing of %s to who has no role in the round', async (table) => {
    expect(await countOf(table)).toBe(0);
    expect(await countOf(table, { role: 'administrator' })).toBe(0);
    expect(await countOf(table, { role: 'reviewer', roundId: 'en-annan-omgang' })).toBe(0);
    expect(await countOf(table, { role: 'reviewer', roundId: round.id })).toBeGreaterThan(0);
  });

  it('keeps reviews and the proposal from the committees', async () => {
    for (const table of ['review', 'settlement', 'decision', 'decision_list'])
      expect([table, await countOf(table, inCommittee(first))]).toEqual([table, 0]);
  });

  it('shows nothing where nobody is said to ask, and forgets who asked when the transaction ends', async () => {
    await asked('select 1', { role: 'auditor', roundId: null });
    for (const table of [...CASE_TABLES, 'application_draft'])
      expect([table, Number((await api.query(`select count(*) from ${table}`))[0].count)]).toEqual([table, 0]);
  });

  it('is told of the viewer by the transactions themselves', async () => {
    const transactions = new Transactions(api);
    const viewer: PersonViewer = { personId, name: 'Sara', roles: [inCommittee(first)] };
    const place = [round.id, municipality.name, [first, second]] as const;
    expect(await transactions.readAs(viewer, ({ drafts }) => drafts.ofCommittees(...place))).toMatchObject([
      { committee: first },
    ]);
    expect(await transactions.reads.drafts.ofCommittees(...place)).toEqual([]);
    await transactions.runAs(viewer, async ({ audit }) => {
      await audit.append({ action: 'test', subject: 's' });
    });
    const [entry] = await database.dataSource.query('select actor from audit_entry order by seq desc limit 1');
    expect(entry).toEqual({ actor: `person:${personId}` });
  });

  it.each([
    'alter table application_draft disable row level security',
    'truncate application_draft',
    'delete from person',
    'drop table review',
    'update application_version set title = null',
  ])('refuses %s', async (sql) => {
    await expect(asked(sql, { role: 'lead-reviewer', roundId: null })).rejects.toThrow(
      /must be owner|permission denied|får bara växa/,
    );
  });
});
