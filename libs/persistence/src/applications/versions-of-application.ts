import type { Application } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';

/** A version of an application, with when it came and the first of the round's versions that has it. */
export type StoredVersion = Readonly<{
  version: number;
  sha256: string;
  application: Application;
  createdAt: string;
  roundVersion: number | null;
}>;
/** An application of the same committee. `outcome` and `grantedAmount` are null before there is a proposal, or where it may not be seen. */
export type RelatedApplication = Readonly<{
  roundId: string;
  roundTitle: string;
  budgetYear: number;
  application: Application;
  outcome: string | null;
  grantedAmount: string | null;
  /** What is written instead of an amount that is covered. */
  grantedAmountMask: string | null;
}>;

/** Every version of an application in its round, the newest first. */
export async function versionsOfApplication(
  manager: EntityManager,
  roundId: string,
  reference: string,
): Promise<readonly StoredVersion[]> {
  const rows = await rowsOf<Omit<StoredVersion, 'createdAt'> & Readonly<{ createdAt: Date }>>(
    manager,
    `select a.version, a.sha256, a.snapshot as application, a.created_at as "createdAt",
       (select min(v.version) from round_version_application m join round_version v on v.id = m.round_version_id where m.application_version_id = a.id) as "roundVersion"
     from application_version a where a.round_id = $1 and text_key(a.reference) = text_key($2) order by a.version desc`,
    [roundId, reference],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** How many versions an application has, without reading any. */
export async function versionCountOf(manager: EntityManager, roundId: string, reference: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    manager,
    'select count(*)::integer as count from application_version where round_id = $1 and text_key(reference) = text_key($2)',
    [roundId, reference],
  );
  return row?.count ?? 0;
}

const MOST_RELATED = 200;

/** The other applications of the same committee, in this round's version and in the newest ones of the municipality's other rounds. */
export function relatedApplications(
  manager: EntityManager,
  { roundId, reference, committee }: Readonly<{ roundId: string; reference: string; committee: string }>,
): Promise<readonly RelatedApplication[]> {
  return rowsOf<RelatedApplication>(
    manager,
    `select v.round_id as "roundId", v.title as "roundTitle", v.budget_year as "budgetYear", a.snapshot as application,
       d.outcome, d.granted_amount::text as "grantedAmount", d.granted_amount_mask as "grantedAmountMask"
     from round own join round_version ov on ov.id = own.current_version_id
     join round r on true join round_version v on v.id = r.current_version_id and v.municipality = ov.municipality
     join round_version_application m on m.round_version_id = v.id
     join application_version a on a.id = m.application_version_id and a.snapshot ->> 'committee' = $3
     left join decision d on d.round_version_id = v.id and d.position = m.position
     where own.id = $1 and not (v.round_id = $1 and a.reference = $2)
     order by (v.round_id = $1) desc, v.budget_year desc, v.id desc, m.position limit ${MOST_RELATED}`,
    [roundId, reference, committee],
  );
}

/** The references before and after a position, of those that are seen. */
export async function neighboursOf(
  manager: EntityManager,
  roundVersionId: number,
  position: number,
): Promise<Readonly<{ previous: string | null; next: string | null }>> {
  const [row] = await rowsOf<{ previous: string | null; next: string | null }>(
    manager,
    `select
       (select a.reference from round_version_application m join application_version a on a.id = m.application_version_id
        where m.round_version_id = $1 and m.position < $2 order by m.position desc limit 1) as previous,
       (select a.reference from round_version_application m join application_version a on a.id = m.application_version_id
        where m.round_version_id = $1 and m.position > $2 order by m.position limit 1) as next`,
    [roundVersionId, position],
  );
  return row ?? { previous: null, next: null };
}
