import { searchPatterns } from '../database/search.js';
import type { OutcomeFilter } from './overview.js';

/** Which rows of a list. Values of one filter widen, filters and search narrow; an empty filter is none. */
export type DecisionFilter = Readonly<{
  committees?: readonly string[] | undefined;
  /** `unreviewed` is `not-reviewed` and `unsettled` together. */
  outcomes?: readonly (OutcomeFilter | 'unreviewed')[] | undefined;
  measures?: readonly string[] | undefined;
  codes?: readonly string[] | undefined;
  /** Words, each of which stands in reference, title, place, committee or motivation, whatever the case. */
  search?: string | undefined;
}>;

const filterOf = (roundVersionId: string): string => `round_version_id = ${roundVersionId}
  and (cardinality($2::text[]) = 0 or committee = any ($2))
  and (cardinality($3::text[]) = 0 or outcome = any ($3) or unreviewed_because = any ($3))
  and (cardinality($4::text[]) = 0 or measures && $4)
  and (cardinality($5::text[]) = 0 or codes && $5)
  and search_text like all ($6::text[])`;

/** SQL of `filterParameters`, which are its $1 to $6. */
export const FILTER = filterOf('$1');
/** The same of a round's current version, where $1 is the round's id. */
export const CURRENT_FILTER = filterOf('(select current_version_id from round where id = $1)');

export const filterParameters = (
  roundVersion: number | string,
  { committees = [], outcomes = [], measures = [], codes = [], search = '' }: DecisionFilter,
): readonly unknown[] => [roundVersion, committees, outcomes, measures, codes, searchPatterns(search)];

/** Whether anything may be left out. */
export const isFiltered = ({ committees = [], outcomes = [], measures = [], codes = [], search = '' }: DecisionFilter): boolean =>
  [committees, outcomes, measures, codes, searchPatterns(search)].some(({ length }) => length > 0);

/** Committees as a Swedish reader looks for them; two of one name are told apart by their codes. */
export const GROUP_ORDER = 'committee_name collate "sv-x-icu", committee';
