import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { freePort } from '@tp/testing';
import { Upload } from '@tus/server';
import { FileLost, StorageAway } from './file-storage.js';
import { openFileStorage } from './open-file-storage.js';
import { bucketServer, type BucketServer } from '../testing/bucket-server.js';

const FILE = randomBytes(3 * 1024 * 1024 + 17);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(['a folder', 'a bucket'])('attachments in %s', (where) => {
  let folder: string;
  let server: BucketServer | null = null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-storage-'));
    server = where === 'a bucket' ? await bucketServer(await freePort()) : null;
  });
  afterEach(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const opened = () => openFileStorage({ directory: join(folder, 'files'), bucket: server?.bucket });
  const uploaded = async (id: string) => {
    const storage = opened();
    await storage.uploads.create(new Upload({ id, size: FILE.byteLength, offset: 0 }));
    await storage.uploads.write(Readable.from([FILE.subarray(0, 1_000)]), id, 0);
    await storage.uploads.write(Readable.from([FILE.subarray(1_000)]), id, 1_000);
    return storage;
  };
  const contentOf = async (id: string): Promise<string> => sha256(await buffer(await opened().read(id)));

  it('come back as they were, before and after they are kept', async () => {
    const storage = await uploaded('en-fil');
    expect(await contentOf('en-fil')).toBe(sha256(FILE));
    await storage.keep('en-fil');
    await storage.keep('en-fil');
    expect(await contentOf('en-fil')).toBe(sha256(FILE));
    const left = await readdir(join(folder, 'files'));
    expect(left.length === 0).toBe(where === 'a bucket');
  });

  it('are whole when all has come, also when they are kept, and not before', async () => {
    const storage = opened();
    const isWhole = () => opened().isWhole('en-fil', FILE.byteLength);
    expect(await isWhole()).toBe(false);
    await storage.uploads.create(new Upload({ id: 'en-fil', size: FILE.byteLength, offset: 0 }));
    await storage.uploads.write(Readable.from([FILE.subarray(0, 1_000)]), 'en-fil', 0);
    expect(await isWhole()).toBe(false);
    await storage.uploads.write(Readable.from([FILE.subarray(1_000)]), 'en-fil', 1_000);
    expect(await isWhole()).toBe(true);
    await storage.keep('en-fil');
    expect(await isWhole()).toBe(true);
  });

  it('are gone when they are removed, also those that are not kept yet, and removed twice it is no fault', async () => {
    for (const id of ['kvar', 'borta']) await uploaded(id);
    await opened().keep('borta');
    for (const id of ['kvar', 'borta', 'borta', 'fanns-aldrig']) await opened().remove(id);
    expect(await readdir(join(folder, 'files'))).toEqual([]);
    for (const id of ['kvar', 'borta']) await expect(contentOf(id)).rejects.toThrow(FileLost);
  });

  it('say when they cannot be kept', async () => {
    const storage = await uploaded('en-fil');
    await expect(storage.check()).resolves.toBeUndefined();
    await rm(join(folder, 'files'), { recursive: true });
    await server?.close();
    server = null;
    await expect(storage.check()).rejects.toThrow(StorageAway);
  });
});

describe('a bucket that does not answer', () => {
  it('loses nothing: the file stays on the disk, and is kept when it answers again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-storage-'));
    const port = await freePort();
    let server = await bucketServer(port);
    const storage = openFileStorage({ directory: folder, bucket: server.bucket });
    await storage.uploads.create(new Upload({ id: 'en-fil', size: FILE.byteLength, offset: 0 }));
    await storage.uploads.write(Readable.from([FILE]), 'en-fil', 0);
    await server.close();
    await expect(storage.keep('en-fil')).rejects.toThrow(StorageAway);
    expect(sha256(await buffer(await storage.read('en-fil')))).toBe(sha256(FILE));
    server = await bucketServer(port);
    await storage.keep('en-fil');
    expect(await readdir(folder)).toEqual([]);
    expect(sha256(await buffer(await storage.read('en-fil')))).toBe(sha256(FILE));
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
});
