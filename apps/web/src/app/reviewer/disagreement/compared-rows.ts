import type { DataColumn, TableSort } from '@tp/ui';
import { type ComparedApplication, SECRET } from './compared-words.js';
import type { ComparisonQuery, Part } from './comparison-query.js';

export const PART_WORDS: Readonly<Record<Part, string>> = {
  oavgjorda: 'Oavgjorda',
  skiljer: 'Skiljer sig',
  alla: 'Alla',
};

export const differingCount = ({ points }: ComparedApplication): number => points.filter(({ isDiffering }) => isDiffering).length;
const IN_PART: Readonly<Record<Part, (application: ComparedApplication) => boolean>> = {
  oavgjorda: ({ unsettled }) => unsettled.length > 0,
  skiljer: (application) => differingCount(application) > 0,
  alla: () => true,
};
export const countIn = (applications: readonly ComparedApplication[], part: Part): number =>
  applications.filter(IN_PART[part]).length;

/** Between the reviewer who gave the most points and the one who gave the fewest. */
export function spreadOf({ reviewers }: ComparedApplication): number {
  const points = reviewers.map((reviewer) => reviewer.points);
  return Math.max(...points) - Math.min(...points);
}

const UNSETTLED_WORDS: Readonly<Record<string, string>> = {
  direction: 'inriktning',
  requirements: 'formaliakrav',
  ineligibleCostItems: 'utgifter',
};
/** What is left to settle, what is settled, or what it becomes. @example '! Oavgjord: utgifter' */
export function stateText({ unsettled, settlement, outcome, code }: ComparedApplication): string {
  if (unsettled.length > 0) return `! Oavgjord: ${unsettled.map((point) => UNSETTLED_WORDS[point] ?? point).join(', ')}`;
  const becomes = outcome === 'deny' ? `○ Avslås ${code ?? ''}`.trim() : '● Kandidat';
  return settlement ? `${becomes}, avgjord` : becomes;
}

const COLLATOR = new Intl.Collator('sv', { numeric: true });
export const COMPARED_COLUMNS: readonly DataColumn<ComparedApplication>[] = [
  { key: 'reference', word: 'Ansökan', text: ({ reference }) => reference, isSortable: true },
  { key: 'title', word: 'Namn', text: ({ title }) => title ?? SECRET },
  { key: 'committee', word: 'Nämnd', text: ({ committee }) => committee ?? SECRET, isSortable: true },
  { key: 'state', word: 'Läge', text: stateText, isSortable: true },
  {
    key: 'differing',
    word: 'Skillnader',
    text: differingCount,
    isFigure: true,
    isSortable: true,
    hint: 'Punkter där svaren skiljer sig',
  },
  { key: 'spread', word: 'Spann', text: spreadOf, isFigure: true, isSortable: true, hint: 'Högsta poäng minus lägsta' },
  { key: 'score', word: 'Poäng', text: ({ score }) => score, isFigure: true, isSortable: true },
];
export const ADJUSTED_COLUMN: DataColumn<ComparedApplication> = {
  key: 'adjusted',
  word: 'Justerade',
  text: ({ adjustedScore }) => adjustedScore,
  isFigure: true,
  isSortable: true,
  hint: 'Poäng utan granskarnas stränghet; används inte till något',
};
/** The name stands under the number already; the others on request. */
export const USUAL_COLUMNS: readonly string[] = ['reference', 'state', 'spread', 'score', 'adjusted'];

const columnsByKey = new Map([...COMPARED_COLUMNS, ADJUSTED_COLUMN].map((column) => [column.key, column]));

/** What is shown of the list: its part, searched in number, name, place and committee, and sorted. */
export function shownRows(
  applications: readonly ComparedApplication[],
  { part, search, sort }: ComparisonQuery,
): readonly ComparedApplication[] {
  const wanted = search.toLocaleLowerCase('sv');
  const found = applications.filter(
    (one) =>
      IN_PART[part](one) &&
      [one.reference, one.title, one.place, one.committee].some((text) => (text ?? '').toLocaleLowerCase('sv').includes(wanted)),
  );
  return sort === null ? found : found.toSorted(orderBy(sort));
}

function orderBy({ column, direction }: TableSort): (a: ComparedApplication, b: ComparedApplication) => number {
  const text = columnsByKey.get(column)?.text ?? (() => null);
  const sign = direction === 'ascending' ? 1 : -1;
  return (a, b) => {
    const [left, right] = [text(a), text(b)];
    const order =
      typeof left === 'number' && typeof right === 'number' ? left - right : COLLATOR.compare(String(left), String(right));
    return order * sign;
  };
}

/** The next one to settle after another, from the beginning again when there is none below; `null` when all are settled. */
export function nextUnsettled(rows: readonly ComparedApplication[], after: string): string | null {
  const at = rows.findIndex(({ reference }) => reference === after);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return others.find(IN_PART.oavgjorda)?.reference ?? null;
}
