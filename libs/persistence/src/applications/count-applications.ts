import { type AnyFinding, type Kronor, SUPPLEMENT_FINDINGS } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { kronorOf } from '../database/kronor-column.js';
import { rowsOf } from '../database/rows.js';
import {
  type ApplicationScope,
  type ApplicationState,
  IN_SCOPE,
  READABLE,
  scopeParameters,
  SUPPLEMENT_FINDING,
  SUPPLEMENT_STATE,
  type SupplementState,
} from './application-scope.js';

type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** A committee's applications; `committee` is null for those whose committee a mark covers. Masked amounts are left out of the sum. */
export type CommitteeCounts = Readonly<{
  committee: string | null;
  applications: number;
  requestedAmount: Kronor;
  maskedAmounts: number;
  states: Counts<ApplicationState>;
  findings: Counts<AnyFinding>;
  supplements: Counts<SupplementState>;
}>;

type Row = Readonly<Record<string, number>> & Readonly<{ committee: string | null; requestedAmount: string }>;

/**
 * Counts a round's applications by committee, in one statement. Who may not read reviews sees no state beyond `pre-assessed`.
 * @param today `YYYY-MM-DD`
 */
export async function countApplications(
  manager: EntityManager,
  roundVersionId: number,
  scope: ApplicationScope,
  today: string,
): Promise<readonly CommitteeCounts[]> {
  const rows = await rowsOf<Row>(manager, COUNT, [...scopeParameters(roundVersionId, scope, today), scope.seesReviews]);
  return rows.map(toCounts);
}

const toCounts = (row: Row): CommitteeCounts => {
  const count = (name: string): number => row[name] ?? 0;
  return {
    committee: row.committee,
    applications: count('applications'),
    requestedAmount: kronorOf(row.requestedAmount),
    maskedAmounts: count('masked'),
    states: {
      received: count('received'),
      'pre-assessed': count('preAssessed'),
      reviewed: count('reviewed'),
      unsettled: count('unsettled'),
    },
    findings: {
      ...{ sum: count('sum'), schedule: count('schedule'), attachment: count('attachment'), start: count('start') },
      'supplement-late': count('supplement-late'),
      'supplement-unanswered': count('supplement-unanswered'),
    },
    supplements: { awaited: count('awaited'), late: count('late'), received: count('supplemented') },
  };
};

const countWhere = (condition: string, name: string): string => `count(*) filter (where ${condition})::integer as "${name}"`;

const COUNT = `
  with shown as (
    select ${READABLE.committee} as committee, ${READABLE.amount} as amount, p.finding_kinds, p.key, a.reference, ${SUPPLEMENT_STATE} as supplement,
      ${SUPPLEMENT_FINDING} as supplement_finding
    ${IN_SCOPE}
  ), reviewed as (select distinct application from review where $5 and round_version_id = $1
  ), unsettled as (select reference from decision where $5 and round_version_id = $1 and unreviewed_because = 'unsettled')
  select committee, count(*)::integer as applications, coalesce(sum(amount), 0)::text as "requestedAmount",
    ${countWhere('amount is null', 'masked')},
    ${countWhere('u.reference is not null', 'unsettled')},
    ${countWhere('u.reference is null and r.application is not null', 'reviewed')},
    ${countWhere('r.application is null and u.reference is null and key is not null', 'preAssessed')},
    ${countWhere('r.application is null and u.reference is null and key is null', 'received')},
    ${['sum', 'schedule', 'attachment', 'start'].map((kind) => countWhere(`'${kind}' = any (finding_kinds)`, kind)).join(', ')},
    ${SUPPLEMENT_FINDINGS.map((kind) => countWhere(`supplement_finding = '${kind}'`, kind)).join(', ')},
    ${countWhere("supplement = 'awaited'", 'awaited')}, ${countWhere("supplement = 'late'", 'late')},
    ${countWhere("supplement = 'received'", 'supplemented')}
  from shown left join reviewed r on r.application = reference left join unsettled u on u.reference = shown.reference
  group by committee`;
