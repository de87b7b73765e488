import { type Committee, type DecisionList, formatAmount, formatKronor, type Kronor, sumKronor } from '@tp/domain';
import { oneLine } from '../texts/one-line.js';

/** The budget adjustments that the proposal asks for: a row for each nämnd and year, a sum for each year when they are several. */
export type AdjustmentTable = Readonly<{
  sentence: string;
  rows: readonly Readonly<{ committee: string; year: string; amount: string }>[];
  yearSums: readonly Readonly<{ year: string; amount: string }>[];
  total: string;
}>;

export function adjustmentTable({ budgetAdjustments }: DecisionList, committees: readonly Committee[]): AdjustmentTable {
  const names = new Map(committees.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => oneLine(names.get(code) ?? code) || oneLine(code) || 'Nämnd utan namn';
  const sum = (amounts: readonly Readonly<{ amount: Kronor }>[]): Kronor => sumKronor(amounts.map(({ amount }) => amount));
  const byYear = [...Map.groupBy(budgetAdjustments, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  const total = sum(budgetAdjustments);
  return {
    sentence:
      budgetAdjustments.length === 0
        ? 'Förslaget medför ingen budgetjustering.'
        : `Förslaget innebär att nämnderna medges budgetjustering för ökade investeringsutgifter om ${formatAmount(total)}.`,
    rows: budgetAdjustments.map(({ committee, year, amount }) => ({
      committee: nameOf(committee),
      year: String(year),
      amount: formatKronor(amount),
    })),
    yearSums: byYear.length < 2 ? [] : byYear.map(([year, rows]) => ({ year: String(year), amount: formatKronor(sum(rows)) })),
    total: formatKronor(total),
  };
}
