import type { DecisionList, DecisionRow, Totals } from '@tp/domain';

/** What the tables are written from: a whole proposal, or some of its rows with the sums of just those. */
export type WrittenList = Pick<DecisionList, 'round' | 'totals' | 'decisions'>;

const DECISION_LIST_EXTRACT_FORMAT = 'trygghetsportalen.decision-list-extract/1';

/**
 * What somebody asked a list for. Values of one filter widen, filters and search narrow; an empty one is none. Under `group` the rows of
 * each committee stand together, by its name, and `sort` orders them within it.
 */
export type ExtractFilter = Readonly<{
  search: string;
  committees: readonly string[];
  outcomes: readonly string[];
  measures: readonly string[];
  codes: readonly string[];
  group?: 'committee' | undefined;
  sort: string;
}>;

/**
 * Some rows of a proposal, as somebody filtered and sorted them: never to be taken for the whole. `totals` are of these rows alone,
 * `of` says how many the proposal has.
 */
export type DecisionListExtract = Readonly<{
  format: typeof DECISION_LIST_EXTRACT_FORMAT;
  round: DecisionList['round'];
  filter: ExtractFilter;
  of: number;
  totals: Totals;
  decisions: readonly DecisionRow[];
}>;

/** An extract, keys in the format's order. */
export const decisionListExtract = (
  { round, totals, decisions }: WrittenList,
  filter: ExtractFilter,
  of: number,
): DecisionListExtract => ({
  format: DECISION_LIST_EXTRACT_FORMAT,
  round,
  filter,
  of,
  totals,
  decisions,
});
