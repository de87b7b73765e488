import { type Application, applicationSchema } from '../applications/application.js';
import { applicationOfDraft } from '../drafts/application-of-draft.js';
import { contentOfApplication } from '../drafts/content-of-application.js';
import type { DraftContent, DraftField } from '../drafts/draft.js';
import { type DraftRemark, draftRemarks } from '../drafts/draft-remarks.js';
import { memberOf } from '../faults/json-value.js';
import type { Round } from '../rounds/round-file.js';

export type SupplementedApplication = Readonly<
  { kind: 'supplemented'; application: Application } | { kind: 'unfinished'; remarks: readonly DraftRemark[] }
>;

/** What stands in the fields that are asked about, and nothing else of the application. */
export function contentOfAsked(application: Application, asked: readonly DraftField[]): DraftContent {
  return onlyAsked(contentOfApplication(application), asked);
}

/**
 * The application with what the committee has answered in the fields that it was asked about. All else stands as it was, whatever else
 * the answer holds; what is missing elsewhere does not hinder it, for it was not asked for.
 */
export function supplementedApplication(
  application: Application,
  asked: readonly DraftField[],
  answer: DraftContent,
  round: Round,
): SupplementedApplication {
  const { reference, committee, receivedOn, priority } = application;
  const place = { reference, committee, receivedOn, priority: priority ?? undefined };
  const unasked = Object.entries(contentOfApplication(application)).filter(([field]) => !asked.some((one) => one === field));
  const content: DraftContent = { ...Object.fromEntries(unasked), ...onlyAsked(answer, asked) };
  const read = applicationOfDraft(content, place);
  const remarks = draftRemarks(content, round, read).filter(
    ({ kind, field }) => kind === 'must' && (asked.includes(field) || read.kind === 'unreadable'),
  );
  if (read.kind === 'unreadable' || remarks.length > 0) return { kind: 'unfinished', remarks };
  const changed = asked.reduce<object>((whole, field) => withField(whole, read.application, field.split('/')), application);
  return { kind: 'supplemented', application: applicationSchema.parse(changed) };
}

const onlyAsked = (content: DraftContent, asked: readonly DraftField[]): DraftContent =>
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
