import { type Application, applicationSchema } from '../applications/application.js';
import { faultsOfIssues } from '../faults/faults-of-issues.js';
import type { Fault } from '../faults/fault.js';
import type { DraftContent, DraftField, DraftRow, DraftValue } from './draft.js';
import { draftPlaceOf } from './draft-place.js';

/** What the portal says of an application, and not who writes it. */
export type ApplicationPlace = Readonly<{
  reference: string;
  committee: string;
  receivedOn: string;
  priority?: number | undefined;
}>;
/** `part`: without what cannot be read yet, for the rules to look at while somebody writes; `null` where even that cannot be read. */
export type DraftApplication = Readonly<
  { kind: 'readable'; application: Application } | { kind: 'unreadable'; faults: readonly Fault[]; part: Application | null }
>;

/**
 * The draft as the round file's application, keys in its order: what may be left out is when nothing is written in it. Faults are of
 * what cannot be read yet, each at its pointer, as for a round's file.
 */
export function applicationOfDraft(content: DraftContent, place: ApplicationPlace): DraftApplication {
  const { application, faults } = readDraft(content, place);
  if (application !== null) return { kind: 'readable', application };
  const readable = withoutFaulty(content, faults);
  const left = readDraft(readable, place);
  const part = left.application ?? readDraft(withoutHalves(readable, left.faults), place).application;
  return { kind: 'unreadable', faults, part };
}

function readDraft(
  content: DraftContent,
  place: ApplicationPlace,
): Readonly<{ application: Application | null; faults: readonly Fault[] }> {
  const candidate = candidateOf(content, place);
  const read = applicationSchema.safeParse(candidate);
  return read.success
    ? { application: read.data, faults: [] }
    : { application: null, faults: faultsOfIssues(read.error.issues, candidate) };
}

/** As much of the application as can be read; never for sending. */
export const readablePartOf = (read: DraftApplication): Application | null =>
  read.kind === 'readable' ? read.application : read.part;

/** What a required number is taken for while there is none. */
const PLACEHOLDERS: DraftContent = { 'place/lat': 0, 'place/lon': 0, requestedAmount: 0 };

/** The content without the rows and the fields that have a fault. */
function withoutFaulty(content: DraftContent, faults: readonly Fault[]): DraftContent {
  const places = faults.map(({ pointer }) => draftPlaceOf(pointer));
  const patched = places.map(({ field }) => {
    const rows = places.filter((place) => place.field === field).flatMap(({ index }) => index ?? []);
    const left = rowsIn(content[field]).filter((_row, index) => !rows.includes(index));
    return [field, rows.length > 0 ? left : (PLACEHOLDERS[field] ?? null)] as const;
  });
  return { ...content, ...Object.fromEntries(patched) };
}

/** The content without objects that lack a part still: a decision without its status is as none at all. */
function withoutHalves(content: DraftContent, faults: readonly Fault[]): DraftContent {
  const halves = faults.map(({ pointer }) => `${draftPlaceOf(pointer).field.split('/')[0] ?? ''}/`);
  return Object.fromEntries(Object.entries(content).filter(([field]) => !halves.some((half) => field.startsWith(half))));
}

/** Which of the draft's rows a row of the application is: rows with nothing in them are left out of it. */
export const draftRowOf = (value: DraftValue | undefined, index: number): number => {
  if (!Array.isArray(value)) return index;
  const rows: readonly unknown[] = value;
  const kept = rows.flatMap((row, at) => (rowsIn([row]).length > 0 ? [at] : []));
  return kept[index] ?? index;
};

