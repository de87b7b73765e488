import pg from 'pg';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';
import { auditHash, INSTANT } from './audit-hash.js';
import { type AuditVerification, verifyAudit } from './verify-audit.js';

/** What somebody with every right does to a trail of ten entries, and what the verification then says. */
const TAMPERINGS: readonly Readonly<{ name: string; sql: readonly string[]; seqs: readonly (number | null)[]; says: RegExp }>[] =
  [
    { name: 'a changed subject', sql: [`update audit_entry set subject = 'annan' where seq = 4`], seqs: [4], says: /är ändrad/ },
    {
      name: 'a changed actor',
      sql: [`update audit_entry set actor = 'system:worker' where seq = 1`],
      seqs: [1],
      says: /är ändrad/,
    },
    {
      name: 'a time moved one millisecond',
      sql: [`update audit_entry set at = at + interval '1 ms' where seq = 10`],
      seqs: [10],
      says: /är ändrad/,
    },
    {
      name: 'a space in the details',
      sql: [`update audit_entry set details = replace(details::text, ':', ': ')::json where seq = 5`],
      seqs: [5],
      says: /är ändrad/,
    },
    { name: 'a deleted entry', sql: ['delete from audit_entry where seq = 6'], seqs: [6], says: /borttagen/ },
    { name: 'the first two deleted', sql: ['delete from audit_entry where seq <= 2'], seqs: [1], says: /Posterna 1–2 saknas/ },
    {
      name: 'a deleted entry, and the later ones moved up',
      sql: ['delete from audit_entry where seq = 6', 'update audit_entry set seq = seq - 1 where seq > 6'],
      seqs: [6, 7, 8, 9, 10],
      says: /är ändrad|bortklippt/,
    },
    {
      name: 'two entries swapped',
      sql: [
        'update audit_entry set seq = 100 where seq = 3',
        'update audit_entry set seq = 3 where seq = 7',
        'update audit_entry set seq = 7 where seq = 100',
      ],
      seqs: [3, 4, 7, 8],
      says: /är ändrad|följer inte/,
    },
    {
      name: 'the contents of two entries swapped',
      sql: ['update audit_entry e set subject = o.subject from audit_entry o where (e.seq, o.seq) in ((3, 7), (7, 3))'],
      seqs: [3, 7],
      says: /är ändrad/,
    },
    {
      name: 'the end cut off',
      sql: ['delete from audit_entry where seq > 8'],
      seqs: [9],
      says: /Posterna 9–10 saknas: de är bortklippta i slutet/,
    },
    { name: 'all cut off', sql: ['truncate audit_entry'], seqs: [1], says: /Posterna 1–10 saknas/ },
    {
      name: 'an entry inserted in the middle',
      sql: [
        'update audit_entry set seq = seq + 100 where seq > 5',
        'update audit_entry set seq = seq - 99 where seq > 100',
        `insert into audit_entry select 6, at, actor, action, 'insmugglad', details, previous_hash, hash from audit_entry where seq = 5`,
      ],
      seqs: [6, 7, 8, 9, 10, 10, 11, 11],
      says: /./,
    },
    {
      name: 'an entry added at the end',
      sql: [
        `insert into audit_entry select 11, at, actor, action, subject, details, hash, repeat('b', 64) from audit_entry where seq = 10`,
      ],
      seqs: [11, 11],
      says: /ändrad|efter spårets huvud/,
    },
    {
      name: 'the head gone',
      sql: ['delete from audit_head'],
      seqs: [null, ...Array.from({ length: 10 }, (_, index) => index + 1)],
      says: /huvud/,
    },
    {
      name: 'the head moved back with the end cut off one further',
      sql: ['delete from audit_entry where seq > 8', 'update audit_head set seq = 9'],
      seqs: [9],
      says: /Posten saknas/,
    },
    {
      name: 'a protection left switched off',
      sql: ['alter table audit_entry disable trigger refuse_change'],
      seqs: [null],
      says: /audit_entry\.refuse_change är borttaget eller avstängt/,
    },
  ];

describe('verification of the audit trail', () => {
  let database: GivenDatabase;
  let superuser: pg.Client;
  beforeEach(async () => {
    database = await givenDatabase();
    for (let n = 1; n <= 10; n += 1) {
      await database.transactions.run('system:cli', ({ audit }) =>
        audit.append({ action: 'round.imported', subject: `omgång-${n}`, details: { 'n å': n, text: 'a"b\\ \u2028' } }),
      );
    }
    superuser = new pg.Client({ connectionString: database.adminConnectionString });
    await superuser.connect();
    await superuser.query('set session_replication_role = replica'); // no trigger fires for one who may do this
  });
  afterEach(async () => {
    await superuser.end();
    await database.drop();
  });

  it('finds a trail that nobody touched whole', async () => {
    expect(await verifyAudit(database.dataSource)).toMatchObject({ kind: 'intact', entries: 10, head: { seq: 10 } });
  });

  it.each(TAMPERINGS)('finds $name', async ({ sql, seqs, says }) => {
    for (const statement of sql) await superuser.query(statement);
    const verification = await verifyAudit(database.dataSource);
    expect(faultsOf(verification).map(({ seq }) => seq)).toEqual(seqs);
    for (const { what } of faultsOf(verification)) expect(what).toMatch(says);
  });

  it('finds an entry that was changed together with its own hash', async () => {
    await rehash(4, 'annan');
    expect(faultsOf(await verifyAudit(database.dataSource))).toEqual([
      { seq: 5, what: expect.stringMatching(/följer inte på posten före/) },
    ]);
  });

  it('finds the last entry changed together with its own hash, by the head that stands outside the trail', async () => {
    await rehash(10, 'annan');
    expect(faultsOf(await verifyAudit(database.dataSource))).toEqual([
      { seq: 10, what: expect.stringMatching(/spårets huvud pekar på/) },
    ]);
  });

  it('finds a trail that was rewritten with its head, by a head noted elsewhere', async () => {
    const verification = await verifyAudit(database.dataSource);
    if (verification.kind !== 'intact') throw new Error('The trail was not whole to begin with');
    const hash = await rehash(10, 'annan');
    await superuser.query('update audit_head set hash = $1', [hash]);
    expect(await verifyAudit(database.dataSource)).toMatchObject({ kind: 'intact' });
    expect(faultsOf(await verifyAudit(database.dataSource, verification.head))).toEqual([
      { seq: 10, what: expect.stringMatching(/antecknad/) },
    ]);
  });

  async function rehash(seq: number, subject: string): Promise<string> {
    const { rows } = await superuser.query(
      `select seq::integer, ${INSTANT('at')} as at, actor, action, details::text, previous_hash as "previousHash" from audit_entry where seq = $1`,
      [seq],
    );
    const hash = auditHash({ ...rows[0], subject });
    await superuser.query('update audit_entry set subject = $2, hash = $3 where seq = $1', [seq, subject, hash]);
    return hash;
  }
});

const faultsOf = (verification: AuditVerification) => (verification.kind === 'broken' ? verification.faults : []);
