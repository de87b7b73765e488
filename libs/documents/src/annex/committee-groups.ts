import { type Committee, compareByCodePoint, type DecisionList, type DecisionRow, type Kronor, sumKronor } from '@tp/domain';

/** One nämnd with its applications in the file's order, and what they add up to. Amounts in kronor. */
export type CommitteeGroup = Readonly<{ code: string; name: string; rows: readonly DecisionRow[] }> & GroupSums;

export type GroupSums = Readonly<{
  applications: number;
  granted: number;
  requestedAmount: Kronor;
  grantedAmount: Kronor;
  /** Amounts that a secrecy mark covers, and that no sum may therefore hold. */
  maskedAmounts: number;
}>;

const swedish = new Intl.Collator('sv');

const isGranted = ({ outcome }: DecisionRow): boolean => outcome === 'grant' || outcome === 'partial';

export function sumsOf(rows: readonly DecisionRow[]): GroupSums {
  const shown = (amounts: readonly (Kronor | string)[]): readonly Kronor[] =>
    amounts.flatMap((amount) => (typeof amount === 'string' ? [] : [amount]));
  const [requested, granted] = [rows.map((row) => row.requestedAmount), rows.map((row) => row.grantedAmount)];
  return {
    applications: rows.length,
    granted: rows.filter(isGranted).length,
    requestedAmount: sumKronor(shown(requested)),
    grantedAmount: sumKronor(shown(granted)),
    maskedAmounts: [...requested, ...granted].filter((amount) => typeof amount === 'string').length,
  };
}

/** The nämnder that applied, in the order of the decision list's budget adjustments: by name in Swedish order, equal names by code. */
export function committeeGroups({ decisions }: DecisionList, committees: readonly Committee[]): readonly CommitteeGroup[] {
  const names = new Map(committees.map(({ code, name }) => [code, name]));
  const rowsByCode = Map.groupBy(decisions, ({ committee }) => committee);
  return [...rowsByCode]
    .map(([code, rows]) => ({ code, name: names.get(code) ?? code, rows, ...sumsOf(rows) }))
    .toSorted((a, b) => swedish.compare(a.name, b.name) || compareByCodePoint(a.code, b.code));
}
