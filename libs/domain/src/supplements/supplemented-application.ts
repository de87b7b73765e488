import { type Application, applicationSchema } from '../applications/application.js';
import { applicationOfDraft, type DraftAttachment } from '../drafts/application-of-draft.js';
import { contentOfApplication } from '../drafts/content-of-application.js';
import type { DraftContent } from '../drafts/draft.js';
import { type DraftRemark, draftRemarks } from '../drafts/draft-remarks.js';
import { memberOf } from '../faults/json-value.js';
import type { Round } from '../rounds/round-file.js';
import { answeredAttachments, askedRows, missingFiles } from './answered-attachments.js';
import { type AskTarget, isAskedAttachment } from './askable-fields.js';

/** `files`: of the attachments that the answer brings, by their numbers in the application. */
export type SupplementedApplication = Readonly<
  | { kind: 'supplemented'; application: Application; files: readonly DraftAttachment[] }
  | { kind: 'unfinished'; remarks: readonly DraftRemark[] }
>;

/** What stands in what is asked about, and nothing else of the application. */
export function contentOfAsked(application: Application, asked: readonly AskTarget[]): DraftContent {
  const fields = onlyAsked(contentOfApplication(application), asked);
  return asked.some(isAskedAttachment) ? { ...fields, attachments: askedRows(application, asked) } : fields;
}

/**
 * The application with what the committee has answered in the fields and the attachments that it was asked about. All else stands as it was, whatever else
 * the answer holds; what is missing elsewhere does not hinder it, for it was not asked for.
 */
export function supplementedApplication(
  application: Application,
  asked: readonly AskTarget[],
  answer: DraftContent,
  round: Round,
): SupplementedApplication {
  const { reference, committee, receivedOn, priority } = application;
  const place = { reference, committee, receivedOn, priority: priority ?? undefined };
  const unasked = Object.entries(contentOfApplication(application)).filter(([field]) => !asked.some((one) => one === field));
  const content: DraftContent = { ...Object.fromEntries(unasked), ...onlyAsked(answer, asked) };
  const read = applicationOfDraft(content, place);
  const ofFields = draftRemarks(content, round, read).filter(
    ({ kind, field }) => kind === 'must' && (asked.some((one) => one === field) || read.kind === 'unreadable'),
  );
  const remarks = [...ofFields, ...missingFiles(application, asked, answer)];
  if (read.kind === 'unreadable' || remarks.length > 0) return { kind: 'unfinished', remarks };
  const fields = asked.filter((field) => !isAskedAttachment(field));
  const changed = fields.reduce<object>((whole, field) => withField(whole, read.application, field.split('/')), application);
  const written = applicationSchema.parse(changed);
  if (fields.length === asked.length) return { kind: 'supplemented', application: written, files: [] };
  const { files, ...attached } = answeredAttachments(written, asked, answer);
  return { kind: 'supplemented', application: { ...written, ...attached }, files };
}

const onlyAsked = (content: DraftContent, asked: readonly AskTarget[]): DraftContent =>
  Object.fromEntries(Object.entries(content).filter(([field]) => asked.some((one) => one === field)));

/** `whole` with what `other` has at the path; without it, where `other` has nothing there. */
function withField(whole: object, other: object, [key = '', ...rest]: readonly string[]): object {
  const theirs = memberOf(other, key);
  if (theirs === undefined) return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
  const own = memberOf(whole, key);
  const isWithin = rest.length > 0 && isObject(own) && isObject(theirs);
  return { ...whole, [key]: isWithin ? withField(own, theirs, rest) : theirs };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
