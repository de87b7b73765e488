import type { AnnexContent } from './annex-content.js';

/** How wide the widest figures are, in widths of a digit: columns must line up from table to table, so they are measured over all. */
type WidestTexts = Readonly<{ reference: number; amount: number; sum: number }>;

/** A hard space is less than half a digit; a text that may break at its blanks (a masked amount) counts by its longest word. */
const digitWidths = (word: string): number => [...word].reduce((sum, sign) => sum + (sign === '\u00a0' ? 0.5 : 1), 0);
const widest = (texts: readonly string[]): number =>
  texts.flatMap((text) => text.split(' ')).reduce((most, word) => Math.max(most, digitWidths(word)), 0);

type Amounts = Readonly<{ requestedAmount: string; grantedAmount: string }>;
const amountsOf = (cells: readonly Amounts[]): readonly string[] =>
  cells.flatMap((cell) => [cell.requestedAmount, cell.grantedAmount]);

export function widestTexts({ groups, total, summaryTotal }: AnnexContent): WidestTexts {
  const rows = groups.flatMap((group) => group.rows);
  return {
    reference: widest(rows.map(({ reference }) => reference)),
    amount: widest(amountsOf([...rows, ...groups.map(({ sum }) => sum)])),
    sum: widest(amountsOf([total, summaryTotal])),
  };
}
