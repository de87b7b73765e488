/** The kinds of files that an application may have, by their content's media type, each with the endings that such a file's name may have. */
export const ATTACHMENT_KINDS = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'csv'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AttachmentKind = keyof typeof ATTACHMENT_KINDS;
export const isAttachmentKind = (mediaType: string): mediaType is AttachmentKind => Object.hasOwn(ATTACHMENT_KINDS, mediaType);
/** What the kinds are called, to people. */
export const ATTACHMENT_KINDS_IN_WORDS =
  'PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), bilder (png, jpeg, tiff, heic, webp) och ren text (txt, csv)';

const LONGEST_NAME = 200;
// Controls, and signs that turn the direction of what follows: with them a name reads as another than it is.
const UNSAFE_SIGN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]/u;
const ONLY_DOTS = /^[.\s]*$/u;

/**
 * A file's name as a person may be shown it and save it by: without folders before it and white space round it.
 * @returns `null` for what is no name: empty, nothing but dots, too long, or with a sign in it that is not seen
 * @example `C:\Mina filer\ritning.pdf` is `ritning.pdf`; `a<NUL>.pdf` is none
 */
export function fileNameOf(given: string): string | null {
  const name = (given.split(/[/\\]/u).at(-1) ?? '').normalize('NFC').trim();
  return ONLY_DOTS.test(name) || UNSAFE_SIGN.test(name) || name.length > LONGEST_NAME ? null : name;
}

/** The name with an ending that its content has: what opens it goes by the ending. @example `rapport.exe` of a text is `rapport.exe.txt` */
export function nameOfKind(name: string, kind: AttachmentKind): string {
  const [usual, ...others] = ATTACHMENT_KINDS[kind];
  const isOfKind = [usual, ...others].some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  return isOfKind ? name : `${name}.${usual}`;
}
