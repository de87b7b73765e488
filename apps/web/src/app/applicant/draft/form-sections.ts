import { COMMITTEE_DECISION_WORDS, type DraftField, MEASURE_WORDS } from '@tp/domain';

/** How a field is written. `text` is longer, `line` stands on one line. */
export type LineKind = 'line' | 'day' | 'whole-number' | 'decimal' | 'amount' | 'signed-amount' | 'latitude' | 'longitude';
export type FieldKind = 'text' | LineKind | 'choice' | 'yes-no' | 'words' | 'own';
export type FormField = Readonly<{
  field: DraftField;
  kind: FieldKind;
  label: string;
  help?: string;
  example?: string;
  choices?: Readonly<Record<string, string>>;
}>;
export type FormSection = Readonly<{ id: string; title: string; fields: readonly FormField[] }>;

/** The form, as the real one is grouped: each field with what to write, and what it may look like. */
export const FORM_SECTIONS: readonly FormSection[] = [
  {
    id: 'insats',
    title: 'Insats',
    fields: [
      {
        field: 'title',
        kind: 'line',
        label: 'Vad heter insatsen?',
        help: 'Ett namn som säger vad och var.',
        example: 'Belyst gångstråk genom Dalhagsparken',
      },
      {
        field: 'measures',
        kind: 'words',
        label: 'Vilka slag av åtgärder är det?',
        help: 'Välj alla som passar.',
        choices: MEASURE_WORDS,
      },
      {
        field: 'publicAccess',
        kind: 'yes-no',
        label: 'Är platsen öppen för allmänheten?',
        help: 'Lämna tomt om frågan inte passar för insatsen.',
      },
    ],
  },
  {
    id: 'sokande',
    title: 'Sökande och medsökande',
    fields: [
      {
        field: 'committeeCaseNumber',
        kind: 'line',
        label: 'Nämndens diarienummer',
        help: 'Finns inget än kan det lämnas tomt.',
        example: 'RK 2026/1001',
      },
      {
        field: 'contact/role',
        kind: 'line',
        label: 'Kontaktpersonens roll',
        help: 'En roll, inte ett namn: ansökan blir allmän handling.',
        example: 'Trygghetssamordnare',
      },
      {
        field: 'contact/email',
        kind: 'line',
        label: 'Kontaktpersonens e-post',
        help: 'Helst en funktionsadress.',
        example: 'trygghet@forvaltningen.se',
      },
      {
        field: 'committeeDecision/status',
        kind: 'choice',
        label: 'Har nämnden beslutat om ansökan?',
        choices: COMMITTEE_DECISION_WORDS,
      },
      {
        field: 'committeeDecision/matter',
        kind: 'line',
        label: 'Ärende och paragraf',
        help: 'Beslutet, eller det ärende där beslutet väntas.',
        example: 'Verksamhetsplan 2027, § 4',
      },
      { field: 'committeeDecision/date', kind: 'day', label: 'Beslutets dag, eller den dag det väntas', example: '2026-12-10' },
      {
        field: 'coApplicant',
        kind: 'line',
        label: 'Medsökande',
        help: 'En annan nämnd eller ett bolag som söker tillsammans med er.',
      },
      {
        field: 'collaboration',
        kind: 'text',
        label: 'Vilka samverkar ni med?',
        help: 'Polis, fastighetsägare, skola, föreningar: vem gör vad?',
        example: 'Polisen i lokalpolisområdet, bostadsbolaget (belysning på angränsande kvartersmark) och hyresgästföreningen.',
      },
    ],
  },
  {
    id: 'plats',
    title: 'Plats',
    fields: [
      {
        field: 'place/name',
        kind: 'own',
        label: 'Vilken plats gäller det?',
        help: 'Välj på kartan eller skriv koordinater. En insats kan ha flera platser.',
      },
    ],
  },
  {
    id: 'behov',
    title: 'Behov och problembild',
    fields: [
      {
        field: 'problem',
        kind: 'text',
        label: 'Vilket problem finns på platsen?',
        help: 'Beskriv just den här platsen: vad händer, var, när på dygnet och vilka berörs. Siffror övertygar mer än adjektiv.',
        example:
          'Stråket är den kortaste vägen från tunnelbanan. Cirka 900 personer passerar en vardag, men efter klockan 20 faller flödet till under hälften.',
      },
      {
        field: 'evidence',
        kind: 'own',
        label: 'Vad bygger problembilden på?',
        help: 'Minst två underlag från olika håll, helst inte äldre än två år.',
      },
    ],
  },
  {
    id: 'malgrupp',
    title: 'Målgrupp och jämställdhet',
    fields: [
      {
        field: 'targetGroup',
        kind: 'text',
        label: 'Vilka är insatsen till för?',
        help: 'Vilka använder platsen i dag, och vilka undviker den?',
        example: 'Gående i alla åldrar mellan tunnelbanan och bostäderna, särskilt kvinnor som pendlar sena kvällar.',
      },
      {
        field: 'equalityAnalysis',
        kind: 'text',
        label: 'Hur skiljer sig otryggheten mellan kvinnor och män?',
        help: 'Utgå från underlaget, och säg vad insatsen gör åt skillnaden.',
        example: 'I inventeringen uppgav 7 av 10 kvinnor men 3 av 10 män att de undviker stråket efter mörkrets inbrott.',
      },
      {
        field: 'childImpact',
        kind: 'text',
        label: 'Vad betyder insatsen för barn?',
        help: 'Hur har barn och unga fått säga sitt?',
        example: 'Stråket är skolväg. Elevrådet har markerat samma två partier som de vuxna.',
      },
    ],
  },
  {
    id: 'atgard',
    title: 'Åtgärd och effekt',
    fields: [
      {
        field: 'purpose',
        kind: 'text',
        label: 'Vad ska göras, och varför just det?',
        help: 'Koppla åtgärden till problemet.',
        example: 'Fler ska kunna välja det kortaste stråket även kvällstid.',
      },
      {
        field: 'expectedEffect',
        kind: 'text',
        label: 'Vilken effekt väntar ni er?',
        help: 'Något som går att mäta, med värdet före och efter.',
        example: 'Andelen som undviker stråket kvällstid ska minska från 52 till högst 35 procent.',
      },
    ],
  },
  {
    id: 'genomforande',
    title: 'Genomförande och rådighet',
    fields: [
      {
        field: 'landControl',
        kind: 'text',
        label: 'Vem råder över marken?',
        help: 'Vem äger och sköter den, och vilka tillstånd behövs?',
        example: 'Parkmark, stadsdelsnämnden har skötselansvar. Trafikkontoret har skriftligen godkänt nätanslutningen.',
      },
      { field: 'schedule/start', kind: 'day', label: 'När börjar arbetet?', example: '2027-03-15' },
      { field: 'schedule/end', kind: 'day', label: 'När är det klart?', example: '2027-10-29' },
    ],
  },
  {
    id: 'ekonomi',
    title: 'Ekonomi',
    fields: [
      {
        field: 'requestedAmount',
        kind: 'amount',
        label: 'Hur mycket söker ni?',
        help: 'Summan av utgiftsposterna.',
        example: '2,1 mnkr eller 2 100 000',
      },
      { field: 'costItems', kind: 'own', label: 'Vad kostar insatsen?' },
      {
        field: 'operatingImpact/annualAmount',
        kind: 'signed-amount',
        label: 'Drift och underhåll per år',
        help: 'Skriv minus framför en besparing.',
        example: '18 tkr',
      },
      {
        field: 'operatingImpact/description',
        kind: 'text',
        label: 'Vad består driften av, och vem betalar?',
        example: 'El och tillsyn, ryms inom nämndens ram.',
      },
      { field: 'capitalCost/depreciationYears', kind: 'whole-number', label: 'Avskrivningstid, år', example: '20' },
      { field: 'capitalCost/interestPercent', kind: 'decimal', label: 'Internränta, procent', example: '1,25' },
      { field: 'capitalCost/firstYearAmount', kind: 'amount', label: 'Kapitalkostnad det första året', example: '131 250' },
    ],
  },
  {
    id: 'uppfoljning',
    title: 'Uppföljning',
    fields: [
      {
        field: 'followUp',
        kind: 'text',
        label: 'Hur följer ni upp insatsen?',
        help: 'Vad mäts, när, och jämfört med vad?',
        example: 'Ny gångräkning och platsenkät i november 2027 och 2028.',
      },
    ],
  },
  {
    id: 'bilagor',
    title: 'Bilagor och sekretess',
    fields: [
      { field: 'attachments', kind: 'own', label: 'Bilagor' },
      { field: 'confidentiality', kind: 'own', label: 'Sekretess' },
    ],
  },
];

