import {
  type Application,
  COMMITTEE_DECISION_WORDS,
  COST_CATEGORY_WORDS,
  EVIDENCE_KIND_WORDS,
  formatSignedKronor,
  type Masked,
  MEASURE_WORDS,
} from '@tp/domain';

/** A value of the application as it is shown: where it stands (JSON pointer), what it is called, and its text. */
export type ShownField = Readonly<{ pointer: string; label: string; text: string; isProse: boolean }>;
export type ShownSection = Readonly<{ id: string; title: string; fields: readonly ShownField[] }>;

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...MEASURE_WORDS, ...COST_CATEGORY_WORDS, ...EVIDENCE_KIND_WORDS, ...COMMITTEE_DECISION_WORDS }),
);

/** What each key of an application is called on screen; the last part of a pointer decides, where no longer end of it does. */
const LABELS: Readonly<Record<string, string>> = {
  reference: 'Nummer',
  committee: 'Nämnd',
  committeeCaseNumber: 'Nämndens diarienummer',
  priority: 'Nämndens prioritet',
  contact: 'Kontakt',
  role: 'Roll',
  email: 'E-post',
  committeeDecision: 'Nämndens beslut',
  matter: 'Ärende',
  status: 'Läge',
  receivedOn: 'Inkom',
  supplement: 'Komplettering',
  requestedOn: 'Begärd',
  dueOn: 'Senast',
  title: 'Insats',
  place: 'Plats',
  district: 'Stadsdel eller område',
  lat: 'Latitud',
  lon: 'Longitud',
  sites: 'Fler platser',
  publicAccess: 'Allmänheten har tillträde',
  measures: 'Åtgärder',
  problem: 'Behov och problembild',
  purpose: 'Syfte',
  evidence: 'Underlag',
  kind: 'Slag',
  label: 'Benämning',
  description: 'Beskrivning',
  date: 'Datum',
  targetGroup: 'Målgrupp',
  equalityAnalysis: 'Jämställdhetsanalys',
  childImpact: 'Konsekvenser för barn',
  collaboration: 'Samverkan',
  coApplicant: 'Medsökande',
  landControl: 'Rådighet över marken',
  schedule: 'Tidplan',
  start: 'Start',
  end: 'Slut',
  costItems: 'Utgifter',
  year: 'År',
  category: 'Kategori',
  amount: 'Belopp',
  requestedAmount: 'Sökt belopp',
  operatingImpact: 'Driftkonsekvens',
  annualAmount: 'Driftkostnad per år',
  capitalCost: 'Kapitalkostnad',
  depreciationYears: 'Avskrivningstid, år',
  interestPercent: 'Ränta, procent',
  firstYearAmount: 'Första årets kapitalkostnad',
  expectedEffect: 'Väntad effekt',
  followUp: 'Uppföljning',
  attachments: 'Bilagor',
  number: 'Nummer',
  name: 'Namn',
  mandatory: 'Obligatorisk',
  confidential: 'Sekretess',
  received: 'Inkommen',
  confidentiality: 'Sekretess',
  concerns: 'Gäller',
  legalBasis: 'Lagrum',
  fields: 'Uppgifter',
  budgetYear: 'Budgetår',
  statementDate: 'Tjänsteutlåtandets datum',
  submissionDeadline: 'Sista ansökningsdag',
  frame: 'Ram',
};

/** `/evidence/0/date` as "Underlag 1: Datum". */
export function fieldLabel(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const words = parts.flatMap((part, at) => {
    if (/^\d+$/.test(part)) return [];
    const index = parts[at + 1];
    const number = index !== undefined && /^\d+$/.test(index) ? ` ${Number(index) + 1}` : '';
    return [`${LABELS[part] ?? part}${number}`];
  });
  return words.join(': ');
}

/** A value as a person reads it. Amounts are told from other numbers by their key. */
export function valueText(pointer: string, value: unknown): string {
  if (value === null || value === undefined) return 'saknas';
  if (value === true) return 'ja';
  if (value === false) return 'nej';
  if (typeof value === 'number')
    return /amount$|\/frame$/i.test(pointer) && Number.isSafeInteger(value)
      ? `${formatSignedKronor(value)} kr`
      : value.toLocaleString('sv-SE', { useGrouping: false, maximumFractionDigits: 10 });
  if (typeof value === 'string') return value === '' ? '(tomt)' : (WORDS.get(value) ?? value);
  return Array.isArray(value) && value.length === 0 ? 'inga' : JSON.stringify(value);
}

