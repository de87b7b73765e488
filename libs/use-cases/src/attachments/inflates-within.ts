import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';

const MOST_ENTRIES = 10_000;

/** Whether a zip file, opened to the end, holds at most so many bytes in all. A broken one does not. */
export async function inflatesWithin(path: string, mostBytes: number): Promise<boolean> {
  let zip: ZipFile;
  try {
    zip = await opened(path);
  } catch {
    return false;
  }
  try {
    return await new Promise((resolve) => {
      let bytes = 0;
      let entries = 0;
      zip.on('entry', (entry: Entry) => {
        entries += 1;
        if (entries > MOST_ENTRIES) resolve(false);
        else
          void inflatedSize(zip, entry, mostBytes - bytes).then(
            (size) => {
              bytes += size;
              zip.readEntry();
            },
            () => resolve(false),
          );
      });
      zip.on('end', () => resolve(true)).on('error', () => resolve(false));
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  });

/** @throws Error when it is more than `most`, at once and not when all of it is read */
async function inflatedSize(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  if (entry.uncompressedSize > most) throw new Error('The entry says that it is larger than allowed');
  let bytes = 0;
  for await (const chunk of await streamOf(zip, entry)) {
    if (chunk instanceof Uint8Array) bytes += chunk.length;
    if (bytes > most) throw new Error('The entry is larger than allowed');
  }
  return bytes;
}
