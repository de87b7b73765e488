import { ENGINE_VERSION, hashOf } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import pg from 'pg';
import { createHash } from 'node:crypto';
import { exampleRound, givenImportedRound, givenProposedRound } from '../testing/given-round.js';
import type { ReplayProgress, ReplayReport } from './replay-report.js';
import { ReplayRound } from './replay-round.js';

describe('making a round’s proposal anew', () => {
  let database: GivenDatabase;
  let superuser: pg.Client;
  const roundId = exampleRound().round.id;
  beforeEach(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    superuser = new pg.Client({ connectionString: database.adminConnectionString });
    await superuser.connect();
    await superuser.query('set session_replication_role = replica'); // no trigger fires for one who may do this
  }, 60_000);
  afterEach(async () => {
    await superuser.end();
    await database.drop();
  });

  const replay = async (options = {}): Promise<ReplayReport> => {
    const report = await new ReplayRound(database.transactions).execute(roundId, 'system:cli', options);
    if (report === null) throw new Error('no such round');
    return report;
  };
  const tamper = (sql: string) => superuser.query(sql);

  it('gives the stored list to the byte, and every input is what it was stored as', async () => {
    const steps: ReplayProgress[] = [];
    const report = await replay({ onProgress: (progress: ReplayProgress) => steps.push(progress) });
    expect(report).toMatchObject({
      isExact: true,
      version: 1,
      differences: [],
      moreDifferences: 0,
      engine: { current: ENGINE_VERSION, stored: ENGINE_VERSION },
    });
    const [{ document }] = await database.dataSource.query('select document from decision_list');
    const sha256 = createHash('sha256').update(document).digest('hex');
    expect(report.list).toMatchObject({ stored: sha256, recomputed: sha256, bytes: Buffer.byteLength(document) });
    expect(report.round.stored).toBe(report.round.recomputed);
    expect(report.principles).toMatchObject({ id: 'stockholm-2020', version: 1, stored: report.principles.recomputed });
    expect(report.applications).toHaveLength(62);
    expect(report.applications[0]).toEqual({
      reference: 'TI-2021-001',
      version: 1,
      sha256: hashOf(exampleRound().applications[0]),
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      isCovered: false,
      isIntact: true,
    });
    expect(steps.at(0)).toEqual({ step: 'applications', done: 0, total: 62 });
    expect(steps.at(-1)).toEqual({ step: 'list', done: 62, total: 62 });
  });

  it('says which row of the document somebody changed, and what it says now', async () => {
    await tamper(`update decision_list set document = replace(document, '"grantedAmount": 2000000', '"grantedAmount": 2900000')`);
    const report = await replay();
    expect(report.isExact).toBe(false);
    expect(report.differences.map(({ kind }) => kind)).toEqual(['list-hash', 'list']);
    expect(report.differences[1]).toMatchObject({
      reference: expect.stringMatching(/^TI-2021-/),
      stored: 2_900_000,
      recomputed: 2_000_000,
    });
    expect(report.list?.recomputed).toBe(report.list?.stored); // the hash is what it was, and so is what the rules say
  });

  it('is not fooled by who changes the document and its hash together', async () => {
    await tamper(`update decision_list set document = document || ' '`);
    await tamper(`update decision_list set sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')`);
    expect((await replay()).differences).toEqual([{ kind: 'list-text' }]);
  });

  it.each([
    [
      `update decision set granted_amount = granted_amount + 1 where position = 2`,
      { kind: 'row', reference: 'TI-2021-003', pointer: '/grantedAmount' },
    ],
    [
      `update decision_list set overview = jsonb_set(overview::jsonb, '{granted}', '60')::json`,
      { kind: 'totals', pointer: '/granted', stored: 60, recomputed: 37 },
    ],
    [
      `update pre_assessment set result = jsonb_set(result::jsonb, '{points}', '45')::json where result ->> 'reference' = 'TI-2021-004'`,
      { kind: 'pre-assessment', reference: 'TI-2021-004', pointer: '/points' },
    ],
    [
      `update round_version_application set pre_assessment_key = repeat('0', 64) where position = 4`,
      { kind: 'key', reference: 'TI-2021-005' },
    ],
    [`delete from decision_list`, { kind: 'no-list' }],
  ])('sees what %s did', async (sql, difference) => {
    await tamper(sql);
    const report = await replay();
    expect(report.isExact).toBe(false);
    expect(report.differences).toContainEqual(expect.objectContaining(difference));
  });

  it('sees a changed application, in its own hash and in the round’s', async () => {
    await tamper(
      `update application_version set snapshot = replace(snapshot::text, '"requestedAmount":', '"requestedAmount":1')::json where reference = 'TI-2021-006'`,
    );
    const { differences, applications, round } = await replay();
    expect(differences).toContainEqual({ kind: 'application', reference: 'TI-2021-006' });
    expect(differences).toContainEqual({ kind: 'round' });
    expect(round.stored).not.toBe(round.recomputed);
    expect(applications.filter(({ isIntact }) => !isIntact).map(({ reference }) => reference)).toEqual(['TI-2021-006']);
  });

  it('sees changed principles, and says when they can no longer be read', async () => {
    await tamper(`update principles_version set document = replace(document::text, '"threshold":27', '"threshold":9')::json`);
    expect((await replay()).differences.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['principles', 'round', 'key']));
    await tamper(
      `update principles_version set document = replace(document::text, 'application.publicAccess', 'application.nothing')::json`,
    );
    const report = await replay();
    expect(report.differences).toContainEqual({
      kind: 'principles-unreadable',
      cause: expect.stringContaining('Fältet nothing finns inte'),
    });
  });

  it('sees a changed review in the round’s hash, and what it leads to', async () => {
    await tamper(`update review set snapshot = jsonb_set(snapshot::jsonb, '{levels,K1}', '0')::json where position = 0`);
    expect((await replay()).differences.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['round', 'list', 'row', 'totals']),
    );
  });

  it('makes an earlier version anew, with its own principles, reviews and applications', async () => {
    const file = exampleRound();
    file.applications[0]!.purpose = 'Ett annat syfte med fler ord.';
    file.round.title = 'En ny titel';
    await givenProposedRound(database.transactions, file);
    expect(await replay({ version: 1 })).toMatchObject({ isExact: true, version: 1 });
    expect(await replay()).toMatchObject({ isExact: true, version: 2 });
    expect(await new ReplayRound(database.transactions).execute(roundId, 'system:cli', { version: 3 })).toBeNull();
  });

  it('tells that an older engine made the pre-assessments, and compares what they say all the same', async () => {
    const rows = await database.dataSource.query(
      `select m.position, a.sha256, m.pre_assessment_key as key from round_version_application m join application_version a on a.id = m.application_version_id`,
    );
    const { round } = exampleRound();
    const { stored: principlesHash } = (await replay()).principles;
    for (const { position, sha256, key } of rows) {
      const older = hashOf([sha256, hashOf(round), principlesHash, '0']);
      await tamper(`update pre_assessment set key = '${older}' where key = '${key}'`);
      await tamper(`update round_version_application set pre_assessment_key = '${older}' where position = ${position}`);
    }
    expect(await replay()).toMatchObject({ isExact: true, engine: { current: ENGINE_VERSION, stored: '0' } });
  });

  it('says that there is no list while the queue is at work, and stops when nobody waits any more', async () => {
    const other = exampleRound();
    other.round.id = 'en-annan';
    await givenImportedRound(database.transactions, other);
    const report = await new ReplayRound(database.transactions).execute('en-annan', 'system:cli');
    expect(report?.differences.filter(({ kind }) => kind !== 'no-pre-assessment')).toEqual([{ kind: 'no-list' }]);
    await expect(replay({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
