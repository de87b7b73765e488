import type { Application } from '../applications/application.js';
import { formatAmount } from '../money/format-amount.js';
import { dayInWords } from '../words/day-in-words.js';
import { EVIDENCE_KIND_WORDS, MEASURE_WORDS } from '../words/swedish-words.js';
import { costItemsClause } from './cost-item-phrases.js';
import { inWords, lowerFirst, quoted, someInWords } from './swedish-prose.js';

type FieldClause = (application: Application) => string | null | undefined;

const quotedClause =
  (lead: string, read: (application: Application) => string | null | undefined): FieldClause =>
  (application) => {
    const quote = quoted(read(application));
    return quote && `${lead} ${quote}`;
  };

/**
 * What the application says in each field that a check can rest on, as a Swedish clause that can stand alone; `null` when there is
 * nothing to say. In the order in which they are told.
 */
const FIELD_CLAUSES = {
  evidence: (application) => evidenceClause(application),
  publicAccess: (application) => publicAccessClause(application),
  measures: (application) => measuresClause(application),
  costItems: costItemsClause,
  schedule: (application) => scheduleClause(application),
  landControl: ({ landControl }) => {
    const quote = quoted(landControl);
    return quote ? `om rådigheten anger ansökan ${quote}` : 'rådigheten över platsen är inte beskriven';
  },
  operatingImpact: (application) => operatingClause(application),
  supplement: (application) => supplementClause(application),
  expectedEffect: quotedClause('den väntade effekten är enligt ansökan', ({ expectedEffect }) => expectedEffect),
  followUp: quotedClause('om uppföljningen anger ansökan', ({ followUp }) => followUp),
  collaboration: quotedClause('om samverkan anger ansökan', ({ collaboration }) => collaboration),
  targetGroup: quotedClause('målgruppen är enligt ansökan', ({ targetGroup }) => targetGroup),
  equalityAnalysis: quotedClause('i jämställdhetsanalysen står', ({ equalityAnalysis }) => equalityAnalysis),
  childImpact: quotedClause('om barn anger ansökan', ({ childImpact }) => childImpact),
  purpose: quotedClause('syftet är enligt ansökan', ({ purpose }) => purpose),
  problem: quotedClause('problemet beskrivs så här:', ({ problem }) => problem),
  coApplicant: quotedClause('medsökande är', ({ coApplicant }) => coApplicant),
  capitalCost: ({ capitalCost }) => capitalCost && `kapitalkostnaden första året är ${formatAmount(capitalCost.firstYearAmount)}`,
  requestedAmount: ({ requestedAmount }) => `det sökta beloppet är ${formatAmount(requestedAmount)}`,
  attachments: (application) => missingAttachmentsClause(application),
  committeeDecision: (application) => committeeDecisionClause(application),
} as const satisfies Partial<Record<keyof Application, FieldClause>>;

export type DescribedField = keyof typeof FIELD_CLAUSES;

/** What the application says in the field, or `null` when there is nothing to say. */
export const fieldClause = (application: Application, field: DescribedField): string | null =>
  FIELD_CLAUSES[field](application) ?? null;

/** The application's fields that a check's CEL text reads and that can be told, in the order in which they are told. */
export function fieldsReadBy(checks: readonly (string | null | undefined)[]): readonly DescribedField[] {
  const named = new Set(
    checks.flatMap((check) => [...(check ?? '').matchAll(/\bapplication\s*\.\s*(\w+)/gu)].map(([, field]) => field)),
  );
  return (Object.keys(FIELD_CLAUSES) as DescribedField[]).filter((field) => named.has(field));
}

const MOST_EVIDENCE = 4;

/** The pieces of evidence by what they are called, with their day. @example 'lägesbild (12 november 2020) och dialog (4 maj 2020)' */
export const evidenceInWords = ({ evidence }: Pick<Application, 'evidence'>): string | null =>
  evidence.length === 0
    ? null
    : someInWords(
        evidence.map(({ kind, label, date }) => `${evidenceName(kind, label)} (${dayInWords(date)})`),
        MOST_EVIDENCE,
      );

function evidenceName(kind: keyof typeof EVIDENCE_KIND_WORDS, label: string): string {
  const name = label.replace(/[\s\p{Cf}]+/gu, ' ').trim();
  if (name !== '') return name;
  return kind === 'other' ? 'annat underlag' : lowerFirst(EVIDENCE_KIND_WORDS[kind]);
}

const evidenceClause: FieldClause = (application) => {
  const evidence = evidenceInWords(application);
  return evidence === null ? 'ansökan redovisar inget underlag' : `underlaget är ${evidence}`;
};

const measuresClause: FieldClause = ({ measures }) =>
  measures.length === 0
    ? 'ansökan anger ingen åtgärd'
    : `som ${measures.length === 1 ? 'åtgärd' : 'åtgärder'} anges ${inWords([...new Set(measures)].map((measure) => `”${MEASURE_WORDS[measure]}”`))}`;

const publicAccessClause: FieldClause = ({ publicAccess, place: { name, district } }) => {
  const where = [...new Set([name, district].flatMap((part) => quoted(part)?.slice(1, -1) ?? []))].join(', ');
  const place = where === '' ? 'platsen' : `platsen (${where})`;
  if (publicAccess == null) return `för ${place} är allmänhetens tillträde angivet som ej tillämpligt`;
  return `enligt ansökan är ${place} ${publicAccess ? 'öppen' : 'inte öppen'} för allmänheten`;
};

const scheduleClause: FieldClause = ({ schedule }) => {
  const [start, end] = [schedule?.start, schedule?.end];
  if (start && end) return `genomförandet är planerat från den ${dayInWords(start)} till den ${dayInWords(end)}`;
  if (start) return `genomförandet ska börja den ${dayInWords(start)}, men slutdatum saknas`;
  return end ? `genomförandet ska vara klart den ${dayInWords(end)}, men startdatum saknas` : 'tidplan saknas';
};

const operatingClause: FieldClause = ({ operatingImpact }) => {
  const amount = operatingImpact?.annualAmount;
  if (amount == null) return 'den årliga driftkostnaden är inte angiven';
  if (amount === 0) return 'driftkostnaden väntas vara oförändrad';
  return amount < 0
    ? `den årliga driftkostnaden väntas minska med ${formatAmount(-amount)}`
    : `den årliga driftkostnaden beräknas till ${formatAmount(amount)}`;
};

const supplementClause: FieldClause = ({ supplement }) => {
  if (!supplement) return null;
  const { requestedOn, dueOn, receivedOn } = supplement;
  const asked = `en komplettering begärdes den ${dayInWords(requestedOn)} till den ${dayInWords(dueOn)}`;
  return receivedOn ? `${asked} och kom in den ${dayInWords(receivedOn)}` : `${asked} men har inte kommit in`;
};

const missingAttachmentsClause: FieldClause = ({ attachments }) => {
  const missing = attachments.filter(({ mandatory, received }) => mandatory && received === false);
  const names = missing.map(({ name, number }) => quoted(name) ?? `nummer ${number}`);
  if (names.length === 0) return null;
  return names.length === 1
    ? `den obligatoriska bilagan ${names[0] ?? ''} saknas`
    : `de obligatoriska bilagorna ${inWords(names)} saknas`;
};

const committeeDecisionClause: FieldClause = ({ committeeDecision }) => {
  if (!committeeDecision?.date) return null;
  const { date, status } = committeeDecision;
  return status === 'decided'
    ? `nämnden beslutade om ansökan den ${dayInWords(date)}`
    : `nämndens eget beslut väntas den ${dayInWords(date)}`;
};
