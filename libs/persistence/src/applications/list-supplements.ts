import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import {
  type ApplicationScope,
  IN_SCOPE,
  READABLE,
  scopeParameters,
  SUPPLEMENT_STATE,
  type SupplementState,
} from './application-scope.js';

/** A supplement that was asked for; days as `YYYY-MM-DD`, and what a mark covers is null. */
export type Supplement = Readonly<{
  reference: string;
  title: string | null;
  committee: string | null;
  state: SupplementState;
  requestedOn: string;
  dueOn: string | null;
  receivedOn: string | null;
}>;

/** The supplements of a round, at most `limit`: those that are awaited first, the longest due first; then those that have come. */
export const listSupplements = (
  manager: EntityManager,
  roundVersionId: number,
  scope: ApplicationScope,
  today: string,
  limit: number,
): Promise<readonly Supplement[]> =>
  rowsOf<Supplement>(
    manager,
    `select a.reference, ${READABLE.title} as title, ${READABLE.committee} as committee, ${SUPPLEMENT_STATE} as state,
       a.supplement_requested_on as "requestedOn", a.supplement_due_on as "dueOn", a.supplement_received_on as "receivedOn"
     ${IN_SCOPE} and a.supplement_requested_on is not null
     order by (a.supplement_received_on is not null), a.supplement_due_on, m.position limit $5`,
    [...scopeParameters(roundVersionId, scope, today), limit],
  );
