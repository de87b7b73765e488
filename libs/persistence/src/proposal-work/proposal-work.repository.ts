import type { MeetingRecord } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type {
  ChosenSelection,
  CommitteeDecision,
  MotivationPhrase,
  MotivationVersion,
  ProposalLock,
  SelectionAlternative,
  SelectionChoice,
} from './proposal-work.js';

/** By whom, and when (an instant). */
export type Done = Readonly<{ by: number; at: string }>;

// Instants as the domain writes them, whatever the connection's own form is.
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const LOCKS = `select l.id, l.version, l.round_version_id as "roundVersionId", l.document, l.sha256, b.name as "lockedBy", ${instant('l.locked_at')} as "lockedAt",
    u.name as "unlockedBy", ${instant('l.unlocked_at')} as "unlockedAt", l.unlock_reason as "unlockReason"
  from proposal_lock l join person b on b.id = l.locked_by left join person u on u.id = l.unlocked_by where l.round_id = $1`;
const DECISIONS = `select d.id, d.version, d.lock_id as "lockId", d.content as record, d.document, d.sha256, b.name as "recordedBy", ${instant('d.recorded_at')} as "recordedAt",
    coalesce((select json_agg(json_build_object('as', c.confirmed_as, 'personId', p.id, 'name', p.name, 'at', ${instant('c.confirmed_at')}) order by c.confirmed_at)
      from decision_confirmation c join person p on p.id = c.person_id where c.decision_id = d.id), '[]') as confirmations
  from committee_decision d join person b on b.id = d.recorded_by where d.round_id = $1`;

