import type { Finding, FindingKind } from '../pre-assessment/pre-assessment.js';
import { findingsOf } from '../pre-assessment/findings.js';
import { formatKronor } from '../money/format-amount.js';
import { sumKronor } from '../money/kronor.js';
import type { Application } from '../applications/application.js';
import type { Round } from '../rounds/round-file.js';
import { applicationOfDraft, type ApplicationPlace, draftRowOf, readablePartOf } from './application-of-draft.js';
import type { Fault } from '../faults/fault.js';
import { DRAFT_FIELDS, type DraftContent, type DraftField, isDraftField } from './draft.js';

/**
 * What is to be said of a draft before it is sent. `must`: it cannot be sent so; `may`: it can, and may be asked for afterwards. `row` (from 0)
 * and `key` are of a list's cell.
 */
export type DraftRemark = Readonly<{
  field: DraftField;
  row?: number;
  key?: string;
  kind: 'must' | 'may';
  message: string;
}>;

/** Every remark, in the form's order; the same in the browser and on the server, which refuses what has one that it must not. */
export function draftRemarks(content: DraftContent, round: Round, place: ApplicationPlace): readonly DraftRemark[] {
  const whole = applicationOfDraft(content, place);
  const unreadable = whole.kind === 'unreadable' ? whole.faults.map((fault) => remarkOf(fault, content)) : [];
  const missing = REQUIRED.filter(({ field }) => isBlank(content, field) && !unreadable.some((one) => one.field === field));
  const application = whole.kind === 'readable' ? whole.application : readablePartOf(content, place);
  const found = application === null ? [] : findingsOf(application, round).flatMap((finding) => ofFinding(finding, application));
  const decision = decisionRemarks(content);
  const wanting = WANTED.filter(({ field }) => isBlank(content, field));
  return [
    ...unreadable,
    ...missing.map(({ field, message }): DraftRemark => ({ field, kind: 'must', message })),
    ...decision,
    ...found,
    ...wanting.map(({ field, message }): DraftRemark => ({ field, kind: 'may', message })),
  ].toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
}

const ORDER: readonly string[] = Object.keys(DRAFT_FIELDS);

const REQUIRED: readonly Readonly<{ field: DraftField; message: string }>[] = [
  { field: 'title', message: 'Ge insatsen ett namn.' },
  { field: 'contact/email', message: 'Ange en e-postadress som vi kan fråga på.' },
  { field: 'place/name', message: 'Ange vilken plats det gäller.' },
  { field: 'place/lat', message: 'Välj platsen på kartan, eller skriv dess latitud.' },
  { field: 'place/lon', message: 'Välj platsen på kartan, eller skriv dess longitud.' },
  { field: 'problem', message: 'Beskriv vilket problem som finns på platsen.' },
  { field: 'purpose', message: 'Beskriv vad insatsen ska leda till.' },
  { field: 'requestedAmount', message: 'Ange hur mycket ni söker.' },
  { field: 'costItems', message: 'Lägg till minst en utgiftspost.' },
];

const WANTED: readonly Readonly<{ field: DraftField; message: string }>[] = [
  { field: 'measures', message: 'Slag av åtgärd är inte valt.' },
  { field: 'evidence', message: 'Inget underlag för problembilden är angivet.' },
  { field: 'targetGroup', message: 'Målgruppen är inte beskriven.' },
  { field: 'equalityAnalysis', message: 'Jämställdhetsanalysen är inte ifylld.' },
  { field: 'childImpact', message: 'Konsekvenserna för barn är inte beskrivna.' },
  { field: 'expectedEffect', message: 'Förväntad effekt är inte beskriven.' },
  { field: 'landControl', message: 'Rådigheten över marken är inte beskriven.' },
  { field: 'followUp', message: 'Uppföljningen är inte ifylld.' },
];

