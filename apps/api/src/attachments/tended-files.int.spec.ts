import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { unwatched } from '@tp/operations';
import { Transactions } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { freePort } from '@tp/testing';
import { openFileStorage, StorageAway, TendFiles } from '@tp/use-cases';
import { bucketServer, type BucketServer, givenProposedRound, INFECTED, scannerServer } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';
import { givenOpenRound, OPEN_ROUND } from '../open-round.test-support.js';
import { cuttingProxy } from './cutting-proxy.test-support.js';
import { draftFilesOf } from './draft-files.test-support.js';
import { FileTender } from './file-tender.js';

const TEXT = 'Ritning över Dalhagsparken\n';

describe.each(['a folder', 'a bucket'])('files that wait, kept in %s', (where) => {
  let database: GivenDatabase;
  let api: ListeningApi;
  let directory: string;
  let server: BucketServer | null = null;
  let scannerPort: number;
  let stopScanner = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    server = where === 'a bucket' ? await bucketServer(await freePort()) : null;
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    directory = await mkdtemp(join(tmpdir(), 'portal-files-'));
    scannerPort = await freePort();
    const scanner = { host: '127.0.0.1', port: scannerPort };
    api = await listeningApi({
      databaseUrl: database.connectionString,
      attachments: { ...place(), mostMegabytes: 12, scanner },
    });
    await givenOpenRound(api);
  }, 60_000);
  afterEach(async () => {
    await stopScanner();
    stopScanner = () => Promise.resolve();
  });
  afterAll(async () => {
    await api.close();
    await server?.close();
    await rm(directory, { recursive: true, force: true });
    await database.drop();
  });

  const place = () => ({ directory, bucket: server?.bucket });
  const { asked, begun, uploadAs, filesOf } = draftFilesOf(() => api);
  const uploaded = (draft: string, content: string) => uploadAs('amina', draft, Buffer.from(content));
  const cutUpload = async (draft: string): Promise<string> => {
    const proxy = await cuttingProxy(api.address, 3_000_000);
    const { id, problem } = await uploadAs('amina', draft, Buffer.alloc(9_000_000, 'Ritning\n'), { via: proxy.address });
    await proxy.end();
    expect([proxy.cuts(), problem]).toEqual([1, expect.any(String)]);
    return id;
  };
  const setAge = (id: string, age: string) =>
    database.dataSource.query('update attachment_file set created_at = now() - $2::interval where id = $1', [id, age]);
  const scannerComes = async (): Promise<void> => {
    stopScanner = await scannerServer(scannerPort);
  };
  /** Goes through them once. @returns what could not be done */
  const tended = async (): Promise<unknown[]> => {
    const errors: unknown[] = [];
    await api.app.get(TendFiles).execute(new AbortController().signal, (error) => errors.push(error));
    return errors;
  };
  const trailOf = (id: string): Promise<unknown[]> =>
    database.dataSource.query(
      `select actor, action from audit_entry where details ->> 'file' = $1 and actor like 'system:%' order by seq`,
      [id],
    );

  it('are scanned when the scanner is back, without anybody asking', async () => {
    const draft = await begun();
    const { id } = await uploaded(draft, TEXT);
    expect(await tended()).toEqual([]);
    expect(await filesOf(draft)).toMatchObject([{ id, state: 'unscanned' }]);
    const tender = new FileTender(api.app.get(TendFiles), unwatched('api').log, 50);
    tender.onApplicationBootstrap();
    await scannerComes();
    while ((await filesOf(draft))[0].state === 'unscanned') await setTimeout(50);
    expect(await filesOf(draft)).toMatchObject([{ id, state: 'stored' }]);
    await tender.onApplicationShutdown();
    expect((await asked('bjorn', 'GET', `${draft}/files/${id}`)).text).toBe(TEXT);
    expect(await trailOf(id)).toEqual([{ actor: 'system:api', action: 'attachment.stored' }]);
  });

  it('go to quarantine when they are infected: nobody reads them, and they are kept', async () => {
    const draft = await begun();
    const content = `${TEXT}${INFECTED}\n`;
    const { id } = await uploaded(draft, content);
    await scannerComes();
    expect(await tended()).toEqual([]);
    expect(await filesOf(draft)).toMatchObject([{ id, state: 'quarantined', reason: 'Prov.Smitta' }]);
    expect((await asked('amina', 'GET', `${draft}/files/${id}`)).body.type).toMatch(/file-not-ready$/);
    expect((await uploaded(draft, content)).problem).toBe('file-infected');
    expect((await asked('amina', 'DELETE', `${draft}/files/${id}`)).status).toBe(204);
    expect(await text(await openFileStorage(place()).read(id))).toBe(content);
    expect((await readdir(directory)).includes(id)).toBe(where === 'a folder');
  });

  it('are found where they are kept, when nothing could be noted of it just then', async () => {
    const draft = await begun();
    await scannerComes();
    const { id } = await uploaded(draft, TEXT);
    await database.dataSource.query(`update attachment_file set state = 'uploading', sha256 = null where id = $1`, [id]);
    await setAge(id, '15 days');
    expect(await tended()).toEqual([]);
    expect(await filesOf(draft)).toMatchObject([{ id, state: 'stored' }]);
    expect((await asked('bjorn', 'GET', `${draft}/files/${id}`)).text).toBe(TEXT);
  });

  it('are left to their uploader for a week, and cleared after that', async () => {
    const draft = await begun();
    const [young, old] = [await cutUpload(draft), await cutUpload(draft)];
    await setAge(young, '6 days');
    await setAge(old, '8 days');
    expect(await tended()).toEqual([]);
    expect(await filesOf(draft)).toMatchObject([{ id: young, state: 'uploading' }]);
    expect((await readdir(directory)).filter((name) => name.startsWith(old))).toEqual([]);
    expect(await readdir(directory)).toContain(young);
    expect(await trailOf(old)).toEqual([{ actor: 'system:api', action: 'attachment.abandoned' }]);
    expect(await trailOf(young)).toEqual([]);
  });

  it('are another api’s to look at while no byte is here, and are cleared when none has done so', async () => {
    const draft = await begun();
    const id = await cutUpload(draft);
    await rm(join(directory, id));
    for (const [age, left] of [
      ['13 days', 1],
      ['15 days', 0],
    ] as const) {
      await setAge(id, age);
      expect(await tended()).toEqual([]);
      expect([age, (await filesOf(draft)).length]).toEqual([age, left]);
    }
  });

  it('are seen by the portal’s own process alone, which changes nothing that is looked at', async () => {
    const draft = await begun();
    await scannerComes();
    const { id } = await uploaded(draft, TEXT);
    await setAge(await cutUpload(draft), '1 day');
    const ofApi = api.app.get(Transactions);
    const later = new Date(Date.now() + 60_000);
    const stranger = {
      personId: 1,
      name: 'Elin',
      roles: [{ role: 'reviewer', roundId: null }, { role: 'administrator' }],
    } as const;
    expect(await ofApi.runAs(stranger, ({ attachments }) => attachments.waiting(later))).toEqual([]);
    expect(await ofApi.runAs('system:start', ({ attachments }) => attachments.waiting(later))).toEqual([]);
    const seen = await ofApi.runAs('system:api', async ({ attachments, drafts }) => {
      await attachments.remove(id);
      const waiting = await attachments.waiting(later);
      return { waiting: waiting.length > 0, draft: await drafts.find(OPEN_ROUND, Number(draft.split('/').at(-1))) };
    });
    expect(seen).toEqual({ waiting: true, draft: null });
    expect(await filesOf(draft)).toMatchObject([{ state: 'uploading' }, { id, state: 'stored' }]);
  });

  // A folder is always there.
  if (where === 'a bucket')
    it('are kept when the bucket is back, and until then the api says that it is away, and is ready for all else', async () => {
      const port = Number(new URL(server?.bucket.endpoint ?? '').port);
      const readiness = async () => {
        const { status, body } = await asked('amina', 'GET', 'readiness');
        return [status, body.storage];
      };
      expect(await readiness()).toEqual([200, 'ok']);
      await server?.close();
      expect(await readiness()).toEqual([200, 'away']);
      await scannerComes();
      const draft = await begun();
      const { id, problem } = await uploaded(draft, TEXT);
      expect(problem).toBe('storage-away');
      expect(await tended()).toEqual([]);
      await setAge(id, '2 hours'); // until then its uploader may be about to
      expect(await tended()).toEqual([expect.any(StorageAway)]);
      const mute = createServer(() => undefined).listen(port, '127.0.0.1');
      expect(await readiness()).toEqual([200, 'away']);
      mute.closeAllConnections();
      await new Promise((resolve) => mute.close(resolve));
      server = await bucketServer(port);
      expect(await tended()).toEqual([]);
      expect(await filesOf(draft)).toMatchObject([{ id, state: 'stored' }]);
      expect(await readdir(directory)).not.toContain(id);
      expect((await asked('bjorn', 'GET', `${draft}/files/${id}`)).text).toBe(TEXT);
    }, 30_000);
});
