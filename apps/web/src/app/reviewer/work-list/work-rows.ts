import type { WorkListResponse } from '@tp/contracts';
import type { DataColumn } from '@tp/ui';

export type WorkItem = WorkListResponse['items'][number];
export type WorkReviewer = WorkListResponse['reviewers'][number];

/** Which part of the list is shown; stands in the address as `visa`. */
export const PARTS = ['mina', 'ej-fordelade', 'vantar', 'oense', 'jav', 'alla'] as const;
export type Part = (typeof PARTS)[number];
export const PART_WORDS: Readonly<Record<Part, string>> = {
  mina: 'Mina',
  'ej-fordelade': 'Ej fördelade',
  vantar: 'Väntar på komplettering',
  oense: 'Oense',
  jav: 'Jäv',
  alla: 'Alla',
};

export const IN_PART: Readonly<Record<Part, (item: WorkItem) => boolean>> = {
  mina: ({ own }) => own !== null,
  'ej-fordelade': ({ reviewers }) => reviewers.length === 0,
  vantar: ({ awaitsUntil }) => awaitsUntil !== null,
  oense: ({ disagreements }) => (disagreements ?? []).length > 0,
  jav: ({ conflict, keptAway }) => conflict !== null || (keptAway ?? []).length > 0,
  alla: () => true,
};

export const countIn = (items: readonly WorkItem[], part: Part): number => items.filter(IN_PART[part]).length;

const OWN_WORDS = { assigned: '○ Att granska', begun: '◐ Påbörjad', sent: '● Lämnad' } as const;
const CONFLICT_WORDS = { declared: 'Jäv anmält', employed: 'Jäv: arbetar för nämnden' } as const;
export function ownWords({ own, conflict }: WorkItem): string {
  if (conflict !== null) return CONFLICT_WORDS[conflict];
  return own === null ? '–' : OWN_WORDS[own];
}

const POINT_WORDS: Readonly<Record<string, string>> = {
  direction: 'inriktningen',
  requirements: 'formaliakraven',
  ineligibleCostItems: 'utgifterna',
};
/** @example 'inriktningen, nivån för K1' */
const disagreementWords = ({ disagreements }: WorkItem): string =>
  disagreements === null
    ? 'efter din'
    : disagreements.map((point) => POINT_WORDS[point] ?? `nivån för ${point.replace('levels/', '')}`).join(', ') || '–';

const SECRET = '[Sekretess]';

export const WORK_COLUMNS: readonly (DataColumn<WorkItem> & Readonly<{ slug: string }>)[] = [
  { key: 'reference', slug: 'nummer', word: 'Nummer', text: ({ reference }) => reference, isSortable: true },
  { key: 'title', slug: 'ansokan', word: 'Ansökan', text: ({ title }) => title ?? SECRET },
  { key: 'committee', slug: 'namnd', word: 'Nämnd', text: ({ committeeName }) => committeeName, isSortable: true },
  {
    ...{ key: 'amount', slug: 'belopp', word: 'Sökt, kr', isFigure: true, isSortable: true },
    text: ({ requestedAmount }) => requestedAmount ?? SECRET,
  },
  { key: 'own', slug: 'din', word: 'Din granskning', text: ownWords },
  {
    ...{ key: 'reviewers', slug: 'granskare', word: 'Granskare' },
    text: ({ reviewers }) => reviewers.map(({ name, hasSent }) => `${hasSent ? '✓ ' : ''}${name}`).join(', ') || 'Ingen',
  },
  {
    ...{ key: 'due', slug: 'senast', word: 'Kompletteras', hint: 'Senaste dag för komplettering', isSortable: true },
    text: ({ awaitsUntil }) => awaitsUntil ?? '–',
  },
  {
    key: 'disagreements',
    slug: 'oense',
    word: 'Oense om',
    hint: 'Visas när du har lämnat din egen granskning',
    text: disagreementWords,
  },
  {
    ...{ key: 'marks', slug: 'marken', word: 'Flagga och etiketter' },
    text: ({ isFlagged, tags }) => [...(isFlagged ? ['Flaggad'] : []), ...tags].join(', '),
  },
];
