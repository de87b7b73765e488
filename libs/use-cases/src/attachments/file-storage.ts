import type { Readable } from 'node:stream';
import type { FileStore } from '@tus/file-store';

/** Where the bytes of attachments stand: a folder, or a bucket of an object storage. Nothing else in the code knows which. */
export type FileStorage = Readonly<{
  /** Takes uploads in parts, on this machine's disk, and says how far each has come: a file is looked at before it is kept. */
  uploads: FileStore;
  /** How many bytes of a file stand on this machine's disk; `null`: none ever came here, or they are kept elsewhere by now. */
  received: (key: string) => Promise<number | null>;
  /** Whether all of a file's bytes are here, or kept already. @throws StorageAway */
  isWhole: (key: string, size: number) => Promise<boolean>;
  /** Puts a whole file where it is to stay. Of one that is kept already there is nothing to do. @throws StorageAway */
  keep: (key: string) => Promise<void>;
  /** @throws StorageAway, FileLost */
  read: (key: string) => Promise<Readable>;
  /** Of one that is gone already there is nothing to do. @throws StorageAway */
  remove: (key: string) => Promise<void>;
  /** Whether files can be kept just now. @throws StorageAway */
  check: () => Promise<void>;
}>;

/** The storage does not answer: what was uploaded stays where it is, and can be asked for again. */
export class StorageAway extends Error {}

/** The storage answers, and has not the file: nothing that is asked again brings it back. */
export class FileLost extends Error {
  constructor(key: string) {
    super(`The storage has no file ${key}`);
  }
}
