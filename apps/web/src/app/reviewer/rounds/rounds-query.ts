import type { ParamMap, Params } from '@angular/router';

const SORT_SLUGS = {
  newest: 'inlast',
  title: 'titel',
  caseNumber: 'diarienummer',
  budgetYear: 'ar',
  municipality: 'kommun',
} as const;
export type RoundSortColumn = keyof typeof SORT_SLUGS;
export const isRoundSortColumn = (key: string): key is RoundSortColumn => Object.hasOwn(SORT_SLUGS, key);
export type RoundSort = Readonly<{ column: RoundSortColumn; isDescending: boolean }>;

/** What the list of rounds shows; all of it stands in the address. */
export type RoundsQuery = Readonly<{ search: string; year: number | null; sort: RoundSort; page: number }>;

export const ON_A_PAGE = 25;
export const EVERY_ROUND: RoundsQuery = { search: '', year: null, sort: { column: 'newest', isDescending: true }, page: 1 };

export function readRoundsQuery(address: ParamMap): RoundsQuery {
  const sort = address.get('sortera') ?? '';
  const slug = sort.replace(/^-/, '');
  const column = (Object.keys(SORT_SLUGS) as RoundSortColumn[]).find((key) => SORT_SLUGS[key] === slug);
  const [year, page] = [Number(address.get('ar')), Number(address.get('sida'))];
  return {
    search: address.get('sok')?.trim().slice(0, 200) ?? '',
    year: Number.isInteger(year) && year >= 1900 && year <= 2099 ? year : null,
    sort: column ? { column, isDescending: sort.startsWith('-') } : EVERY_ROUND.sort,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export const sortText = ({ column, isDescending }: RoundSort, word: string = SORT_SLUGS[column]): string =>
  `${isDescending ? '-' : ''}${word}`;

/** The address of a query, what is as at first left out; `readRoundsQuery` reads it back. */
export const roundsAddress = ({ search, year, sort, page }: RoundsQuery): Params => ({
  sok: search || null,
  ar: year,
  sortera: sortText(sort) === sortText(EVERY_ROUND.sort) ? null : sortText(sort),
  sida: page > 1 ? page : null,
});

export const roundsRequest = (
  { search, year, sort, page }: RoundsQuery,
  limit = ON_A_PAGE,
): Readonly<Record<string, string | number>> => ({
  page,
  limit,
  sort: sortText(sort, sort.column),
  ...(search !== '' && { q: search }),
  ...(year !== null && { budgetYear: year }),
});

/** The order after a press on a heading: the other way when it is sorted by already; years and times begin with the latest. */
export const sortedBy = ({ column, isDescending }: RoundSort, pressed: RoundSortColumn): RoundSort => ({
  column: pressed,
  isDescending: column === pressed ? !isDescending : pressed === 'newest' || pressed === 'budgetYear',
});
