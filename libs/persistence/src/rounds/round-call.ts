import type { CallState } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import { rowsOf } from '../database/rows.js';

/** What is said of a round's call for applications, and by whom. Instants in UTC. */
export type RoundCall = Readonly<{
  state: CallState;
  openedAt: string | null;
  openedBy: string | null;
  closedAt: string | null;
  closedBy: string | null;
}>;

type Row = Omit<RoundCall, 'openedAt' | 'closedAt'> & Readonly<{ openedAt: Date | null; closedAt: Date | null }>;

/** Calls for applications, by the round's id. Hold the round's lock to change one. */
export class RoundCallRepository {
  constructor(private readonly manager: EntityManager) {}

  /** `null` when nobody has said anything, as of a round that was read in from a file. */
  async find(roundId: string): Promise<RoundCall | null> {
    const [row] = await rowsOf<Row>(
      this.manager,
      `select state, opened_at as "openedAt", opened_by as "openedBy", closed_at as "closedAt", closed_by as "closedBy"
       from round_call where round_id = $1`,
      [roundId],
    );
    if (!row) return null;
    return { ...row, openedAt: row.openedAt?.toISOString() ?? null, closedAt: row.closedAt?.toISOString() ?? null };
  }

  /** Says that the round will be opened. */
  async plan(roundId: string): Promise<void> {
    await this.manager.query(`insert into round_call (round_id, state) values ($1, 'planned')`, [roundId]);
  }

  /** @param at an instant */
  async open(roundId: string, actor: Actor, at: Date): Promise<void> {
    await this.manager.query(
      `insert into round_call (round_id, state, opened_at, opened_by) values ($1, 'open', $3, $2)
       on conflict (round_id) do update set state = 'open', opened_at = $3, opened_by = $2, closed_at = null, closed_by = null`,
      [roundId, actor, at],
    );
  }

  /** @param at an instant */
  async close(roundId: string, actor: Actor, at: Date): Promise<void> {
    await this.manager.query(`update round_call set state = 'closed', closed_at = $3, closed_by = $2 where round_id = $1`, [
      roundId,
      actor,
      at,
    ]);
  }
}
