import type { ReviewDraft } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type {
  DeclaredConflict,
  NewSentReview,
  ReviewAssignment,
  ReviewMark,
  ReviewPlace,
  ReviewWork,
  RoundReviewer,
  SentReview,
  StoredReviewDraft,
} from './reviewing.js';

type Timed<T, K extends string> = Omit<T, K> & Readonly<Record<K, Date>>;
type Pair = Readonly<{ reference: string; personId: number }>;
const SENT_COLUMNS = `reference, person_id as "personId", version, application_version as "applicationVersion", sha256, snapshot as review, departures, sent_at as "sentAt"`;

/** Who reviews what in a round, what each writes, and what each has sent. For a person row-level security leaves what is theirs to see. */
export class ReviewingRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Those who may review in the round just now, by name, with the committees of its municipality that they work for. */
  reviewers(roundId: string, municipality: string): Promise<readonly RoundReviewer[]> {
    return rowsOf<RoundReviewer>(
      this.manager,
      `select p.id, p.name, bool_or(a.role = 'lead-reviewer') as "isLead",
         coalesce((select json_agg(distinct c.committee) from role_assignment c
           where c.person_id = p.id and c.revoked_at is null and c.municipality = $2), '[]') as committees
       from person p join role_assignment a on a.person_id = p.id and a.revoked_at is null
       where a.role in ('reviewer', 'lead-reviewer') and (a.round_id is null or a.round_id = $1)
       group by p.id order by p.name collate "sv-x-icu", p.id`,
      [roundId, municipality],
    );
  }

  /** The applications that a reviewer works with, in the file's order; in whole, for a list of work is sorted by what only the domain knows. */
  work(roundVersionId: number): Promise<readonly ReviewWork[]> {
    return rowsOf<ReviewWork>(
      this.manager,
      `select a.reference, a.snapshot ->> 'committee' as committee, a.title, a.place, a.district, a.requested_amount::float8 as "requestedAmount", a.version,
         case when a.supplement_requested_on is not null and a.supplement_received_on is null then a.supplement_due_on end as "awaitsUntil"
       from round_version_application m join application_version a on a.id = m.application_version_id where m.round_version_id = $1 order by m.position`,
      [roundVersionId],
    );
  }

  async assignments(roundId: string): Promise<readonly ReviewAssignment[]> {
    type Row = Timed<ReviewAssignment, 'assignedAt'> & Readonly<{ sentAt: Date | null }>;
    const rows = await rowsOf<Row>(
      this.manager,
      `select reference, person_id as "personId", assigned_at as "assignedAt", sent_at as "sentAt" from review_assignment
       where round_id = $1 order by reference, assigned_at, person_id`,
      [roundId],
    );
    return rows.map((row) => ({
      ...row,
      assignedAt: row.assignedAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
    }));
  }

  /** How many reviews the person has left to send in the round. */
  async unsent({ roundId, personId }: Omit<ReviewPlace, 'reference'>): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      'select count(*)::integer as count from review_assignment where person_id = $1 and round_id = $2 and sent_at is null',
      [personId, roundId],
    );
    return row?.count ?? 0;
  }

  /** Those that are there already stay as they are. @returns those that are new */
  assign(roundId: string, pairs: readonly Pair[], by: number, at: string): Promise<readonly Pair[]> {
    return rowsOf<Pair>(
      this.manager,
      `insert into review_assignment (round_id, reference, person_id, assigned_by, assigned_at)
       select $1, reference, person, $4, $5 from unnest($2::text[], $3::integer[]) as new (reference, person)
       on conflict do nothing returning reference, person_id as "personId"`,
      [roundId, pairs.map(({ reference }) => reference), pairs.map(({ personId }) => personId), by, at],
    );
  }

  /** Of what is sent already the assignment stays. @returns those that were taken away */
  unassign(roundId: string, pairs: readonly Pair[]): Promise<readonly Pair[]> {
    return rowsOf<Pair>(
      this.manager,
      `with gone as (
         delete from review_assignment a using unnest($2::text[], $3::integer[]) as old (reference, person)
         where a.round_id = $1 and a.reference = old.reference and a.person_id = old.person and a.sent_at is null
         returning a.reference, a.person_id)
       select reference, person_id as "personId" from gone`,
      [roundId, pairs.map(({ reference }) => reference), pairs.map(({ personId }) => personId)],
    );
  }

  /** Those that stand. */
  async conflicts(roundId: string): Promise<readonly DeclaredConflict[]> {
    const rows = await rowsOf<Timed<DeclaredConflict, 'declaredAt'>>(
      this.manager,
      `select id, person_id as "personId", reference, reason, declared_at as "declaredAt" from review_conflict
       where round_id = $1 and withdrawn_at is null order by id`,
      [roundId],
    );
    return rows.map((row) => ({ ...row, declaredAt: row.declaredAt.toISOString() }));
  }

  /** Whether the person has declared one of the application that stands, whoever asks. */
  async hasConflict({ roundId, reference, personId }: ReviewPlace): Promise<boolean> {
    const [row] = await rowsOf<{ declared: boolean }>(this.manager, 'select has_declared_conflict($1, $2, $3) as declared', [
      roundId,
      reference,
      personId,
    ]);
    return row?.declared ?? false;
  }

  /** One that is declared already stays as it was. */
  async declareConflict({ roundId, reference, personId }: ReviewPlace, reason: string, at: string): Promise<void> {
    await this.manager.query(
      `insert into review_conflict (round_id, reference, person_id, reason, declared_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [roundId, reference, personId, reason, at],
    );
  }

  async withdrawConflict({ roundId, reference, personId }: ReviewPlace, at: string): Promise<void> {
    await this.manager.query(
      `update review_conflict set withdrawn_at = $4
       where round_id = $1 and text_key(reference) = text_key($2) and person_id = $3 and withdrawn_at is null`,
      [roundId, reference, personId, at],
    );
  }

  async draft({ roundId, reference, personId }: ReviewPlace): Promise<StoredReviewDraft | null> {
    const [row] = await rowsOf<Timed<StoredReviewDraft, 'updatedAt'>>(
      this.manager,
      `select reference, content, revision, updated_at as "updatedAt" from review_draft
       where round_id = $1 and reference = $2 and person_id = $3`,
      [roundId, reference, personId],
    );
    return row ? { ...row, updatedAt: row.updatedAt.toISOString() } : null;
  }

  /** References of what the person has begun, and not sent. */
  async begunBy(roundId: string, personId: number): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ reference: string }>(
      this.manager,
      'select reference from review_draft where round_id = $1 and person_id = $2',
      [roundId, personId],
    );
    return new Set(rows.map(({ reference }) => reference));
  }

  /** @returns its revision, counted from 1 */
  async saveDraft({ roundId, reference, personId }: ReviewPlace, content: ReviewDraft, at: string): Promise<number> {
    const [row] = await rowsOf<{ revision: number }>(
      this.manager,
      `insert into review_draft (round_id, reference, person_id, content, revision, updated_at) values ($1, $2, $3, $4, 1, $5)
       on conflict (round_id, reference, person_id) do update
       set content = excluded.content, revision = review_draft.revision + 1, updated_at = excluded.updated_at returning revision`,
      [roundId, reference, personId, JSON.stringify(content), at],
    );
    return row?.revision ?? 0;
  }

  async marks(roundId: string, personId: number): Promise<readonly ReviewMark[]> {
    return rowsOf<ReviewMark>(
      this.manager,
      'select reference, is_flagged as "isFlagged", tags from review_mark where round_id = $1 and person_id = $2',
      [roundId, personId],
    );
  }

  async mark({ roundId, reference, personId }: ReviewPlace, { isFlagged, tags }: Omit<ReviewMark, 'reference'>): Promise<void> {
    await this.manager.query(
      `insert into review_mark (round_id, reference, person_id, is_flagged, tags) values ($1, $2, $3, $4, $5)
       on conflict (round_id, reference, person_id) do update set is_flagged = excluded.is_flagged, tags = excluded.tags`,
      [roundId, reference, personId, isFlagged, tags],
    );
  }

  /** The next version of the person's review of the application, which their assignment is then done with. Hold the round's lock. */
  async addSent(roundId: string, given: NewSentReview): Promise<SentReview> {
    const { reference, personId, applicationVersion, sha256, review, departures, sentAt } = given;
    const [row] = await rowsOf<{ version: number }>(
      this.manager,
      `insert into sent_review (round_id, reference, person_id, version, application_version, sha256, snapshot, departures, sent_at)
       select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8 from sent_review
       where round_id = $1 and reference = $2 and person_id = $3 returning version`,
      [
        ...[roundId, reference, personId, applicationVersion, sha256],
        ...[JSON.stringify(review), JSON.stringify(departures), sentAt],
      ],
    );
    await this.manager.query(
      'update review_assignment set sent_at = $4 where round_id = $1 and reference = $2 and person_id = $3',
      [roundId, reference, personId, sentAt],
    );
    return { ...given, version: row?.version ?? 1 };
  }

  /** Every version of one application's reviews that the viewer may read, or of every application's; the oldest first. */
  async sent(roundId: string, reference: string | null = null): Promise<readonly SentReview[]> {
    const rows = await rowsOf<Timed<SentReview, 'sentAt'>>(
      this.manager,
      `select ${SENT_COLUMNS} from sent_review where round_id = $1 and ($2::text is null or text_key(reference) = text_key($2)) order by id`,
      [roundId, reference],
    );
    return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
  }
}
