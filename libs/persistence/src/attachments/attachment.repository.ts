import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { AttachmentFile, ExaminedFile, NewAttachmentFile, SentAttachment } from './attachment-file.js';

type Row = Omit<AttachmentFile, 'size' | 'createdAt'> & Readonly<{ size: string; createdAt: Date }>;
const COLUMNS = `f.id, f.draft_id as "draftId", f.name, f.size, f.state, f.sha256, f.media_type as "mediaType", f.reason,
  f.storage_key as "storageKey", p.name as "uploadedBy", f.created_at as "createdAt"`;
const FROM = 'attachment_file f join person p on p.id = f.uploaded_by';
const toFile = (row: Row): AttachmentFile => ({ ...row, size: Number(row.size), createdAt: row.createdAt.toISOString() });

/** Files of drafts and of what was sent. For a person row-level security leaves those of their committees, and what they may read. */
export class AttachmentRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, draftId, name, size, uploadedBy }: NewAttachmentFile): Promise<void> {
    await this.manager.query(
      'insert into attachment_file (id, draft_id, name, size, storage_key, uploaded_by) values ($1, $2, $3, $4, $1, $5)',
      [id, draftId, name, size, uploadedBy],
    );
  }

  /** A draft's, in the order in which they came. */
  ofDraft(draftId: number): Promise<readonly AttachmentFile[]> {
    return this.all('where f.draft_id = $1 order by f.created_at, f.id', [draftId]);
  }

  async find(draftId: number, id: string): Promise<AttachmentFile | null> {
    return (await this.all('where f.draft_id = $1 and f.id = $2', [draftId, id]))[0] ?? null;
  }

  /** Of every draft, for the portal's own process: those that wait for the scanner, and those begun before `begunBefore` that have not been looked at. */
  waiting(begunBefore: Date): Promise<readonly AttachmentFile[]> {
    const where = `where f.state = 'unscanned' or (f.state = 'uploading' and f.created_at < $1) order by f.created_at, f.id`;
    return this.all(where, [begunBefore]);
  }

  /** As `find`, and nobody else changes it until the transaction ends. */
  async findLocked(draftId: number, id: string): Promise<AttachmentFile | null> {
    return (await this.all('where f.draft_id = $1 and f.id = $2 for update of f', [draftId, id]))[0] ?? null;
  }

  async setExamined(id: string, { state, name, sha256, mediaType, reason }: ExaminedFile): Promise<void> {
    await this.manager.query(
      `update attachment_file set state = $2, name = $3, sha256 = $4, media_type = $5, reason = $6, examined_at = now() where id = $1`,
      [id, state, name, sha256, mediaType, reason],
    );
  }

  async remove(id: string): Promise<void> {
    await this.manager.query('delete from attachment_file where id = $1', [id]);
  }

  /** Says which files a version has that is just sent, for good. */
  async addSent(
    { applicationVersionId, draftId }: Readonly<{ applicationVersionId: number; draftId: number }>,
    attachments: readonly SentAttachment[],
  ): Promise<void> {
    for (const { number, fileId, isConfidential } of attachments)
      await this.manager.query(
        `insert into application_attachment (application_version_id, number, file_id, draft_id, is_confidential) values ($1, $2, $3, $4, $5)`,
        [applicationVersionId, number, fileId, draftId, isConfidential],
      );
  }

  /** The file of an application's attachment, as the newest version that has one was sent; of those up to `version` where one is given. */
  async ofApplication(
    { roundId, reference, version }: Readonly<{ roundId: string; reference: string; version?: number | undefined }>,
    number: number,
  ): Promise<AttachmentFile | null> {
    const found = await this.all(
      `join application_attachment a on a.file_id = f.id join application_version v on v.id = a.application_version_id
       where v.round_id = $1 and text_key(v.reference) = text_key($2) and v.reference = $2 and a.number = $3
         and v.version <= coalesce($4, v.version) order by v.version desc limit 1`,
      [roundId, reference, number, version ?? null],
    );
    return found[0] ?? null;
  }

  private async all(rest: string, parameters: readonly unknown[]): Promise<readonly AttachmentFile[]> {
    return (await rowsOf<Row>(this.manager, `select ${COLUMNS} from ${FROM} ${rest}`, parameters)).map(toFile);
  }
}
