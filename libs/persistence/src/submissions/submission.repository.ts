import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';

export type SubmissionKind = 'application' | 'supplement' | 'withdrawal';
/** What was sent, when and by whom: never changed. `sha256` is of the application version that it made, or took back. */
export type Submission = SubmittedFacts &
  Readonly<{
    id: number;
    kind: SubmissionKind;
    roundId: string;
    municipality: string;
    committee: string;
    reference: string;
    draftId: number | null;
    applicationVersionId: number;
    sha256: string;
    isLate: boolean;
    sentBy: string;
    sentAt: string;
  }>;
/** As they stand in that version, unmasked: a receipt is its committee's own. */
export type SubmittedFacts = Readonly<{
  version: number;
  title: string;
  requestedAmount: number;
  committeeCaseNumber: string | null;
}>;
export type NewSubmission = Omit<Submission, 'id' | 'sentBy' | keyof SubmittedFacts> & Readonly<{ sentBy: number }>;

type Row = Omit<Submission, 'sentAt'> & Readonly<{ sentAt: Date }>;
const COLUMNS = `s.id, s.kind, s.round_id as "roundId", s.municipality, s.committee, s.reference, s.draft_id as "draftId",
  s.application_version_id as "applicationVersionId", s.sha256, s.is_late as "isLate", p.name as "sentBy", s.sent_at as "sentAt",
  a.version, a.snapshot ->> 'title' as title, a.snapshot -> 'requestedAmount' as "requestedAmount", a.snapshot ->> 'committeeCaseNumber' as "committeeCaseNumber"`;
const FROM = 'submission s join person p on p.id = s.sent_by join application_version a on a.id = s.application_version_id';
const toSubmission = (row: Row): Submission => ({ ...row, sentAt: row.sentAt.toISOString() });

/** Receipts. For a person row-level security leaves those of their committees, and of the rounds that they read. */
export class SubmissionRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(given: NewSubmission): Promise<Submission> {
    const [row] = await rowsOf<{ id: number }>(
      this.manager,
      `insert into submission (kind, round_id, municipality, committee, reference, draft_id, application_version_id, sha256, is_late, sent_by, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        given.kind,
        given.roundId,
        given.municipality,
        given.committee,
        given.reference,
        given.draftId,
        given.applicationVersionId,
        given.sha256,
        given.isLate,
        given.sentBy,
        given.sentAt,
      ],
    );
    const added = row && (await this.find(given.roundId, row.id));
    if (!added) throw new Error('The submission that was just added is not there');
    return added;
  }

  async find(roundId: string, id: number): Promise<Submission | null> {
    return this.one('s.round_id = $1 and s.id = $2', [roundId, id]);
  }

  async ofDraft(draftId: number): Promise<Submission | null> {
    return this.one('s.draft_id = $1', [draftId]);
  }

  /** Everything that was sent of a round by the committees given, the last first. */
  async ofCommittees(roundId: string, municipality: string, committees: readonly string[]): Promise<readonly Submission[]> {
    const rows = await rowsOf<Row>(
      this.manager,
      `select ${COLUMNS} from ${FROM} where s.round_id = $1 and s.municipality = $2 and s.committee = any ($3) order by s.id desc`,
      [roundId, municipality, committees],
    );
    return rows.map(toSubmission);
  }

  /** Everything that was sent of one application, in the order in which it was. */
  async ofApplication(roundId: string, reference: string): Promise<readonly Submission[]> {
    const rows = await rowsOf<Row>(
      this.manager,
      `select ${COLUMNS} from ${FROM} where s.round_id = $1 and s.reference = $2 order by s.id`,
      [roundId, reference],
    );
    return rows.map(toSubmission);
  }

  /** The highest number that an application of the round has, or has had. Hold the round's lock. */
  async lastNumber(roundId: string): Promise<number> {
    const [row] = await rowsOf<{ last: number }>(this.manager, 'select last_number_of_round($1) as last', [roundId]);
    return row?.last ?? 0;
  }

  private async one(where: string, parameters: readonly unknown[]): Promise<Submission | null> {
    const [row] = await rowsOf<Row>(this.manager, `select ${COLUMNS} from ${FROM} where ${where}`, parameters);
    return row ? toSubmission(row) : null;
  }
}
