import type { Application, CostItem } from '../applications/application.js';
import { formatAmount } from '../money/format-amount.js';
import { type Kronor, sumKronor } from '../money/kronor.js';
import type { Principles } from '../principles/principles.js';
import { codeTexts } from '../principles/built-in-codes.js';
import type { IneligibleCostItem } from '../reviews/review.js';
import { COST_CATEGORY_WORDS } from '../words/swedish-words.js';
import { inWords, lowerFirst, numberInWords, quoted, someInWords } from './swedish-prose.js';

const MOST_ITEMS = 4;

export const sumOfItems = (items: readonly Pick<CostItem, 'amount'>[]): Kronor => sumKronor(items.map(({ amount }) => amount));

const categoryWord = ({ category }: Pick<CostItem, 'category'>): string => lowerFirst(COST_CATEGORY_WORDS[category]);

/** An item by its description and amount; without a description by its category. */
const itemInWords = (item: CostItem): string =>
  `${quoted(item.description) ?? categoryWord(item)} (${formatAmount(item.amount)})`;

const allItems = (count: number): string => (count === 2 ? 'båda utgiftsposterna' : `alla ${numberInWords(count)} utgiftsposter`);

/** What the calculation consists of: kinds of expenditure with their sums and years, and the largest item. */
export function costItemsClause({ costItems }: Pick<Application, 'costItems'>): string {
  const [first] = costItems;
  if (!first) return 'ansökan har inga utgiftsposter';
  if (costItems.length === 1)
    return `den enda utgiftsposten är ${itemInWords(first)}, av slaget ${categoryWord(first)} under ${first.year}`;
  const largest = costItems.reduce((most, item) => (item.amount > most.amount ? item : most));
  const byCategory = [...Map.groupBy(costItems, categoryWord)].map(
    ([word, items]) => `${word} (${formatAmount(sumOfItems(items))})`,
  );
  const kinds =
    byCategory.length === 1
      ? `${allItems(costItems.length)}, sammanlagt ${formatAmount(sumOfItems(costItems))}, är ${categoryWord(first)}`
      : `utgifterna är ${inWords(byCategory)}`;
  const years = [...new Set(costItems.map(({ year }) => year))].toSorted((a, b) => a - b).map(String);
  return `${kinds} under ${inWords(years)}, och den största posten är ${itemInWords(largest)}`;
}

/**
 * The items left out, by what each fails: a sentence for each code, in the items' order.
 * @param verb what follows of it, in the singular and plural alike. @example 'kan inte beviljas'
 */
export function leftOutSentences(
  { costItems }: Pick<Application, 'costItems'>,
  leftOut: readonly IneligibleCostItem[],
  principles: Pick<Principles, 'codes' | 'costItems'>,
): readonly string[] {
  const texts = codeTexts(principles);
  return [...Map.groupBy(leftOut, ({ code }) => code)].flatMap(([code, marks]) => {
    const items = marks.flatMap(({ index }) => costItems[index] ?? []);
    if (items.length === 0) return [];
    const labels = principles.costItems.filter((check) => check.code === code).map(({ label }) => quoted(label));
    const label = labels.length === 1 ? labels[0] : null;
    const reason = label ? `uppfyller inte kravet ${label}` : `faller bort med skälet ${quoted(texts.get(code)) ?? code}`;
    const together = items.length > 1 ? `, tillsammans ${formatAmount(sumOfItems(items))},` : '';
    const subject = `${items.length === 1 ? 'Posten' : 'Posterna'} ${someInWords(items.map(itemInWords), MOST_ITEMS)}${together}`;
    return [`${subject} ${reason} och kan inte beviljas (${code}).`];
  });
}
