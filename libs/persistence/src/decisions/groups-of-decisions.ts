import type { Kronor } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { kronorOf } from '../database/kronor-column.js';
import { rowsOf } from '../database/rows.js';
import { type DecisionFilter, FILTER, filterParameters, GROUP_ORDER } from './decision-filter.js';

/** The rows of one committee that the filter leaves, and their sums; masked amounts are left out of those. */
export type DecisionGroup = Readonly<{
  committee: string;
  committeeName: string;
  applications: number;
  granted: number;
  requestedAmount: Kronor;
  grantedAmount: Kronor;
}>;

type Row = Omit<DecisionGroup, 'requestedAmount' | 'grantedAmount'> & Readonly<{ requestedSum: string; grantedSum: string }>;

/** The committees of a filtered list in Swedish order, as `pageOfDecisions` puts their rows when it groups. */
export async function groupsOfDecisions(
  manager: EntityManager,
  roundVersionId: number,
  filter: DecisionFilter,
): Promise<readonly DecisionGroup[]> {
  const rows = await rowsOf<Row>(
    manager,
    `select committee, committee_name as "committeeName", count(*)::integer as applications,
       count(*) filter (where outcome in ('grant', 'partial'))::integer as granted,
       coalesce(sum(requested_amount), 0)::text as "requestedSum", coalesce(sum(granted_amount), 0)::text as "grantedSum"
     from decision where ${FILTER} group by committee, committee_name order by ${GROUP_ORDER}`,
    [...filterParameters(roundVersionId, filter)],
  );
  return rows.map(({ requestedSum, grantedSum, ...group }) => ({
    ...group,
    requestedAmount: kronorOf(requestedSum),
    grantedAmount: kronorOf(grantedSum),
  }));
}