/** What people make of a round's proposal, and what is decided of it. */
export class ProposalWorkRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What is moved in a version of the round; `null` when nothing ever was. */
  async choice(roundId: string, roundVersion: number): Promise<SelectionChoice | null> {
    const [row] = await rowsOf<SelectionChoice>(
      this.manager,
      `select c.moves, c.constraints, c.robustness, p.name as "chosenBy", ${instant('c.chosen_at')} as "chosenAt" from selection_choice c join person p on p.id = c.chosen_by
       where c.round_id = $1 and c.round_version <= $2 order by c.id desc limit 1`,
      [roundId, roundVersion],
    );
    return row ?? null;
  }

  async choose(
    { roundId, roundVersion }: Readonly<{ roundId: string; roundVersion: number }>,
    { moves, constraints, robustness }: ChosenSelection,
    { by, at }: Done,
  ): Promise<void> {
    await this.manager.query(
      `insert into selection_choice (round_id, round_version, moves, constraints, robustness, chosen_by, chosen_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [roundId, roundVersion, JSON.stringify(moves), constraints, robustness, by, at],
    );
  }

  /** The newest of each application that has one, in a version of the round. */
  motivations(roundId: string, roundVersion: number): Promise<readonly MotivationVersion[]> {
    return rowsOf<MotivationVersion>(
      this.manager,
      `select distinct on (m.reference) m.reference, m.body as text, m.basis, m.is_accepted as "isAccepted", p.name as "writtenBy", ${instant('m.written_at')} as "writtenAt"
       from motivation_version m join person p on p.id = m.written_by
       where m.round_id = $1 and m.round_version <= $2 order by m.reference, m.id desc`,
      [roundId, roundVersion],
    );
  }

  /** Every version of one application's, the newest first. */
  motivationHistory(roundId: string, reference: string): Promise<readonly MotivationVersion[]> {
    return rowsOf<MotivationVersion>(
      this.manager,
      `select m.reference, m.body as text, m.basis, m.is_accepted as "isAccepted", p.name as "writtenBy", ${instant('m.written_at')} as "writtenAt"
       from motivation_version m join person p on p.id = m.written_by where m.round_id = $1 and m.reference = $2 order by m.id desc`,
      [roundId, reference],
    );
  }

  async writeMotivation(
    { roundId, roundVersion }: Readonly<{ roundId: string; roundVersion: number }>,
    { reference, text, basis, isAccepted }: Omit<MotivationVersion, 'writtenBy' | 'writtenAt'>,
    { by, at }: Done,
  ): Promise<void> {
    await this.manager.query(
      `insert into motivation_version (round_id, round_version, reference, body, basis, is_accepted, written_by, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [roundId, roundVersion, reference, text, basis, isAccepted, by, at],
    );
  }

  /** How much has been done on the round's proposal: each thing done makes it one more. */
  async count(roundId: string): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      `select ((select count(*) from selection_choice where round_id = $1) + (select count(*) from motivation_version where round_id = $1))::integer as count`,
      [roundId],
    );
    return row?.count ?? 0;
  }

  phrases(roundId: string): Promise<readonly MotivationPhrase[]> {
    return rowsOf<MotivationPhrase>(
      this.manager,
      'select id, body as text from motivation_phrase where round_id = $1 order by body collate "sv-x-icu", id',
      [roundId],
    );
  }

  async addPhrase(roundId: string, text: string, { by, at }: Done): Promise<void> {
    await this.manager.query(
      'insert into motivation_phrase (round_id, body, added_by, added_at) values ($1, $2, $3, $4) on conflict do nothing',
      [roundId, text, by, at],
    );
  }

  async removePhrase(roundId: string, id: number): Promise<void> {
    await this.manager.query('delete from motivation_phrase where round_id = $1 and id = $2', [roundId, id]);
  }

  alternatives(roundId: string): Promise<readonly SelectionAlternative[]> {
    return rowsOf<SelectionAlternative>(
      this.manager,
      `select a.id, a.name, a.content, p.name as "savedBy", ${instant('a.saved_at')} as "savedAt"
       from selection_alternative a join person p on p.id = a.saved_by where a.round_id = $1 order by a.name collate "sv-x-icu", a.id`,
      [roundId],
    );
  }

  /** Under a name that is there already it replaces that one. */
  async saveAlternative(
    roundId: string,
    { name, content }: Pick<SelectionAlternative, 'name' | 'content'>,
    { by, at }: Done,
  ): Promise<void> {
    await this.manager.query(
      `insert into selection_alternative (round_id, name, content, saved_by, saved_at) values ($1, $2, $3, $4, $5)
       on conflict (round_id, name) do update set content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
      [roundId, name, JSON.stringify(content), by, at],
    );
  }

  async removeAlternative(roundId: string, id: number): Promise<void> {
    await this.manager.query('delete from selection_alternative where round_id = $1 and id = $2', [roundId, id]);
  }

  /** Whether the proposal is locked just now, whoever asks. */
  async isLocked(roundId: string): Promise<boolean> {
    const [row] = await rowsOf<{ locked: boolean }>(this.manager, 'select proposal_is_locked($1) as locked', [roundId]);
    return row?.locked ?? false;
  }

  /** Every time that it was locked, the newest first. */
  locks(roundId: string): Promise<readonly ProposalLock[]> {
    return rowsOf<ProposalLock>(this.manager, `${LOCKS} order by l.id desc`, [roundId]);
  }

  /** Hold the round's lock. */
  async lock(
    roundId: string,
    { roundVersionId, document, sha256 }: Pick<ProposalLock, 'roundVersionId' | 'document' | 'sha256'>,
    { by, at }: Done,
  ): Promise<void> {
    await this.manager.query(
      `insert into proposal_lock (round_id, version, round_version_id, document, sha256, locked_by, locked_at)
       select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from proposal_lock where round_id = $1`,
      [roundId, roundVersionId, document, sha256, by, at],
    );
  }

  async unlock(id: number, reason: string, { by, at }: Done): Promise<void> {
    await this.manager.query('update proposal_lock set unlocked_by = $2, unlocked_at = $3, unlock_reason = $4 where id = $1', [
      id,
      by,
      at,
      reason,
    ]);
  }

  /** Every record of the body's meetings on the round, the newest first. */
  decisions(roundId: string): Promise<readonly CommitteeDecision[]> {
    return rowsOf<CommitteeDecision>(this.manager, `${DECISIONS} order by d.id desc`, [roundId]);
  }

  /** What is decided and confirmed by two, whoever asks; `null` until then. */
  async decided(roundId: string): Promise<Readonly<{ record: MeetingRecord; document: string }> | null> {
    const [row] = await rowsOf<Readonly<{ record: MeetingRecord; document: string }>>(
      this.manager,
      'select content as record, document from decided_list($1)',
      [roundId],
    );
    return row ?? null;
  }

  /** Hold the round's lock. */
  async recordDecision(
    roundId: string,
    {
      lockId,
      record,
      document,
      sha256,
    }: Readonly<{ lockId: number; record: MeetingRecord; document: string | null; sha256: string }>,
    { by, at }: Done,
  ): Promise<void> {
    await this.manager.query(
      `insert into committee_decision (round_id, version, lock_id, kind, content, document, sha256, recorded_by, recorded_at)
       select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from committee_decision where round_id = $1`,
      [roundId, lockId, record.kind, JSON.stringify(record), document, sha256, by, at],
    );
  }

  async confirm(decisionId: number, as: 'secretary' | 'chair', { by, at }: Done): Promise<void> {
    await this.manager.query(
      'insert into decision_confirmation (decision_id, confirmed_as, person_id, confirmed_at) values ($1, $2, $3, $4)',
      [decisionId, as, by, at],
    );
  }
}
