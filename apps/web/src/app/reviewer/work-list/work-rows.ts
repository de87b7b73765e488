import type { WorkListResponse } from '@tp/contracts';
import type { DataColumn } from '@tp/ui';

export type WorkItem = WorkListResponse['items'][number];

/** Which part of the list is shown; stands in the address as `visa`. */
export const PARTS = ['mina', 'ej-fordelade', 'vantar', 'oense', 'alla'] as const;
export type Part = (typeof PARTS)[number];
export const PART_WORDS: Readonly<Record<Part, string>> = {
  mina: 'Mina',
  'ej-fordelade': 'Ej fördelade',
  vantar: 'Väntar på komplettering',
  oense: 'Oense',
  alla: 'Alla',
};
export const partOf = (text: string | null): Part => PARTS.find((part) => part === text) ?? 'mina';

const IN_PART: Readonly<Record<Part, (item: WorkItem) => boolean>> = {
  mina: ({ own }) => own !== null,
  'ej-fordelade': ({ reviewers }) => reviewers.length === 0,
  vantar: ({ awaitsUntil }) => awaitsUntil !== null,
  oense: ({ disagreements }) => (disagreements ?? []).length > 0,
  alla: () => true,
};

/** What is shown of a part, searched in number, name, place and committee. The order is the list's own. */
export function shownItems(items: readonly WorkItem[], part: Part, search: string): readonly WorkItem[] {
  const wanted = search.trim().toLocaleLowerCase('sv');
  return items.filter(
    (item) =>
      IN_PART[part](item) &&
      [item.reference, item.title, item.place, item.committeeName, ...item.tags].some((text) =>
        (text ?? '').toLocaleLowerCase('sv').includes(wanted),
      ),
  );
}

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
    ? 'Visas när du har lämnat din'
    : disagreements.map((point) => POINT_WORDS[point] ?? `nivån för ${point.replace('levels/', '')}`).join(', ') || '–';

const SECRET = '[Sekretess]';

export const WORK_COLUMNS: readonly DataColumn<WorkItem>[] = [
  { key: 'reference', word: 'Nummer', text: ({ reference }) => reference },
  { key: 'title', word: 'Ansökan', text: ({ title }) => title ?? SECRET },
  { key: 'committee', word: 'Nämnd', text: ({ committeeName }) => committeeName },
  { key: 'amount', word: 'Sökt, kr', text: ({ requestedAmount }) => requestedAmount ?? SECRET, isFigure: true },
  { key: 'own', word: 'Din granskning', text: ownWords },
  {
    key: 'reviewers',
    word: 'Granskare',
    text: ({ reviewers }) => reviewers.map(({ name, hasSent }) => `${hasSent ? '✓ ' : ''}${name}`).join(', ') || 'Ingen',
  },
  { key: 'awaits', word: 'Komplettering', text: ({ awaitsUntil }) => (awaitsUntil === null ? '–' : `senast ${awaitsUntil}`) },
  { key: 'disagreements', word: 'Oense om', text: disagreementWords },
];
