import { canonicalJson } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { Actor } from './actor.js';
import { auditHash, INSTANT } from './audit-hash.js';

/** What was done, as `round.imported`, to what; `details` is plain JSON. */
export type AuditEvent = Readonly<{ action: string; subject: string; details?: Readonly<Record<string, unknown>> }>;
/** Where the trail stands: noted elsewhere, it shows later that nothing before it was changed. */
export type AuditHead = Readonly<{ seq: number; hash: string }>;

export class AuditTrail {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  /**
   * Adds an entry, in the transaction of the change that it tells of. Entries come one after another: the head is locked until the
   * transaction ends, so append last.
   */
  async append({ action, subject, details = {} }: AuditEvent): Promise<AuditHead> {
    const [head] = await rowsOf<{ seq: string; hash: string; at: string }>(
      this.manager,
      `select seq, hash, ${INSTANT("date_trunc('milliseconds', clock_timestamp())")} as at from audit_head for update`,
    );
    if (!head) throw new Error('The audit trail has no head');
    const content = {
      seq: Number(head.seq) + 1,
      at: head.at,
      actor: this.actor,
      action,
      subject,
      details: canonicalJson(details),
    };
    const hash = auditHash({ ...content, previousHash: head.hash });
    const { seq, at } = content;
    await this.manager.query(
      'insert into audit_entry (seq, at, actor, action, subject, details, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [seq, at, this.actor, action, subject, content.details, head.hash, hash],
    );
    await this.manager.query('update audit_head set seq = $1, hash = $2', [seq, hash]);
    return { seq, hash };
  }
}
