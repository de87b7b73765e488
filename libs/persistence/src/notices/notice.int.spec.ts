import { type HeldRole, PORTAL_ROLES, ROUND_ROLES } from '@tp/domain';
import type { DataSource } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';
import { viewerSetting } from '../access/viewer-setting.js';
import { openDatabase } from '../database/open-database.js';
import { givenDatabase, type GivenDatabase } from '../testing/given-database.js';

// Raw SQL as the api connects, as somebody could run it who had found a hole in the api.
describe('row-level security of notices', () => {
  let database: GivenDatabase;
  let api: DataSource;
  let [own, other] = [0, 0];
  beforeAll(async () => {
    database = await givenDatabase();
    api = await openDatabase(database.connectionString, { role: API_ROLE });
    [own, other] = await database.transactions.run('system:cli', async ({ people }) => {
      const add = async (subject: string) =>
        (
          await people.recognise({
            issuer: 'i',
            subject,
            name: subject,
            organisation: null,
            organisationName: null,
            email: 'a@b',
          })
        ).id;
      return [await add('egen'), await add('annan')];
    });
  });
  afterAll(async () => {
    await api.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    await database.dataSource.query('truncate notice, notice_choice');
    await database.dataSource.query(added(own, 'a'));
    await database.dataSource.query(added(other, 'a'));
    for (const person of [own, other])
      await database.dataSource.query(`insert into notice_choice values (${person}, 'round.closed', false)`);
  });

  const added = (person: number, key: string, more = "null, 'waiting'") =>
    `insert into notice (person_id, key, kind, subject, body, path, read_at, email_state)
     values (${person}, repeat('${key}', 64), 'round.closed', 'Ämne', 'Text', '/', ${more}) on conflict do nothing`;
  const asked = (sql: string, ...roles: readonly HeldRole[]): Promise<Record<string, unknown>[]> =>
    api.transaction(async (manager) => {
      await manager.query(`select set_config('portal.viewer', $1, true)`, [viewerSetting({ personId: own, name: 'E', roles })]);
      return manager.query(sql);
    });
  const EVERY_ROLE: readonly HeldRole[] = [
    ...ROUND_ROLES.map((role) => ({ role, roundId: null })),
    ...PORTAL_ROLES.map((role) => ({ role })),
    ...(['applicant', 'submitter'] as const).map((role) => ({ role, municipality: 'Stockholms stad', committee: 'RK' })),
  ];

  it.each(EVERY_ROLE.map((held) => [held.role, held] as const))(
    'shows nobody else’s to %s, nor to all roles in one',
    async (_, held) => {
      for (const table of ['notice', 'notice_choice'])
        for (const roles of [[held], EVERY_ROLE, []])
          expect(await asked(`select person_id from ${table}`, ...roles)).toEqual([{ person_id: own }]);
    },
  );

  it('shows nothing where nobody is said to ask', async () => {
    for (const table of ['notice', 'notice_choice']) expect(await api.query(`select * from ${table}`)).toEqual([]);
  });

  it('lets anybody tell anybody, and read nothing of it', async () => {
    await asked(added(other, 'b'));
    await asked(added(other, 'b')); // the same again is no fault, and tells nothing either
    await api.query(added(other, 'c'));
    expect(await database.count('notice')).toBe(4);
    await expect(asked(`${added(other, 'd')} returning id`)).rejects.toThrow(/row-level security/);
    for (const more of ["now(), 'waiting'", "null, 'failed'"])
      await expect(asked(added(other, 'e', more))).rejects.toThrow(/row-level security/);
  });

  it('lets one say of one’s own that it is read, and change nothing else of it, nor another’s', async () => {
    await asked('update notice set read_at = now()', ...EVERY_ROLE);
    expect(await database.dataSource.query('select person_id from notice where read_at is not null')).toEqual([
      { person_id: own },
    ]);
    for (const sql of [
      `update notice set subject = 'Annat'`,
      `update notice set email_state = 'none'`,
      `update notice set person_id = ${other}`,
      'delete from notice',
    ])
      await expect(asked(sql, ...EVERY_ROLE)).rejects.toThrow(/permission denied/);
  });

  it('lets one choose for oneself alone', async () => {
    await asked(`update notice_choice set by_email = true`);
    expect(await database.dataSource.query('select person_id from notice_choice where by_email')).toEqual([{ person_id: own }]);
    await expect(asked(`insert into notice_choice values (${other}, 'round.opened', false)`)).rejects.toThrow(
      /row-level security/,
    );
    await expect(asked(`update notice_choice set person_id = ${other}`)).rejects.toThrow(/row-level security/);
  });

  it.each(['utan/snedstreck', '//evil.exempel.invalid', '/\\evil.exempel.invalid', 'https://evil.exempel.invalid'])(
    'leads to no %s',
    async (path) => expect(asked(added(own, 'f').replace(`'/'`, `'${path}'`))).rejects.toThrow(/notice_path_check/),
  );
});
