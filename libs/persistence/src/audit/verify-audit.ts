import type { DataSource, EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { AuditChain, type AuditFault, type StoredEntry } from './audit-chain.js';
import { INSTANT } from './audit-hash.js';
import type { AuditHead } from './audit-trail.js';

/** `head` is worth noting elsewhere: given to a later verification it shows that nothing up to it was rewritten. */
export type AuditVerification =
  | Readonly<{ kind: 'intact'; entries: number; head: AuditHead }>
  | Readonly<{ kind: 'broken'; entries: number; faults: readonly AuditFault[] }>;

const ENTRIES_AT_A_TIME = 2_000;

/**
 * Follows the whole audit trail and says what somebody changed, deleted, inserted, swapped or cut off, past the portal. Read as a
 * stream, in one state of the database; others write on meanwhile. Not found: one who rewrote the trail *and* its head, unless
 * `noted` is given.
 * @param noted the head of an earlier verification, kept outside the database
 */
export function verifyAudit(dataSource: DataSource, noted: AuditHead | null = null): Promise<AuditVerification> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('set transaction read only');
    const heads = await rowsOf<{ seq: string; hash: string }>(manager, 'select seq, hash from audit_head');
    const [head = { seq: '0', hash: '' }] = heads;
    const chain = new AuditChain({ seq: Number(head.seq), hash: head.hash }, noted);
    await manager.query(`declare trail no scroll cursor for select seq::float8 as seq, ${INSTANT('at')} as at, actor, action, subject, details::text,
      previous_hash as "previousHash", hash from audit_entry order by seq`);
    for (;;) {
      const entries = await rowsOf<StoredEntry>(manager, `fetch ${ENTRIES_AT_A_TIME} from trail`);
      for (const entry of entries) chain.follow(entry);
      if (entries.length < ENTRIES_AT_A_TIME) break;
    }
    const faults = [...(heads.length === 1 ? [] : [LOST_HEAD]), ...chain.faults(), ...(await openDoors(manager))];
    if (faults.length > 0) return { kind: 'broken', entries: chain.entries, faults };
    return { kind: 'intact', entries: chain.entries, head: { seq: Number(head.seq), hash: head.hash } };
  });
}

const LOST_HEAD: AuditFault = { seq: null, what: 'Spårets huvud saknas, eller finns mer än en gång.' };

/** Triggers that protect the trail and that somebody has removed or switched off. */
async function openDoors(manager: EntityManager): Promise<readonly AuditFault[]> {
  const closed = await rowsOf<{ door: string }>(
    manager,
    `select tgrelid::regclass || '.' || tgname as door from pg_trigger
     where tgrelid in ('audit_entry'::regclass, 'audit_head'::regclass) and tgenabled in ('O', 'A')`,
  );
  const present = new Set(closed.map(({ door }) => door));
  return DOORS.filter((door) => !present.has(door)).map((door) => ({
    seq: null,
    what: `Databasens skydd ${door} är borttaget eller avstängt.`,
  }));
}

const DOORS = [
  'audit_entry.check_next',
  'audit_entry.check_head',
  'audit_entry.refuse_change',
  'audit_head.check_step',
  'audit_head.refuse_change',
];
