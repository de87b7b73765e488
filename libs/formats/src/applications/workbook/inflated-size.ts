import { fromBufferPromise } from 'yauzl';
import { entriesWithin } from '../../zip/entries-within.js';

/** What the parts of a zip file are, and how much they come to: `too-large` as soon as it is, `damaged` when it cannot be told. */
export type ZipMeasure =
  Readonly<{ kind: 'measured'; names: ReadonlySet<string> }> | Readonly<{ kind: 'too-large' }> | Readonly<{ kind: 'damaged' }>;

const MOST_ENTRIES = 2_000; // a workbook of ours has some twenty

/** What a zip file of XML may come to: bytes when it is unpacked, and tags, for each costs far more in memory than its bytes. */
export type ZipLimits = Readonly<{ bytes: number; tags: number }>;

/** Inflates every part of a zip file and counts, keeping nothing: what the file itself says of its size is no proof. */
export async function measureZip(bytes: Uint8Array, limits: ZipLimits): Promise<ZipMeasure> {
  if (bytes.byteLength > limits.bytes) return { kind: 'too-large' };
  if (!endsPlainly(bytes)) return { kind: 'damaged' };
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true });
    const names = await entriesWithin(zip, { ...limits, entries: MOST_ENTRIES });
    return names === null ? { kind: 'too-large' } : { kind: 'measured', names };
  } catch {
    return { kind: 'damaged' }; // yauzl says in English what; a person can do nothing with it
  }
}

const [END_RECORD, END_SIGNATURE] = [22, 0x06054b50]; // of the end of central directory, without comment

/**
 * Whether the record that leads to the parts is the file's last, and says plainly where they are. Programs disagree on which record
 * counts when there are two, or when one points to another (ZIP64): what is measured here and what is read after must be the same.
 */
function endsPlainly(bytes: Uint8Array): boolean {
  if (bytes.byteLength < END_RECORD) return false;
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.byteLength - END_RECORD, END_RECORD);
  const [count, size, offset, comment] = [
    end.getUint16(10, true),
    end.getUint32(12, true),
    end.getUint32(16, true),
    end.getUint16(20, true),
  ];
  const isPlain = count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff && comment === 0;
  return end.getUint32(0, true) === END_SIGNATURE && isPlain;
}
