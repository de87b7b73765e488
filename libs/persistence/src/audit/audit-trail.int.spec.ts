import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';
import { verifyAudit } from './verify-audit.js';

describe('the audit trail', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
    await append('a');
    await append('b');
  });
  afterAll(() => database.drop());

  const append = (subject: string) =>
    database.transactions.run('system:cli', ({ audit }) => audit.append({ action: 'round.imported', subject }));
  const sql = (statement: string) =>
    database.transactions.run('system:cli', ({ rounds }) => Reflect.get(rounds, 'manager').query(statement));

  it.each([
    ['update', `update audit_entry set subject = 'c'`],
    ['delete', 'delete from audit_entry where seq = 2'],
    ['truncate', 'truncate audit_entry'],
    ['update that hits no row', `update audit_entry set subject = 'c' where false`],
    ['deletion of the head', 'delete from audit_head'],
    ['a second head', `insert into audit_head values (true, 1, repeat('a', 64))`],
    ['truncation of the head', 'truncate audit_head'],
  ])('is refused %s by the database itself, its owner too', async (_, statement) => {
    await expect(sql(statement)).rejects.toThrow(/får bara växa/);
  });

  it.each([
    ['backwards', `update audit_head set seq = 1, hash = (select hash from audit_entry where seq = 1)`],
    ['two steps', 'update audit_head set seq = seq + 2'],
    ['without an entry', `update audit_head set seq = seq + 1, hash = repeat('a', 64)`],
    ['to another hash', `update audit_head set hash = repeat('a', 64)`],
  ])('has a head that cannot move %s', async (_, statement) => {
    await expect(sql(statement)).rejects.toThrow(/ett steg framåt/);
  });

  const insert = (seq: string, actor: string, previous: string) =>
    sql(`insert into audit_entry select ${seq}, now(), '${actor}', 'x', 'y', '{}', ${previous}, repeat('c', 64) from audit_head`);

  it('takes no entry but the next, of the transaction’s own actor, and with the head’s step onto it', async () => {
    await expect(insert('seq + 2', 'system:cli', 'hash')).rejects.toThrow(/följa på dess huvud/);
    await expect(insert('seq + 1', 'system:cli', `repeat('d', 64)`)).rejects.toThrow(/följa på dess huvud/);
    await expect(insert('seq + 1', 'system:worker', 'hash')).rejects.toThrow(/transaktionen utförs av/);
    await expect(insert('seq + 1', 'system:cli', 'hash')).rejects.toThrow(/följas av dess huvud/);
  });

  it('leaves no entry of what was undone', async () => {
    const undone = database.transactions.run('system:cli', async ({ audit }) => {
      await audit.append({ action: 'round.imported', subject: 'c' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await database.count('audit_entry')).toBe(2);
  });

  it('is one chain when forty append at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => append(`samtidig ${index}`)));
    expect(await verifyAudit(database.dataSource)).toMatchObject({ kind: 'intact', entries: 42, head: { seq: 42 } });
  });
});
