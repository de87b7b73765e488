import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

/** Where the bytes of attachments stand: a folder, or a bucket of an object storage. Nothing else in the code knows which. */
export type FileStorage = Readonly<{
  /** Takes uploads in parts, and says how far each has come. */
  uploads: DataStore;
  read: (key: string) => Promise<Readable>;
  /** Of one that is gone already there is nothing to do. */
  remove: (key: string) => Promise<void>;
}>;
