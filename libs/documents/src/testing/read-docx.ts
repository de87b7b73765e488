import { text as streamText } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) => (error === null ? resolve(file) : reject(error)));
  });

const entryText = (file: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => (error === null ? resolve(streamText(stream)) : reject(error)));
  });

/** The parts of a DOCX by name, as texts. */
export async function readDocx(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const file = await opened(bytes);
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      entryText(file, entry).then((content) => {
        parts.set(entry.fileName, content);
        file.readEntry();
      }, reject);
    });
    file.on('end', () => resolve(parts)).on('error', reject);
    file.readEntry();
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reader sees of a part: its runs, a line for each paragraph. */
export const textOfPart = (xml: string): string =>
  xml
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?');

/** What a reader sees of the document itself, without its head and foot. */
export const textOfDocx = async (bytes: Uint8Array): Promise<string> =>
  textOfPart((await readDocx(bytes)).get('word/document.xml') ?? '');
