import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** What a zip file may come to: how many parts, how many bytes when they are unpacked, and how many tags, where it is XML. */
export type InflatedLimits = Readonly<{ entries: number; bytes: number; tags?: number }>;
type Size = { bytes: number; tags: number };

const TAG = 0x3c; // <

/**
 * Inflates every part and counts, keeping nothing: what the file itself says of its size is no proof.
 * @returns the parts' names; `null` as soon as there is more than the limits let be
 * @throws Error for a zip file that is damaged
 */
export async function entriesWithin(zip: ZipFile, limits: InflatedLimits): Promise<ReadonlySet<string> | null> {
  const names = new Set<string>();
  const size: Size = { bytes: 0, tags: 0 };
  if (zip.entryCount > limits.entries) return null;
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName);
    if (!(await holds(zip, entry, size, limits))) return null;
  }
  return names;
}

/** Whether a zip file on disk comes to no more than the limits let be. A damaged one does not. */
export async function zipFileInflatesWithin(path: string, limits: InflatedLimits): Promise<boolean> {
  try {
    const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true });
    try {
      return (await entriesWithin(zip, limits)) !== null;
    } finally {
      zip.close();
    }
  } catch {
    return false;
  }
}

/** Adds one part to the size; stops as soon as there is more than the limits let be. */
async function holds(zip: ZipFile, entry: Entry, size: Size, { bytes, tags }: InflatedLimits): Promise<boolean> {
  if (size.bytes + entry.uncompressedSize > bytes) return false;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    size.bytes += chunk.byteLength;
    if (tags !== undefined) size.tags += tagsIn(chunk);
    if (size.bytes > bytes || size.tags > (tags ?? Infinity)) return false; // leaving the loop destroys the stream
  }
  return true;
}

function tagsIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(TAG); at >= 0; at = chunk.indexOf(TAG, at + 1)) count += 1;
  return count;
}