const NOT_READABLE_YET: Readonly<Partial<Record<DraftField, string>>> = {
  'place/lat': 'Välj platsen på kartan, eller skriv dess latitud.',
  'place/lon': 'Välj platsen på kartan, eller skriv dess longitud.',
  requestedAmount: 'Ange hur mycket ni söker.',
  'committeeDecision/status': 'Ange om nämnden har beslutat, eller söker under förutsättning av ett kommande beslut.',
};

function isBlank(content: DraftContent, field: DraftField): boolean {
  const value = content[field] ?? null;
  if (Array.isArray(value)) return value.length === 0;
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function remarkOf({ pointer, value, message }: Fault, content: DraftContent): DraftRemark {
  const { field, index, key } = draftPlaceOf(pointer);
  const isMissing = value === null || value === undefined;
  const own = isMissing ? NOT_READABLE_YET[field] : undefined;
  const what = isMissing && index !== undefined ? 'Fyll i, eller ta bort raden.' : message;
  const cell = index === undefined ? {} : { row: draftRowOf(content[field], index), ...(key !== undefined && { key }) };
  return { field, ...cell, kind: 'must', message: own ?? what };
}

/** The field of the form that a pointer into an application (with or without `/application` before it) leads to, and its cell. */
export function draftPlaceOf(pointer: string): Readonly<{ field: DraftField; index?: number; key?: string }> {
  const steps = pointer
    .replace(/^\/application\//, '/')
    .split('/')
    .slice(1);
  for (const length of [2, 1]) {
    const field = steps.slice(0, length).join('/');
    if (!isDraftField(field)) continue;
    const [index, key] = steps.slice(length);
    return { field, ...(index !== undefined && { index: Number(index) }), ...(key !== undefined && { key }) };
  }
  const within = ORDER.find((field) => field.startsWith(`${steps[0] ?? ''}/`)) ?? 'title';
  return { field: isDraftField(within) ? within : 'title' };
}

/** Where the committee stands: decided on a day and in a paragraph, or on the condition that it will. */
function decisionRemarks(content: DraftContent): readonly DraftRemark[] {
  const status = content['committeeDecision/status'] ?? null;
  const message = 'Ange om nämnden har beslutat, eller söker under förutsättning av ett kommande beslut.';
  const must = (field: DraftField, text: string): readonly DraftRemark[] =>
    isBlank(content, field) ? [{ field, kind: 'must', message: text }] : [];
  if (status === null && isBlank(content, 'committeeDecision/matter') && isBlank(content, 'committeeDecision/date'))
    return must('committeeDecision/status', message);
  return [
    ...must('committeeDecision/matter', 'Ange vilket beslut det är: ärende och paragraf.'),
    ...(status === 'decided' ? must('committeeDecision/date', 'Ange vilken dag nämnden beslutade.') : []),
  ];
}

const FINDINGS = {
  sum: { field: 'costItems', kind: 'must' },
  schedule: { field: 'schedule/start', kind: 'may' },
  attachment: { field: 'attachments', kind: 'may' },
  start: { field: 'schedule/start', kind: 'may' },
} as const satisfies Readonly<Record<FindingKind, Readonly<{ field: DraftField; kind: 'must' | 'may' }>>>;

function ofFinding({ kind }: Finding, application: Application): readonly DraftRemark[] {
  if (kind === 'sum' && application.costItems.length === 0) return []; // said already: there is none
  return [{ ...FINDINGS[kind], message: findingText(kind, application) }];
}

function findingText(kind: FindingKind, { costItems, requestedAmount }: Application): string {
  if (kind === 'sum')
    return `Posterna summerar till ${formatKronor(sumKronor(costItems.map(({ amount }) => amount)))}, sökt är ${formatKronor(requestedAmount)}.`;
  if (kind === 'schedule') return 'Tidplanen saknar start eller slut.';
  return kind === 'attachment' ? 'En obligatorisk bilaga har ingen fil.' : 'Insatsen börjar innan beslut kan vara fattat.';
}
