import { Document, Packer } from 'docx';
import { fromBuffer, type Entry } from 'yauzl';
import { withZipTimes } from './zip-times.js';

const daysOf = async (zip: Uint8Array): Promise<ReadonlySet<string>> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(zip), (error, file) => {
      if (error !== null) return reject(error);
      const days = new Set<string>();
      file.on('entry', (entry: Entry) => {
        const date = entry.lastModFileDate;
        days.add([(date >> 9) + 1980, (date >> 5) & 15, date & 31].join('-'));
      });
      return file.on('end', () => resolve(days)).on('error', reject);
    });
  });

describe('the times in a zip', () => {
  const made = Packer.pack(new Document({ sections: [] }), 'uint8array');
  it.each([
    ['2021-01-20', '2021-1-20'],
    ['1969-12-31', '1980-1-1'],
    ['2107-12-31', '2107-12-31'],
    ['9999-01-01', '2107-12-31'],
  ])('are %s as %s', async (day, shown) => expect(await daysOf(withZipTimes(await made, day))).toEqual(new Set([shown])));
  it('refuses what is no zip', () => expect(() => withZipTimes(new Uint8Array(100), '2021-01-20')).toThrow(RangeError));
});
