import type { Application, Attachment, Confidentiality } from '../applications/application.js';
import { attachmentsOfDraft, type DraftAttachment } from '../drafts/application-of-draft.js';
import type { DraftContent, DraftRow } from '../drafts/draft.js';
import type { DraftRemark } from '../drafts/draft-remarks.js';
import { askedNumber, type AskTarget, attachmentTarget, isAskedAttachment, NEW_ATTACHMENT } from './askable-fields.js';

/** The application's attachments with what the answer says of them; `files`: those that have come, by their numbers in it. */
export type AnsweredAttachments = Readonly<{
  attachments: Attachment[];
  confidentiality: Confidentiality[];
  files: readonly DraftAttachment[];
}>;

/** What an answer about attachments begins with: those that are asked about, each with its number, by which it is known again. */
export const askedRows = ({ attachments }: Application, asked: readonly AskTarget[]): readonly DraftRow[] =>
  attachments
    .filter(({ number }) => asked.includes(attachmentTarget(number)))
    .map(({ number, name, mandatory, confidential }) => ({ number, name, mandatory, confidential }));

/** Whether rows are of what is asked about alone: each attachment at most once, and others only where one is said to be missing. */
export function areAskedRows(value: unknown, asked: readonly AskTarget[]): boolean {
  const numbers = rowsIn(value).map(numberOf);
  const known = numbers.filter((number) => number !== null);
  const isAsked = (number: number | null): boolean => asked.includes(number === null ? NEW_ATTACHMENT : attachmentTarget(number));
  return numbers.every(isAsked) && new Set(known).size === known.length;
}

/**
 * Puts what is answered in the places of the attachments that were asked about, and last those that were missing. A secrecy mark stays:
 * what the committee has covered is covered in the new file too.
 */
export function answeredAttachments(
  { attachments, confidentiality }: Application,
  asked: readonly AskTarget[],
  answer: DraftContent,
): AnsweredAttachments {
  const given = givenRows(answer).filter(({ row }) => areAskedRows([row], asked));
  const replaced = attachments.map((before) => {
    const found = given.find(({ number }) => number === before.number);
    return { before, after: found ? changed(before, found) : before, row: found };
  });
  const next = Math.max(0, ...attachments.map(({ number }) => number)) + 1;
  const added = given
    .filter(({ number }) => number === null)
    .map((row, index) => ({ before: null, after: newAttachment(row, next + index), row }));
  const all = [...replaced, ...added];
  return {
    attachments: all.map(({ after }) => after),
    confidentiality: [...confidentiality, ...all.flatMap(markOf)],
    files: all.flatMap(({ row, after: { number } }) => (row ? [{ row: row.at, number, file: row.file }] : [])),
  };
}

/** What hinders the answer: an attachment that is asked for and has no file. */
export function missingFiles(
  { attachments }: Application,
  asked: readonly AskTarget[],
  answer: DraftContent,
): readonly DraftRemark[] {
  const given = givenRows(answer);
  const must = (message: string, row?: number): DraftRemark => ({
    ...{ field: 'attachments', kind: 'must', message },
    ...(row !== undefined && { row, key: 'file' }),
  });
  const awaited = attachments.filter(({ number, received }) => received === false && asked.includes(attachmentTarget(number)));
  const lacking = awaited.flatMap(({ number }) => {
    const row = given.find((one) => one.number === number);
    return row?.file ? [] : [must(`Ladda upp bilaga ${number}, som saknas.`, row?.at)];
  });
  const added = given.filter(({ number }) => number === null);
  const empty = added.filter(({ file }) => file === null).map(({ at }) => must('Ladda upp filen, eller ta bort raden.', at));
  const none = asked.includes(NEW_ATTACHMENT) && added.length === 0 ? [must('Ladda upp bilagan som saknas.')] : [];
  return [...lacking, ...empty, ...none];
}

type GivenRow = Readonly<{ at: number; number: number | null; file: string | null; row: DraftRow }>;

const isRow = (row: unknown): row is DraftRow => typeof row === 'object' && row !== null && !Array.isArray(row);
const rowsIn = (value: unknown): readonly DraftRow[] => (Array.isArray(value) ? value.filter(isRow) : []);
const numberOf = ({ number }: DraftRow): number | null => (typeof number === 'number' ? number : null);
const textOf = (value: DraftRow[string] | undefined): string => (typeof value === 'string' ? value.trim() : '');

const givenRows = (answer: DraftContent): readonly GivenRow[] =>
  attachmentsOfDraft(answer).flatMap(({ row: at, file }) => {
    const row = rowsIn(answer.attachments)[at];
    return row ? [{ at, file, row, number: numberOf(row) }] : [];
  });

const changed = (before: Attachment, { row, file }: GivenRow): Attachment => ({
  ...before,
  name: textOf(row['name']) || before.name,
  confidential: before.confidential || row['confidential'] === true,
  ...(file !== null && before.received === false && { received: true }),
});

const newAttachment = ({ row, file }: GivenRow, number: number): Attachment => ({
  number,
  name: textOf(row['name']),
  mandatory: row['mandatory'] === true,
  confidential: row['confidential'] === true,
  received: file !== null,
});

/** By which law an attachment is covered, where the answer is what covers it. */
function markOf(
  { before, after, row }: Readonly<{ before: Attachment | null; after: Attachment; row: GivenRow | undefined }>,
  index: number,
): readonly Confidentiality[] {
  const legalBasis = textOf(row?.row['legalBasis']);
  if (!after.confidential || before?.confidential === true || legalBasis === '') return [];
  return [{ concerns: `Bilaga ${after.number}`, legalBasis, fields: [`/attachments/${index}/name`] }];
}

/** The attachments that are asked about, by their numbers, of those that the application does not have. */
export const unknownNumbers = ({ attachments }: Application, asked: readonly AskTarget[]): readonly number[] =>
  asked
    .filter(isAskedAttachment)
    .map(askedNumber)
    .filter((number) => number !== null)
    .filter((number) => !attachments.some((attachment) => attachment.number === number));
