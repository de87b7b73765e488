import type { DecisionListQuery } from '@tp/contracts';
import type { DecisionFilter } from '@tp/persistence';

/** Which rows, as the database is asked. */
export const filterOf = ({
  committee,
  outcome,
  measure,
  code,
  q,
}: Pick<DecisionListQuery, 'committee' | 'outcome' | 'measure' | 'code' | 'q'>): DecisionFilter => ({
  committees: committee,
  outcomes: outcome,
  measures: measure,
  codes: code,
  search: q,
});