function candidateOf(content: DraftContent, { reference, committee, receivedOn, priority }: ApplicationPlace): object {
  const at = (field: DraftField): DraftValue => content[field] ?? null;
  const text = (field: DraftField): DraftValue => content[field] ?? '';
  const rows = (field: DraftField): readonly DraftRow[] => rowsIn(content[field]);
  return {
    reference,
    committee,
    ...given('committeeCaseNumber', at('committeeCaseNumber')),
    ...given('priority', priority ?? null),
    ...part('contact', { role: text('contact/role'), email: text('contact/email') }),
    ...decisionOf(content),
    receivedOn,
    title: text('title'),
    place: {
      name: text('place/name'),
      district: text('place/district'),
      lat: at('place/lat'),
      lon: at('place/lon'),
      sites: rows('place/sites').map(({ ...site }) => ({ name: '', district: '', lat: null, lon: null, ...site })),
    },
    ...given('publicAccess', at('publicAccess')),
    measures: content.measures ?? [],
    problem: text('problem'),
    purpose: text('purpose'),
    evidence: rows('evidence').map((row) => ({ kind: null, label: '', description: '', date: null, ...row })),
    targetGroup: text('targetGroup'),
    equalityAnalysis: text('equalityAnalysis'),
    childImpact: text('childImpact'),
    collaboration: text('collaboration'),
    ...given('coApplicant', at('coApplicant')),
    ...given('landControl', at('landControl')),
    ...part('schedule', { ...given('start', at('schedule/start')), ...given('end', at('schedule/end')) }),
    costItems: rows('costItems').map((row) => ({ year: null, category: null, description: '', amount: null, ...row })),
    requestedAmount: at('requestedAmount'),
    ...part('operatingImpact', {
      ...given('annualAmount', at('operatingImpact/annualAmount')),
      description: text('operatingImpact/description'),
    }),
    ...capitalCostOf(content),
    expectedEffect: text('expectedEffect'),
    followUp: text('followUp'),
    attachments: attachmentsOf(rows('attachments')),
    confidentiality: [
      ...rows('confidentiality').map((row) => ({ concerns: '', legalBasis: '', ...row })),
      ...secrecyOfAttachments(rows('attachments')),
    ],
  };
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';
/** A key that may be left out, where something stands in it. */
const given = (key: string, value: unknown): object => (isEmpty(value) ? {} : { [key]: value });
/** An object that may be left out, where something stands in any of its keys. */
const part = (key: string, members: Readonly<Record<string, unknown>>): object =>
  Object.values(members).every(isEmpty) ? {} : { [key]: members };

const isRow = (row: unknown): row is DraftRow => typeof row === 'object' && row !== null && !Array.isArray(row);

/** A field's rows, as they stand. */
export function draftRows(value: unknown): readonly DraftRow[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return rows.filter(isRow);
}

/** Rows without what is empty in them: a row with nothing in it is not yet one. */
function rowsIn(value: unknown): readonly DraftRow[] {
  return draftRows(value)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => !isEmpty(cell))))
    .filter((row) => Object.keys(row).length > 0);
}

function decisionOf(content: DraftContent): object {
  const matter = content['committeeDecision/matter'] ?? '';
  const date = content['committeeDecision/date'] ?? null;
  const status = content['committeeDecision/status'] ?? null;
  return [matter, date, status].every(isEmpty) ? {} : { committeeDecision: { matter, ...given('date', date), status } };
}

function capitalCostOf(content: DraftContent): object {
  return part('capitalCost', {
    depreciationYears: content['capitalCost/depreciationYears'] ?? null,
    interestPercent: content['capitalCost/interestPercent'] ?? null,
    firstYearAmount: content['capitalCost/firstYearAmount'] ?? null,
  });
}

/** A row of the draft's attachments that the application will have, and its file if it has one. `row` is the draft's, from 0. */
export type DraftAttachment = Readonly<{ row: number; number: number; file: string | null }>;

export const attachmentsOfDraft = ({ attachments }: DraftContent): readonly DraftAttachment[] =>
  rowsIn(attachments).map(({ file }, index) => ({
    row: draftRowOf(attachments, index),
    number: index + 1,
    file: typeof file === 'string' ? file : null,
  }));

/** Numbered in their order; one without a file is to come later, which a mandatory one says with `received: false`. */
const attachmentsOf = (rows: readonly DraftRow[]): readonly object[] =>
  rows.map(({ name = '', mandatory = false, confidential = false, file }, index) => ({
    number: index + 1,
    name,
    mandatory,
    confidential,
    received: file !== undefined,
  }));

/** The legal ground of a confidential attachment stands where all grounds stand, and covers its name. */
const secrecyOfAttachments = (rows: readonly DraftRow[]): readonly object[] =>
  rows.flatMap(({ confidential, legalBasis }, index) =>
    confidential === true && legalBasis !== undefined
      ? [{ concerns: `Bilaga ${index + 1}`, legalBasis, fields: [`/attachments/${index}/name`] }]
      : [],
  );
