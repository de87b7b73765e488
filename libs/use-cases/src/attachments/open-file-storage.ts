import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { S3 } from '@aws-sdk/client-s3';
import { FileStore } from '@tus/file-store';
import type { AttachmentSettings, Bucket } from '../environment/environment.js';
import { type FileStorage, StorageAway } from './file-storage.js';

/** Opens the storage that the settings name: the bucket when there is one, else the folder. Uploads come to the folder in both. */
export function openFileStorage({ directory, bucket }: Pick<AttachmentSettings, 'directory' | 'bucket'>): FileStorage {
  const folder = resolve(directory);
  const uploads = new FileStore({ directory: folder });
  return bucket === undefined ? storageInFolder(uploads) : storageInBucket(uploads, folder, bucket);
}

function storageInFolder(uploads: FileStore): FileStorage {
  return {
    uploads,
    keep: () => Promise.resolve(), // it is there already
    read: (key) => Promise.resolve(uploads.read(key)),
    remove: (key) => uploads.remove(key).catch(ignoreMissing),
  };
}

/** What is refused is thrown, and logged by whoever catches it. */
const silent = (): void => undefined;
const QUIET = { debug: silent, info: silent, warn: silent, error: silent };

/** Other makers' servers name a bucket in the path, and know no newer checksums. */
function storageInBucket(uploads: FileStore, folder: string, { endpoint, region, name: Bucket, ...keys }: Bucket): FileStorage {
  const client = new S3({
    ...{ endpoint, region, credentials: keys, forcePathStyle: true },
    logger: QUIET,
    ...({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const),
  });
  const sizeHere = (key: string): Promise<number | null> =>
    stat(join(folder, key)).then(
      ({ size }) => size,
      () => null,
    );
  return {
    uploads,
    keep: async (key) => {
      const ContentLength = await sizeHere(key);
      if (ContentLength === null) return;
      await asked(client.putObject({ Bucket, Key: key, Body: createReadStream(join(folder, key)), ContentLength }));
      await uploads.remove(key);
    },
    read: async (key) => {
      if ((await sizeHere(key)) !== null) return uploads.read(key);
      const { Body } = await asked(client.getObject({ Bucket, Key: key }));
      if (!(Body instanceof Readable)) throw new StorageAway(`The object ${key} has no content`);
      return Body;
    },
    remove: async (key) => {
      await uploads.remove(key).catch(ignoreMissing);
      await asked(client.deleteObject({ Bucket, Key: key }));
    },
  };
}

/** Whatever the bucket's server refuses, or does not answer. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new StorageAway('The bucket did not do what it was asked', { cause: error });
  }
}

function ignoreMissing(error: unknown): void {
  const isMissing = typeof error === 'object' && error !== null && 'status_code' in error && error.status_code === 404;
  if (!isMissing) throw error;
}
