import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';

/** An entry of the trail as it is read: who (a name where it is a person), when, what, to what. */
export type TrailEntry = Readonly<{
  seq: number;
  at: string;
  actor: string;
  /** `null` for the portal's own processes. */
  personName: string | null;
  action: string;
  subject: string;
  details: Readonly<Record<string, unknown>>;
}>;

/** Reads the trail; only `AuditTrail` adds to it. */
export class TrailReader {
  constructor(private readonly manager: EntityManager) {}

  /** The entries about one subject, the newest first. */
  async ofSubject(subject: string, limit: number): Promise<readonly TrailEntry[]> {
    const rows = await rowsOf<Omit<TrailEntry, 'at' | 'seq'> & Readonly<{ at: Date; seq: string }>>(
      this.manager,
      `select e.seq, e.at, e.actor, p.name as "personName", e.action, e.subject, e.details
       from audit_entry e left join person p on e.actor = 'person:' || p.id where text_key(e.subject) = text_key($1) order by e.seq desc limit $2`,
      [subject, limit],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }));
  }
}