/** The section of a field: some stand in a control that several fields share. */
export const sectionOf = (field: DraftField): FormSection | undefined =>
  FORM_SECTIONS.find(({ fields }) => fields.some((one) => one.field === field)) ??
  FORM_SECTIONS.find(({ fields }) => fields.some((one) => one.field.split('/')[0] === field.split('/')[0]));

/** Every field's label, for lists of what has changed and what is missing. */
export const labelOf = (field: DraftField): string =>
  FORM_SECTIONS.flatMap(({ fields }) => fields).find((one) => one.field === field)?.label ?? OTHER_LABELS[field] ?? field;

const OTHER_LABELS: Readonly<Partial<Record<DraftField, string>>> = {
  'place/district': 'Stadsdel',
  'place/lat': 'Platsens latitud',
  'place/lon': 'Platsens longitud',
  'place/sites': 'Fler platser',
};

const PLACE_FIELDS = ['place/district', 'place/lat', 'place/lon', 'place/sites'] as const;
/** What the form's question writes in: more than its own field, where several share a control. */
export const fieldsOf = (field: DraftField): readonly DraftField[] =>
  field === 'place/name' ? [field, ...PLACE_FIELDS] : [field];

export const isMarkable = (field: DraftField): boolean => field !== 'attachments' && field !== 'confidentiality';

/** Every field of the form, in its order. */
export const FORM_FIELDS: readonly DraftField[] = FORM_SECTIONS.flatMap(({ fields }) => fields).flatMap(({ field }) =>
  fieldsOf(field),
);
/** What a secrecy mark may cover, by the form's parts: attachments have marks of their own. */
export const MARKABLE_FIELDS = FORM_SECTIONS.map(({ title, fields }) => ({
  title,
  fields: fields
    .map(({ field }) => field)
    .filter(isMarkable)
    .flatMap(fieldsOf),
})).filter(({ fields }) => fields.length > 0);
export const isFormField = (name: string): name is DraftField => FORM_FIELDS.some((field) => field === name);
