import { createHash } from 'node:crypto';
import { givenDatabase, type GivenDatabase } from '../testing/given-database.js';
import { type Change, ChangeFeed } from './change-feed.js';
import { Remembered } from './remembered.js';

const PATIENCE_MS = 10_000;

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('It never became so');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('changes that the database tells of', () => {
  let database: GivenDatabase;
  let feed: ChangeFeed;
  let heard: Change[];
  beforeEach(async () => {
    database = await givenDatabase();
    feed = new ChangeFeed(database.connectionString);
    await feed.open();
    await until(() => feed.isLive);
    heard = [];
    feed.onChange((change) => heard.push(change));
  });
  afterEach(async () => {
    await feed.close();
    await database.drop();
  });

  const addPerson = (name: string): Promise<unknown> =>
    database.dataSource.query(`insert into person (issuer, subject, name) values ('i', $1, $1)`, [name]);
  const cutOff = (): Promise<unknown> =>
    database.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'trygghetsportalen changes'`,
    );

  it('are heard of whoever makes them, and not before they are committed', async () => {
    await database.dataSource.transaction(async (manager) => {
      await manager.query(`insert into person (issuer, subject, name) values ('i', 's', 'Sara')`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(heard).toEqual([]);
    });
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ topic: 'access' }]);
  });

  it('name a session by the hash of its number', async () => {
    await database.dataSource.query(
      `insert into session (sid, sess, expire) values ('hemligt', '{}', now() + interval '1 hour')`,
    );
    await database.dataSource.query(`update session set sess = '{"a":1}'`);
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ topic: 'session', hash: createHash('sha256').update('hemligt').digest('hex') }]);
  });

  it('are not taken to be heard of when the connection is gone; when it is back, whatever was known is doubted', async () => {
    await cutOff();
    await until(() => !feed.isLive);
    await until(() => feed.isLive);
    expect(heard).toEqual([{ topic: 'access' }, { topic: 'session', hash: null }]);
    await addPerson('Sara');
    await until(() => heard.length > 2);
  });

  describe('and what is remembered', () => {
    let reads: number;
    let known: Remembered<number>;
    const read = (): Promise<number> => Promise.resolve((reads += 1));
    beforeEach(() => {
      reads = 0;
      known = new Remembered(feed, ({ topic }) => (topic === 'access' ? null : undefined));
    });

    it('is read once, until somebody changes it', async () => {
      expect([await known.get('a', read), await known.get('a', read), await known.get('b', read)]).toEqual([1, 1, 2]);
      await addPerson('Sara');
      await until(() => heard.length > 0);
      expect(await known.get('a', read)).toBe(3);
    });

    it('is forgotten at once when this process makes the change', async () => {
      await known.get('a', read);
      feed.announce({ topic: 'access' });
      expect(await known.get('a', read)).toBe(2);
    });

    it('is not what was read while it changed', async () => {
      await known.get('a', async () => {
        feed.announce({ topic: 'access' });
        return read();
      });
      expect(await known.get('a', read)).toBe(2);
    });

    it('is read each time while no change would be heard of', async () => {
      await known.get('a', read);
      await feed.close();
      expect([await known.get('a', read), await known.get('a', read)]).toEqual([2, 3]);
    });
  });
});
