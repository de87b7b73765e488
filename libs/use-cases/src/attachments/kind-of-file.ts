import { createReadStream } from 'node:fs';
import { ATTACHMENT_KINDS_IN_WORDS, type AttachmentKind, isAttachmentKind } from '@tp/domain';
import { zipFileInflatesWithin } from '@tp/formats';
import { fileTypeFromFile } from 'file-type';

export type KindOfFile = Readonly<{ kind: AttachmentKind }> | Readonly<{ refused: string }>;

const NO_KIND = `Filen är inget av det som kan bifogas: ${ATTACHMENT_KINDS_IN_WORDS}. Innehållet avgör, inte filens namn.`;
const TOO_LARGE_INSIDE = 'Filen är packad så att den blir orimligt stor när den öppnas, eller är skadad.';
/** An honest document of photos hardly shrinks; one of numbers shrinks twenty times or so. */
const MOST_INFLATED = 300 * 1024 * 1024;
const MOST_TIMES = 100;
const LEAST_ALLOWED = 20 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
// Control characters but tab, line feed, form feed and carriage return; and what stands for bytes that could not be read.
const NOT_IN_TEXT = /[^\P{Cc}\t\n\f\r]|\uFFFD/u;

/** What a file is by its content alone. Documents that are packed are opened and counted, for what they say of their size is no proof. */
export async function kindOfFile(path: string, size: number): Promise<KindOfFile> {
  const found = await fileTypeFromFile(path);
  if (found === undefined) return (await isText(path)) ? { kind: 'text/plain' } : { refused: NO_KIND };
  const { mime } = found;
  if (!isAttachmentKind(mime)) return { refused: NO_KIND };
  if (!isZipBased(mime)) return { kind: mime };
  const limit = Math.min(MOST_INFLATED, Math.max(LEAST_ALLOWED, size * MOST_TIMES));
  const isWithin = await zipFileInflatesWithin(path, { bytes: limit, entries: MOST_ENTRIES });
  return isWithin ? { kind: mime } : { refused: TOO_LARGE_INSIDE };
}

const isZipBased = (kind: AttachmentKind): boolean => kind.startsWith('application/vnd.');

/** UTF-8 to the end, without control characters. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder(); // what is no UTF-8 comes out as U+FFFD
  for await (const chunk of createReadStream(path)) {
    if (!(chunk instanceof Uint8Array) || NOT_IN_TEXT.test(decoder.decode(chunk, { stream: true }))) return false;
  }
  return !NOT_IN_TEXT.test(decoder.decode());
}
