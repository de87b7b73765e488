import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** What the parts of a zip file are, and how much they come to: `too-large` as soon as it is, `damaged` when it cannot be told. */
export type ZipMeasure =
  Readonly<{ kind: 'measured'; names: ReadonlySet<string> }> | Readonly<{ kind: 'too-large' }> | Readonly<{ kind: 'damaged' }>;

const MOST_ENTRIES = 2_000; // a workbook of ours has some twenty

/**
 * Inflates every part of a zip file and counts its bytes, without keeping them: what the file itself says of its size is no proof.
 * @param limit bytes of all parts together
 */
export async function measureZip(bytes: Uint8Array, limit: number): Promise<ZipMeasure> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
    });
    if (zip.entryCount > MOST_ENTRIES) return { kind: 'too-large' };
    const names = new Set<string>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      total += await sizeOf(zip, entry, limit - total);
      if (total > limit) return { kind: 'too-large' };
    }
    return { kind: 'measured', names };
  } catch {
    return { kind: 'damaged' }; // yauzl says in English what; a person can do nothing with it
  }
}

/** The inflated bytes of one part; counted no further than just past what is left. */
async function sizeOf(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  if (entry.uncompressedSize > left) return entry.uncompressedSize;
  const stream = await zip.openReadStreamPromise(entry);
  let size = 0;
  for await (const chunk of stream) {
    size += chunkLength(chunk);
    if (size > left) break; // leaving the loop destroys the stream
  }
  return size;
}

const chunkLength = (chunk: unknown): number => (chunk instanceof Uint8Array ? chunk.byteLength : 0);
