import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres, stopEmbeddedPostgres } from './start-embedded-postgres.js';

async function ask<T>(connectionString: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A port of 127.0.0.1 held while `work` runs. */
async function whileTaken<T>(port: number, work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await work(typeof address === 'object' && address !== null ? address.port : port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('embedded PostgreSQL', () => {
  let closed: string; // mode 700, as `mktemp -d` makes it: closed to the user that the server runs as
  let dataDirectory: string;
  let server: EmbeddedPostgres;
  const start = async (options: object = {}) =>
    (server = await startEmbeddedPostgres({ dataDirectory, settings: { fsync: 'off' }, ...options }));

  // One cluster for all: a new one costs more than all the rest. Each test finds it running, with the same row in it.
  beforeAll(async () => {
    closed = await mkdtemp(join(tmpdir(), 'embedded-'));
    dataDirectory = join(closed, '.portal', 'postgres');
  });
  beforeEach(async () => {
    await start();
    await ask(server.connectionString, `drop table if exists thing; create table thing as select 'kvar' as what`);
  });
  afterAll(async () => {
    await stopEmbeddedPostgres(dataDirectory, { mode: 'immediate' });
    await rm(closed, { recursive: true, force: true });
  });

  const expectSameData = async () =>
    expect(await ask(server.connectionString, 'select what from thing')).toEqual([{ what: 'kvar' }]);

  it('keeps data and port from a stop to the next start', async () => {
    const { port } = server;
    await server.stop();
    await server.stop(); // harmless twice
    await expect(ask(server.connectionString, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await start();
    expect([server.port, server.wasRunning]).toEqual([port, false]);
    await expectSameData();
  });

  it('joins the one that runs, by many at once too', async () => {
    const { pid, port } = server;
    const joined = await Promise.all([1, 2, 3].map(() => startEmbeddedPostgres({ dataDirectory })));
    expect(joined.map((one) => [one.pid, one.port, one.wasRunning])).toEqual([1, 2, 3].map(() => [pid, port, true]));
  });

  it('is started by one of several that start at once', async () => {
    await server.stop();
    const started = await Promise.all([1, 2, 3, 4].map(() => startEmbeddedPostgres({ dataDirectory })));
    expect(started.filter((one) => !one.wasRunning)).toHaveLength(1);
    expect(new Set(started.map(({ pid }) => pid)).size).toBe(1);
    await start();
    await expectSameData();
  });

  it('recovers the same data after kill -9 of the server, again and again', async () => {
    for (let time = 1; time <= 3; time += 1) {
      process.kill(server.pid, 'SIGKILL');
      await start();
      expect(server.wasRunning).toBe(false);
      await expectSameData();
    }
  });

  it('is not fooled by a number that another process has now, nor by a half-written file', async () => {
    await server.stop();
    for (const left of [`${process.pid}\n/elsewhere\n1\n5432\n`, '', '4']) {
      await writeFile(join(dataDirectory, 'data', 'postmaster.pid'), left);
      await start();
      expect(server.wasRunning).toBe(false);
      await expectSameData();
      await server.stop();
    }
  });

  it('starts over from a data folder that was never finished', async () => {
    await server.stop();
    await rm(join(dataDirectory, 'data'), { recursive: true });
    await mkdir(join(dataDirectory, 'data.new', 'base'), { recursive: true });
    await start();
    expect(await ask(server.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each(['lost', 'half-written'])('finds its way in when the file with the passwords is %s', async (how) => {
    await server.stop();
    const file = join(dataDirectory, 'server.json');
    await (how === 'lost' ? rm(file) : writeFile(file, '{"port": 54'));
    await start();
    await expectSameData();
  });

  it('takes another port when the last one is taken, but says so when one was asked for', async () => {
    const { port } = server;
    await server.stop();
    await whileTaken(port, async () => {
      await expect(start({ port })).rejects.toThrow(
        `Databasens port ${port} är upptagen av ett annat program. Ange en annan port.`,
      );
      await start();
    });
    expect(server.port).not.toBe(port);
    await expectSameData();
  });

  it('lets in nobody without the password, on no address but 127.0.0.1, and keeps the passwords to itself', async () => {
    const address = new URL(server.connectionString);
    for (const password of ['', 'fel']) {
      address.password = password;
      await expect(ask(address.href, 'select 1')).rejects.toThrow(/password/);
    }
    const [other] = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    if (other)
      await expect(ask(server.connectionString.replace('127.0.0.1', other.address), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    expect((await stat(join(dataDirectory, 'server.json'))).mode & 0o777).toBe(0o600);
    const log = await readFile(join(dataDirectory, 'server.log'), 'utf8');
    expect(log).not.toContain(new URL(server.connectionString).password);
  });

  it('gives the portal a role that owns its database and is no superuser', async () => {
    const [role] = await ask(
      server.connectionString,
      'select current_user as name, rolsuper, rolcreatedb from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ name: 'portal', rolsuper: false, rolcreatedb: true });
    const [admin] = await ask(server.adminConnectionString, 'select rolsuper from pg_roles where rolname = current_user');
    expect(admin).toEqual({ rolsuper: true });
  });

  it('sorts as Swedish does, and keeps every character', async () => {
    const [row] = await ask<{ words: string[] }>(
      server.connectionString,
      `select array_agg(w order by w) as words from unnest(array['Ö', 'zebra', 'Å', 'ä', 'a', '𝒳']) as w`,
    );
    expect(row?.words.filter((word) => word !== '𝒳')).toEqual(['a', 'zebra', 'Å', 'ä', 'Ö']);
    expect(await ask(server.connectionString, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  });

  it('is in a process group of its own, which Ctrl-C in ours does not reach', () => {
    const groupOf = (pid: number) => spawnSync('ps', ['-o', 'pgid=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.trim();
    expect(groupOf(server.pid)).toBe(`${server.pid}`);
    expect(groupOf(process.pid)).not.toBe(groupOf(server.pid));
  });

  it('is stopped by whoever knows its folder, and a folder without one is left alone', async () => {
    await stopEmbeddedPostgres(dataDirectory);
    await expect(ask(server.connectionString, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await stopEmbeddedPostgres(dataDirectory);
    await stopEmbeddedPostgres(join(closed, 'nothing'));
    await start();
    await expectSameData();
  });

  it('says which version wrote the data when it is not ours', async () => {
    await server.stop();
    const file = join(dataDirectory, 'data', 'PG_VERSION');
    const version = await readFile(file);
    await writeFile(file, '12\n');
    await expect(start()).rejects.toThrow(/är skriven av PostgreSQL 12/);
    await writeFile(file, version);
  });

  it('says the end of the server’s own log when it cannot start', async () => {
    await server.stop();
    await expect(start({ settings: { shared_buffers: '"många"' } })).rejects.toThrow(
      /startade inte\. Det sista i .*server\.log.*shared_buffers/,
    );
  });

  it('needs no other folder opened than its own', async () => {
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
    await chmod(dataDirectory, 0o700);
    await server.stop();
    await start();
    await expectSameData();
  });
});
