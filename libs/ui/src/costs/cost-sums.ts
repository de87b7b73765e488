import { COST_CATEGORY_WORDS, type Kronor, sumKronor } from '@tp/domain';
import { isDraftAmount } from '../drafts/draft-kind.js';
import type { CostRow } from './cost-row.js';

export type PartSum = Readonly<{ word: string; sum: Kronor }>;
export type CostSums = Readonly<{
  total: Kronor;
  /** By year, and by category in the order of the choices; what has none, or none that can be read, stands last. */
  years: readonly PartSum[];
  categories: readonly PartSum[];
  /** How many posts have an amount that cannot be read, or none: they are in no sum. */
  unfinished: number;
}>;
type Counted = Readonly<{ row: CostRow; amount: Kronor }>;

/** By their words, not by the domain's list of keys: that stands with its schemas, which would come along into every page. */
const CATEGORIES: readonly (readonly [string, string])[] = Object.entries(COST_CATEGORY_WORDS);
export const NO_YEAR = 'Utan år';
export const NO_CATEGORY = 'Utan kategori';

/** What the cost items of a draft come to as far as they can be read. A row where nothing stands is no post. */
export function costSums(rows: readonly CostRow[]): CostSums {
  const posts = rows.filter(({ year, category, description, amount }) =>
    [year, category, description, amount].some((one) => one !== null),
  );
  const counted = posts.flatMap((row): readonly Counted[] => (isDraftAmount(row.amount) ? [{ row, amount: row.amount }] : []));
  const years = counted.map(({ row: { year } }) => (typeof year === 'number' ? String(year) : NO_YEAR));
  const words = counted.map(({ row: { category } }) => wordOf(category));
  return {
    total: sumKronor(counted.map(({ amount }) => amount)),
    years: partSums(counted, years, [...new Set(years)].filter((year) => year !== NO_YEAR).toSorted(), NO_YEAR),
    categories: partSums(
      counted,
      words,
      CATEGORIES.map(([, word]) => word),
      NO_CATEGORY,
    ),
    unfinished: posts.length - counted.length,
  };
}

const wordOf = (category: CostRow['category']): string => {
  return CATEGORIES.find(([key]) => key === category)?.[1] ?? NO_CATEGORY;
};

/** @param order all words that there may be, but for the last */
function partSums(
  counted: readonly Counted[],
  words: readonly string[],
  order: readonly string[],
  last: string,
): readonly PartSum[] {
  return [...order, last].flatMap((word) => {
    const amounts = counted.filter((_, index) => words[index] === word).map(({ amount }) => amount);
    return amounts.length === 0 ? [] : [{ word, sum: sumKronor(amounts) }];
  });
}
