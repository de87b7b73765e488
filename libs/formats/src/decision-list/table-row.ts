import { type Committee, type Decision, type DecisionRow, type Municipality, outcomeWord, type Principles } from '@tp/domain';
import type { WrittenList } from './decision-list-extract.js';

/** What the tables say beyond the decision list itself. `decisions`: those that the list was made of, in its order. */
export type TableContext = Readonly<{
  committees: readonly Pick<Committee, 'code' | 'name'>[];
  decisions: readonly Pick<Decision, 'outcome' | 'unreviewedBecause'>[];
  municipality: Pick<Municipality, 'name' | 'reviewBody'>;
  /** The principles that the round was assessed by, when they are to be told more of than their id. */
  principles?: Pick<Principles, 'title' | 'decidedBy' | 'decidedOn' | 'status' | 'notice'> | null | undefined;
  synthetic?: boolean | null | undefined;
  notice?: string | null | undefined;
  /** There only when the rows are some of the proposal's: what was asked for, in Swedish, and of how many. */
  extract?: Readonly<{ asked: string; of: number }> | undefined;
}>;

/** The columns of the tables for people, in order. Source: formats/decision-list.md. */
export const COLUMNS = [
  'Nummer',
  'Nämnd',
  'Insats',
  'Sökt, kr',
  'Beviljas, kr',
  'Poäng',
  'Utfall',
  'Koder',
  'Motivering',
] as const;

/** One row's cells in the columns' order; an amount is a text where secrecy covers it. Amounts in kronor. */
export type TableRow = readonly [string, string, string, number | string, number | string, number | null, string, string, string];

/** The list's rows as the tables show them, one at a time. @throws Error when the decisions are not the list's */
export function* tableRows(list: WrittenList, { committees, decisions }: TableContext): Generator<TableRow, void, undefined> {
  const names = new Map(committees.map(({ code, name }) => [code, name]));
  if (decisions.length !== list.decisions.length) throw new Error('The list was not made of these decisions');
  for (const [index, row] of list.decisions.entries()) yield tableRow(row, names, decisions[index]?.unreviewedBecause);
}

const tableRow = (
  row: DecisionRow,
  names: ReadonlyMap<string, string>,
  unreviewedBecause: Decision['unreviewedBecause'],
): TableRow => [
  row.reference,
  names.get(row.committee) ?? row.committee, // a masked committee has no name but the mask
  row.title,
  row.requestedAmount,
  row.grantedAmount,
  row.score,
  outcomeWord({ outcome: row.outcome, ...(unreviewedBecause && { unreviewedBecause }) }),
  row.codes.join(', '),
  row.motivation ?? '',
];
