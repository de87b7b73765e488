import { resolve } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';
import { FileStore } from '@tus/file-store';
import { S3Store } from '@tus/s3-store';
import type { AttachmentSettings, Bucket } from '../environment/environment.js';
import type { FileStorage } from './file-storage.js';

/** Opens the storage that the settings name: the bucket when there is one, else the folder. */
export const openFileStorage = ({ directory, bucket }: Pick<AttachmentSettings, 'directory' | 'bucket'>): FileStorage =>
  bucket === undefined ? storageInFolder(directory) : storageInBucket(bucket);

function storageInFolder(directory: string): FileStorage {
  const uploads = new FileStore({ directory: resolve(directory) });
  const remove = (key: string) => uploads.remove(key).catch(ignoreMissing);
  return { uploads, read: (key) => Promise.resolve(uploads.read(key)), remove };
}

/** Other makers' servers name a bucket in the path, and know neither newer checksums nor tags. */
function storageInBucket({ endpoint, region, name, accessKeyId, secretAccessKey }: Bucket): FileStorage {
  const config = {
    ...{ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true },
    ...({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const),
  };
  const uploads = new S3Store({ useTags: false, s3ClientConfig: { ...config, bucket: name } });
  const client = new S3(config);
  const remove = async (key: string): Promise<void> => {
    await uploads.remove(key).catch(ignoreMissing);
    // The store asks for its upload to be ended, and where that is done already it leaves the object there.
    for (const Key of [key, `${key}.info`, `${key}.part`]) await client.deleteObject({ Bucket: name, Key });
  };
  return { uploads, read: (key) => uploads.read(key), remove };
}

function ignoreMissing(error: unknown): void {
  const isMissing = typeof error === 'object' && error !== null && 'status_code' in error && error.status_code === 404;
  if (!isMissing) throw error;
}
