import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { Bucket } from '../environment/environment.js';

export type BucketServer = Readonly<{ bucket: Bucket; close: () => Promise<void> }>;

/** A server that speaks S3, with one empty bucket, in this process. */
export async function bucketServer(port: number): Promise<BucketServer> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-bucket-'));
  const configureBuckets = [{ name: 'bilagor', configs: [] }];
  const server = new S3rver({ port, address: '127.0.0.1', silent: true, directory, configureBuckets, vhostBuckets: false });
  await server.run();
  return {
    bucket: {
      ...{ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', name: 'bilagor' },
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }, // what it knows its one user by
    },
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
