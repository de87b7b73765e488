import type { Application, SupplementAsk } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';

/** A day that was moved; the first is as it was asked. */
export type SupplementDueChange = Readonly<{ from: string; to: string; reason: string; by: string; at: string }>;
/** Who took a request back, when and why. */
export type SupplementWithdrawal = Readonly<{ by: string; at: string; reason: string }>;
/** What a committee is asked to supplement. Days are `YYYY-MM-DD`; versions are of the application. */
export type SupplementRequest = Readonly<{
  id: number;
  roundId: string;
  municipality: string;
  committee: string;
  reference: string;
  asked: readonly SupplementAsk[];
  dueOn: string;
  /** That the asking made: what the committee is to answer about stands in it. */
  askedVersion: number;
  requestedBy: string;
  requestedById: number;
  requestedAt: string;
  /** What the application said of a supplement before it was asked for, to be said again if that is taken back. */
  earlier: Pick<Application, 'supplement'>;
  /** That the answer made; `null` until there is one. */
  answeredVersion: number | null;
  answeredAt: string | null;
  /** Numbers of the attachments that the answer brought. */
  answeredAttachments: readonly number[];
  withdrawal: SupplementWithdrawal | null;
  /** In their order. */
  dueChanges: readonly SupplementDueChange[];
}>;
export type NewSupplementRequest = Omit<
  SupplementRequest,
  'id' | 'requestedBy' | 'answeredVersion' | 'answeredAt' | 'answeredAttachments' | 'withdrawal' | 'dueChanges'
>;

type Row = Omit<SupplementRequest, 'requestedAt' | 'answeredAt'> & Readonly<{ requestedAt: Date; answeredAt: Date | null }>;
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const COLUMNS = `s.id, s.round_id as "roundId", s.municipality, s.committee, s.reference, s.asked, s.due_on as "dueOn",
  s.asked_version as "askedVersion", p.name as "requestedBy", s.requested_by as "requestedById",
  s.requested_at as "requestedAt", coalesce(s.earlier, '{}') as earlier, s.answered_version as "answeredVersion", s.answered_at as "answeredAt",
  s.answered_attachments as "answeredAttachments",
  case when s.withdrawn_at is not null then json_build_object('by', w.name, 'reason', s.withdrawn_reason,
    'at', to_char(s.withdrawn_at at time zone 'UTC', ${INSTANT})) end as withdrawal,
  coalesce((select json_agg(json_build_object('from', c.due_from, 'to', c.due_to, 'reason', c.reason, 'by', m.name,
      'at', to_char(c.changed_at at time zone 'UTC', ${INSTANT})) order by c.id)
    from supplement_due_change c join person m on m.id = c.changed_by where c.supplement_id = s.id), '[]') as "dueChanges"`;
const FROM = 'supplement_request s join person p on p.id = s.requested_by left join person w on w.id = s.withdrawn_by';
const OPEN = 's.answered_at is null and s.withdrawn_at is null';
const toRequest = (row: Row): SupplementRequest => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
});

/** Requests to supplement. For a person row-level security leaves those of their committees, and of the rounds that they read. */
export class SupplementRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Hold the round's lock: an application has one open at a time. */
  async add(given: NewSupplementRequest): Promise<SupplementRequest> {
    const [row] = await rowsOf<{ id: number }>(
      this.manager,
      `insert into supplement_request (round_id, municipality, committee, reference, asked, due_on, asked_version, requested_by, requested_at, earlier)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        ...[given.roundId, given.municipality, given.committee, given.reference, JSON.stringify(given.asked)],
        ...[given.dueOn, given.askedVersion, given.requestedById, given.requestedAt],
        JSON.stringify(given.earlier),
      ],
    );
    const added = row && (await this.find(given.roundId, row.id));
    if (!added) throw new Error('The supplement request that was just added is not there');
    return added;
  }

  async find(roundId: string, id: number): Promise<SupplementRequest | null> {
    return this.one('s.round_id = $1 and s.id = $2', [roundId, id]);
  }

  /** The one that waits for an answer. */
  async open(roundId: string, reference: string): Promise<SupplementRequest | null> {
    return this.one(`s.round_id = $1 and text_key(s.reference) = text_key($2) and ${OPEN}`, [roundId, reference]);
  }

  /** Which applications of a round have one that waits for an answer. */
  async openReferences(roundId: string): Promise<readonly string[]> {
    const rows = await rowsOf<{ reference: string }>(
      this.manager,
      `select s.reference from supplement_request s where s.round_id = $1 and ${OPEN}`,
      [roundId],
    );
    return rows.map(({ reference }) => reference);
  }

  /** Every one of an application, the newest first. */
  async ofApplication(roundId: string, reference: string): Promise<readonly SupplementRequest[]> {
    const rows = await rowsOf<Row>(
      this.manager,
      `select ${COLUMNS} from ${FROM} where s.round_id = $1 and text_key(s.reference) = text_key($2) order by s.id desc`,
      [roundId, reference],
    );
    return rows.map(toRequest);
  }

  /** Moves the last day, and keeps where it stood, who moved it and why. */
  async moveDue(
    { id, dueOn: from }: SupplementRequest,
    { to, reason, by, at }: Readonly<{ to: string; reason: string; by: number; at: string }>,
  ): Promise<void> {
    await this.manager.query('update supplement_request set due_on = $2 where id = $1', [id, to]);
    await this.manager.query(
      `insert into supplement_due_change (supplement_id, due_from, due_to, reason, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, from, to, reason, by, at],
    );
  }

  async setAnswered(
    id: number,
    { version, at, attachments }: Readonly<{ version: number; at: string; attachments: readonly number[] }>,
  ): Promise<void> {
    await this.manager.query(
      'update supplement_request set answered_version = $2, answered_at = $3, answered_attachments = $4 where id = $1',
      [id, version, at, attachments],
    );
  }

  async setWithdrawn(id: number, { by, at, reason }: Readonly<{ by: number; at: string; reason: string }>): Promise<void> {
    await this.manager.query(
      'update supplement_request set withdrawn_by = $2, withdrawn_at = $3, withdrawn_reason = $4 where id = $1',
      [id, by, at, reason],
    );
  }

  private async one(where: string, parameters: readonly unknown[]): Promise<SupplementRequest | null> {
    const [row] = await rowsOf<Row>(this.manager, `select ${COLUMNS} from ${FROM} where ${where}`, parameters);
    return row ? toRequest(row) : null;
  }
}
