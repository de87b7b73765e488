// A DOCX is a zip, and each of its entries carries a time: the clock's, unless it is set. Source: APPNOTE.TXT of the zip format.

const END_OF_DIRECTORY = 0x06054b50;
const TIME_IN_DIRECTORY = 12;
const TIME_IN_LOCAL_HEADER = 10;

/** Midnight of the day in the zip's own count, which begins in 1980 and ends in 2107: other years become the nearest. */
function dosTime(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (year < 1980) return (1 << 21) | (1 << 16);
  return year > 2107 ? 0xff9f0000 : (((year - 1980) << 25) | (month << 21) | (date << 16)) >>> 0;
}

/**
 * The same zip with every entry's time set to midnight of `day` (`YYYY-MM-DD`), so that the same content is the same bytes.
 * @throws RangeError for bytes that are no zip without a comment: ours never has one
 */
export function withZipTimes(zip: Uint8Array, day: string): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new RangeError('Not a zip that ends with its directory');
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt32LE(dosTime(day), entry + TIME_IN_DIRECTORY);
    bytes.writeUInt32LE(dosTime(day), bytes.readUInt32LE(entry + 42) + TIME_IN_LOCAL_HEADER);
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return new Uint8Array(bytes);
}
