import type { Choice } from '@tp/ui';
import type { ValueFilter, WorkQuery, WorkSort } from './work-query.js';
import { IN_PART, type WorkItem, type WorkReviewer } from './work-rows.js';

const swedish = new Intl.Collator('sv', { numeric: true });

type Compare = (a: WorkItem, b: WorkItem) => number;
const COMPARE: Readonly<Record<string, Compare>> = {
  reference: (a, b) => swedish.compare(a.reference, b.reference),
  committee: (a, b) => swedish.compare(a.committeeName, b.committeeName),
  amount: (a, b) => (a.requestedAmount ?? 0) - (b.requestedAmount ?? 0),
  due: (a, b) => swedish.compare(a.awaitsUntil ?? '', b.awaitsUntil ?? ''),
};
/** Has nothing to be sorted by: stands last, whichever way the others do. */
const LACKS: Readonly<Record<string, (item: WorkItem) => boolean>> = {
  amount: ({ requestedAmount }) => requestedAmount === null,
  due: ({ awaitsUntil }) => awaitsUntil === null,
};

/** What is shown of the list: a part of it, what is sought in it, and what has all that is chosen; in one's own order unless sorted. */
export function shownItems(items: readonly WorkItem[], query: WorkQuery): readonly WorkItem[] {
  const wanted = query.search.toLocaleLowerCase('sv');
  const has = (chosen: readonly string[], values: readonly string[]): boolean =>
    chosen.length === 0 || values.some((value) => chosen.includes(value));
  const shown = items.filter(
    (item) =>
      IN_PART[query.part](item) &&
      (!query.isFlagged || item.isFlagged) &&
      has(query.committees, [item.committee]) &&
      has(
        query.reviewers,
        item.reviewers.map(({ id }) => String(id)),
      ) &&
      has(query.tags, item.tags) &&
      [item.reference, item.title, item.place, item.committeeName, ...item.tags].some((text) =>
        (text ?? '').toLocaleLowerCase('sv').includes(wanted),
      ),
  );
  return query.sort === null ? shown : sorted(shown, query.sort);
}

function sorted(items: readonly WorkItem[], { column, direction }: WorkSort): readonly WorkItem[] {
  const compare = COMPARE[column] ?? (() => 0);
  const lacks = LACKS[column] ?? (() => false);
  const way = direction === 'ascending' ? 1 : -1;
  return items.toSorted((a, b) => Number(lacks(a)) - Number(lacks(b)) || way * compare(a, b));
}

export type WorkFilterField = Readonly<{ key: ValueFilter; label: string; choices: readonly Choice[] }>;

/** What the list can be filtered by, each value with how many applications have it; and what is chosen, even if none has it any more. */
export function filterFieldsOf(
  items: readonly WorkItem[],
  reviewers: readonly WorkReviewer[],
  query: WorkQuery,
): readonly WorkFilterField[] {
  const committees = new Map(items.map(({ committee, committeeName }) => [committee, committeeName]));
  const names = new Map(reviewers.map(({ id, name }) => [String(id), name]));
  const fields: readonly WorkFilterField[] = [
    { key: 'committees', label: 'Nämnd', choices: choicesOf([items.map(({ committee }) => committee)], committees) },
    {
      key: 'reviewers',
      label: 'Granskare',
      choices: choicesOf(
        items.map((item) => item.reviewers.map(({ id }) => String(id))),
        names,
      ),
    },
    {
      key: 'tags',
      label: 'Etikett',
      choices: choicesOf(
        items.map(({ tags }) => tags),
        new Map(),
      ),
    },
  ];
  return fields.map(({ key, label, choices }) => {
    const gone = query[key].filter((value) => !choices.some((choice) => choice.value === value));
    return { key, label, choices: [...choices, ...gone.map((value) => ({ value, label: names.get(value) ?? value, count: 0 }))] };
  });
}

function choicesOf(values: readonly (readonly string[])[], names: ReadonlyMap<string, string>): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const value of values.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: names.get(value) ?? value, count }))
    .toSorted((a, b) => swedish.compare(a.label, b.label));
}

/** The tags that one has used in the round, by name. */
export const tagsUsed = (items: readonly WorkItem[]): readonly string[] =>
  [...new Set(items.flatMap(({ tags }) => tags))].toSorted(swedish.compare);