type Source = Masked<Application>;

const prose = (source: Source, key: keyof Source & string): readonly ShownField[] => {
  const value = source[key];
  return typeof value === 'string' && value !== ''
    ? [{ pointer: `/${key}`, label: LABELS[key] ?? key, text: value, isProse: true }]
    : [];
};
const line = (pointer: string, value: unknown): readonly ShownField[] =>
  value === null || value === undefined
    ? []
    : [{ pointer, label: fieldLabel(pointer).split(': ').at(-1) ?? '', text: valueText(pointer, value), isProse: false }];

/** The values of a part that may be absent, or covered whole: then its mask stands in its place. */
function linesOf(source: Source, part: keyof Source & string, keys: readonly string[]): readonly ShownField[] {
  const value: unknown = source[part];
  if (typeof value !== 'object' || value === null) return line(`/${part}`, value);
  return keys.flatMap((key) => line(`/${part}/${key}`, Reflect.get(value, key)));
}

/** What the committee wrote, section by section, as the form has them; empty sections are left out. Cost items and attachments stand apart. */
export function sectionsOf(source: Source): readonly ShownSection[] {
  const sections: readonly ShownSection[] = [
    { id: 'problem', title: 'Behov och problembild', fields: prose(source, 'problem') },
    {
      id: 'underlag',
      title: 'Underlag',
      fields: source.evidence.map(({ kind, label, description, date }, index) => ({
        pointer: `/evidence/${index}`,
        label: `${valueText('', kind)}${label ? `: ${label}` : ''}`,
        text: [description, date].filter((part) => part !== '').join(' · '),
        isProse: false,
      })),
    },
    { id: 'syfte', title: 'Syfte och väntad effekt', fields: [...prose(source, 'purpose'), ...prose(source, 'expectedEffect')] },
    {
      id: 'malgrupp',
      title: 'Målgrupp, jämställdhet och barn',
      fields: [...prose(source, 'targetGroup'), ...prose(source, 'equalityAnalysis'), ...prose(source, 'childImpact')],
    },
    {
      id: 'samverkan',
      title: 'Samverkan',
      fields: [...prose(source, 'collaboration'), ...line('/coApplicant', source.coApplicant)],
    },
    {
      id: 'genomforande',
      title: 'Genomförande och rådighet',
      fields: [
        ...line('/landControl', source.landControl),
        ...linesOf(source, 'schedule', ['start', 'end']),
        ...line('/publicAccess', source.publicAccess),
        ...linesOf(source, 'committeeDecision', ['matter', 'date', 'status']),
      ],
    },
    {
      id: 'drift',
      title: 'Drift och kapitalkostnad',
      fields: [
        ...linesOf(source, 'operatingImpact', ['annualAmount', 'description']),
        ...linesOf(source, 'capitalCost', ['depreciationYears', 'interestPercent', 'firstYearAmount']),
      ],
    },
    { id: 'uppfoljning', title: 'Uppföljning', fields: prose(source, 'followUp') },
    {
      id: 'uppgifter',
      title: 'Uppgifter om ansökan',
      fields: [
        ...line('/receivedOn', source.receivedOn),
        ...line('/committeeCaseNumber', source.committeeCaseNumber),
        ...line('/priority', source.priority),
        ...linesOf(source, 'contact', ['role', 'email']),
        ...linesOf(source, 'supplement', ['requestedOn', 'dueOn', 'receivedOn']),
      ],
    },
  ];
  return sections.filter(({ fields }) => fields.length > 0);
}

/** White-space separated words, as the rules count them. */
export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** The place on the page that shows a pointer: its own or the nearest that holds it. `anchors`: all pointers that have a place. */
export function anchorFor(pointer: string, anchors: readonly string[]): string | null {
  const own = pointer.replace(/^\/application/, '');
  if (pointer.startsWith('/round')) return null;
  const holding = anchors.filter((anchor) => own === anchor || own.startsWith(`${anchor}/`) || anchor.startsWith(`${own}/`));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

export const anchorId = (pointer: string): string => `falt${pointer.replaceAll('/', '-')}`;
