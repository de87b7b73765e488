import type { Finding, FindingKind } from '../pre-assessment/pre-assessment.js';
import { findingsOf } from '../pre-assessment/findings.js';
import { formatKronor } from '../money/format-amount.js';
import { sumKronor } from '../money/kronor.js';
import type { Application } from '../applications/application.js';
import type { Round } from '../rounds/round-file.js';
import { type DraftApplication, draftRowOf, draftRows, readablePartOf } from './application-of-draft.js';
import type { Fault } from '../faults/fault.js';
import { DRAFT_FIELDS, type DraftContent, type DraftField } from './draft.js';
import { draftPlaceOf } from './draft-place.js';

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
export function draftRemarks(content: DraftContent, round: Round, read: DraftApplication): readonly DraftRemark[] {
  const unreadable = read.kind === 'unreadable' ? read.faults.map((fault) => remarkOf(fault, content)) : [];
  const application = readablePartOf(read);
  const found = application === null ? [] : findingsOf(application, round).flatMap((finding) => ofFinding(finding, application));
  const blank = BLANK.filter(({ field }) => isBlank(content, field) && !unreadable.some((one) => one.field === field));
  return [...unreadable, ...decisionRemarks(content), ...secrecyRemarks(content), ...found, ...blank].toSorted(
    (a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field),
  );
}

const ORDER: readonly string[] = Object.keys(DRAFT_FIELDS);

/** What is said of a field that nothing stands in. */
const BLANK: readonly DraftRemark[] = [
  { field: 'title', kind: 'must', message: 'Ge insatsen ett namn.' },
  { field: 'contact/email', kind: 'must', message: 'Ange en e-postadress som vi kan fråga på.' },
  { field: 'place/name', kind: 'must', message: 'Ange vilken plats det gäller.' },
  { field: 'place/lat', kind: 'must', message: 'Välj platsen på kartan, eller skriv dess latitud.' },
  { field: 'place/lon', kind: 'must', message: 'Välj platsen på kartan, eller skriv dess longitud.' },
  { field: 'problem', kind: 'must', message: 'Beskriv vilket problem som finns på platsen.' },
  { field: 'purpose', kind: 'must', message: 'Beskriv vad insatsen ska leda till.' },
  { field: 'requestedAmount', kind: 'must', message: 'Ange hur mycket ni söker.' },
  { field: 'costItems', kind: 'must', message: 'Lägg till minst en utgiftspost.' },
  { field: 'measures', kind: 'may', message: 'Slag av åtgärd är inte valt.' },
  { field: 'evidence', kind: 'may', message: 'Inget underlag för problembilden är angivet.' },
  { field: 'targetGroup', kind: 'may', message: 'Målgruppen är inte beskriven.' },
  { field: 'equalityAnalysis', kind: 'may', message: 'Jämställdhetsanalysen är inte ifylld.' },
  { field: 'childImpact', kind: 'may', message: 'Konsekvenserna för barn är inte beskrivna.' },
  { field: 'expectedEffect', kind: 'may', message: 'Förväntad effekt är inte beskriven.' },
  { field: 'landControl', kind: 'may', message: 'Rådigheten över marken är inte beskriven.' },
  { field: 'followUp', kind: 'may', message: 'Uppföljningen är inte ifylld.' },
];
const NO_DECISION = 'Ange om nämnden har beslutat, eller söker under förutsättning av ett kommande beslut.';

function isBlank(content: DraftContent, field: DraftField): boolean {
  const value = content[field] ?? null;
  if (Array.isArray(value)) return value.length === 0;
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function remarkOf({ pointer, value, message }: Fault, content: DraftContent): DraftRemark {
  const { field, index, key } = draftPlaceOf(pointer);
  const isMissing = value === null || value === undefined;
  const what = isMissing ? (index === undefined ? sayingOf(field) : 'Fyll i, eller ta bort raden.') : undefined;
  const cell = index === undefined ? {} : { row: draftRowOf(content[field], index), ...(key !== undefined && { key }) };
  return { field, ...cell, kind: 'must', message: what ?? message };
}

const sayingOf = (field: DraftField): string | undefined =>
  field === 'committeeDecision/status' ? NO_DECISION : BLANK.find((one) => one.field === field)?.message;

/** Where the committee stands: decided on a day and in a paragraph, or on the condition that it will. */
function decisionRemarks(content: DraftContent): readonly DraftRemark[] {
  const status = content['committeeDecision/status'] ?? null;
  const must = (field: DraftField, text: string): readonly DraftRemark[] =>
    isBlank(content, field) ? [{ field, kind: 'must', message: text }] : [];
  if (status === null && isBlank(content, 'committeeDecision/matter') && isBlank(content, 'committeeDecision/date'))
    return must('committeeDecision/status', NO_DECISION);
  return [
    ...must('committeeDecision/matter', 'Ange vilket beslut det är: ärende och paragraf.'),
    ...(status === 'decided' ? must('committeeDecision/date', 'Ange vilken dag nämnden beslutade.') : []),
  ];
}

/** A mark says by which law: that is what others read where they may not read the rest. */
const secrecyRemarks = ({ confidentiality = [] }: DraftContent): readonly DraftRemark[] =>
  draftRows(confidentiality).flatMap(({ legalBasis = '' }, row) =>
    String(legalBasis).trim() === ''
      ? [
          {
            field: 'confidentiality',
            row,
            key: 'legalBasis',
            kind: 'must',
            message: 'Ange grunden i lagen: kapitel och paragraf i OSL.',
          },
        ]
      : [],
  );

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
