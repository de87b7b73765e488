import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { NoSuchKey, NotFound, S3 } from '@aws-sdk/client-s3';
import { FileStore } from '@tus/file-store';
import type { AttachmentSettings, Bucket } from '../environment/environment.js';
import { FileLost, type FileStorage, StorageAway } from './file-storage.js';

/** Opens the storage that the settings name: the bucket when there is one, else the folder. Uploads come to the folder in both. */
export function openFileStorage({ directory, bucket }: Pick<AttachmentSettings, 'directory' | 'bucket'>): FileStorage {
  const folder = resolve(directory);
  const uploads = new FileStore({ directory: folder });
  const here = { uploads, received: receivedIn(folder) };
  return bucket === undefined ? storageInFolder(here, folder) : storageInBucket(here, folder, bucket);
}

type Here = Pick<FileStorage, 'uploads' | 'received'>;

const receivedIn =
  (folder: string): FileStorage['received'] =>
  (key) =>
    stat(join(folder, key)).then(
      ({ size }) => size,
      () => null,
    );

function storageInFolder(here: Here, folder: string): FileStorage {
  const { uploads, received } = here;
  return {
    ...here,
    isWhole: async (key, size) => (await received(key)) === size,
    keep: () => Promise.resolve(), // it is there already
    read: async (key) => {
      if ((await received(key)) === null) throw new FileLost(key);
      return uploads.read(key);
    },
    remove: (key) => uploads.remove(key).catch(ignoreMissing),
    check: () => asked(access(folder, constants.W_OK)),
  };
}

/** What is refused is thrown, and logged by whoever catches it. */
const silent = (): void => undefined;
const QUIET = { debug: silent, info: silent, warn: silent, error: silent };

/** A server that has nothing to say for so long is away. */
const PATIENCE = { connectionTimeout: 5_000, socketTimeout: 60_000 };

/** Other makers' servers name a bucket in the path, and know no newer checksums. */
function storageInBucket(here: Here, folder: string, { endpoint, region, name: Bucket, ...keys }: Bucket): FileStorage {
  const client = new S3({
    ...{ endpoint, region, credentials: keys, forcePathStyle: true },
    ...{ logger: QUIET, requestHandler: PATIENCE },
    ...({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const),
  });
  const { uploads, received } = here;
  return {
    ...here,
    isWhole: async (key, size) => {
      const bytes = (await received(key)) ?? (await found(client.headObject({ Bucket, Key: key })))?.ContentLength;
      return bytes === size;
    },
    keep: async (key) => {
      const ContentLength = await received(key);
      if (ContentLength === null) return;
      await asked(client.putObject({ Bucket, Key: key, Body: createReadStream(join(folder, key)), ContentLength }));
      await uploads.remove(key).catch(ignoreMissing); // another may have kept it meanwhile
    },
    read: async (key) => {
      if ((await received(key)) !== null) return uploads.read(key);
      const object = await found(client.getObject({ Bucket, Key: key }));
      if (!(object?.Body instanceof Readable)) throw new FileLost(key);
      return object.Body;
    },
    remove: async (key) => {
      await uploads.remove(key).catch(ignoreMissing);
      await asked(client.deleteObject({ Bucket, Key: key }));
    },
    check: async () => {
      await asked(client.headBucket({ Bucket }));
    },
  };
}

/** Whatever the folder or the bucket's server refuses, or does not answer. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new StorageAway('The storage did not do what it was asked', { cause: error });
  }
}

/** As `asked`, and `null` for an object that the bucket has not. */
const found = <T>(answer: Promise<T>): Promise<T | null> =>
  asked(
    answer.catch((error: unknown) => {
      if (error instanceof NoSuchKey || error instanceof NotFound) return null;
      throw error;
    }),
  );

function ignoreMissing(error: unknown): void {
  const isMissing = typeof error === 'object' && error !== null && 'status_code' in error && error.status_code === 404;
  if (!isMissing) throw error;
}
