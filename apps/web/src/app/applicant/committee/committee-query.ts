import type { ParamMap, Params } from '@angular/router';
import type { DraftResponse, SentApplicationResponse } from '@tp/contracts';
import type { TableSort } from '@tp/ui';

// The address is read by people too, so its words are Swedish.

/** Where an application stands, of those that are written and those that are sent. */
const STATE_SLUGS = {
  writing: 'skrivs',
  'handed-over': 'lamnad',
  sent: 'inskickad',
  asked: 'komplettering-begard',
  answered: 'kompletterad',
  withdrawn: 'aterkallad',
} as const;
export type StateKey = keyof typeof STATE_SLUGS;
export const STATE_WORDS: Readonly<Record<StateKey, string>> = {
  writing: 'Skrivs',
  'handed-over': 'Lämnad till behörig',
  sent: 'Inskickad',
  asked: 'Komplettering begärd',
  answered: 'Kompletterad',
  withdrawn: 'Återkallad',
};
export const STATE_KEYS = Object.keys(STATE_SLUGS).filter((key): key is StateKey => key in STATE_SLUGS);

export const stateKeyOfDraft = ({ state }: Pick<DraftResponse, 'state'>): StateKey =>
  state === 'handed-over' ? 'handed-over' : 'writing';
export const stateKeyOfSent = ({ supplement }: Pick<SentApplicationResponse, 'supplement'>): StateKey => {
  if (supplement === null) return 'sent';
  return supplement.receivedOn === null ? 'asked' : 'answered';
};

const DRAFT_SLUGS = { title: 'namn', order: 'ordning', committee: 'namnd', state: 'lage', saved: 'sparad' } as const;
const SENT_SLUGS = {
  ...{ reference: 'nummer', title: 'namn', amount: 'sokt', order: 'ordning' },
  ...{ sent: 'inskickad', sentBy: 'av', state: 'lage' },
} as const;

export type OwnSort = Readonly<{ column: string; isDescending: boolean }>;
/** What the page shows; all of it stands in the address. Every round's tables are sorted alike. */
export type CommitteeQuery = Readonly<{ search: string; states: readonly StateKey[]; drafts: OwnSort; sent: OwnSort }>;

const LONGEST_SEARCH = 200;
export const EVERYTHING: CommitteeQuery = {
  ...{ search: '', states: [] },
  drafts: { column: 'order', isDescending: false },
  sent: { column: 'reference', isDescending: false },
};

/** Reads an address. What it does not understand is as if it were not there: a stale link still shows the page. */
export function readCommitteeQuery(address: ParamMap): CommitteeQuery {
  const states = address.getAll('lage');
  return {
    search: address.get('sok')?.trim().slice(0, LONGEST_SEARCH) ?? '',
    states: STATE_KEYS.filter((key) => states.includes(STATE_SLUGS[key])),
    drafts: readSort(address.get('utkast'), DRAFT_SLUGS) ?? EVERYTHING.drafts,
    sent: readSort(address.get('inskickade'), SENT_SLUGS) ?? EVERYTHING.sent,
  };
}

function readSort(text: string | null, slugs: Readonly<Record<string, string>>): OwnSort | null {
  const slug = text?.replace(/^-/u, '');
  const column = Object.keys(slugs).find((key) => slugs[key] === slug);
  return column === undefined ? null : { column, isDescending: text?.startsWith('-') === true };
}

/** The address of a query, what is as at first left out; `readCommitteeQuery` reads it back. */
export const committeeAddress = ({ search, states, drafts, sent }: CommitteeQuery): Params => ({
  sok: search || null,
  lage: states.length === 0 ? null : states.map((key) => STATE_SLUGS[key]),
  utkast: sortText(drafts, DRAFT_SLUGS, EVERYTHING.drafts),
  inskickade: sortText(sent, SENT_SLUGS, EVERYTHING.sent),
});

function sortText({ column, isDescending }: OwnSort, slugs: Readonly<Record<string, string>>, first: OwnSort): string | null {
  const isFirst = column === first.column && isDescending === first.isDescending;
  return isFirst ? null : `${isDescending ? '-' : ''}${slugs[column] ?? ''}`;
}

/** The other way about when the column is pressed again. */
export const sortAfter = (sort: OwnSort, column: string): OwnSort => ({
  column,
  isDescending: sort.column === column && !sort.isDescending,
});

export const tableSort = ({ column, isDescending }: OwnSort): TableSort => ({
  column,
  direction: isDescending ? 'descending' : 'ascending',
});

/** Whether an application is among those that are sought: by words in its number or name, and by where it stands. */
export const isSought = ({ search, states }: CommitteeQuery, words: string, state: StateKey): boolean =>
  words.toLocaleLowerCase('sv').includes(search.toLocaleLowerCase('sv')) && (states.length === 0 || states.includes(state));
