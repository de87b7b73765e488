import type { Principles } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { sha256Of } from '../database/sha256.js';
import { PrinciplesEntity, PrinciplesVersionEntity } from './principles-version.entity.js';

/** One version of a principles document, as it was recorded: never changed. */
export type PrinciplesVersion = Readonly<{
  /** What a round's version refers to. */
  id: number;
  principlesId: string;
  /** Counted from 1 for each `principlesId`. */
  version: number;
  /** The domain's `hashOf` the document. */
  sha256: string;
  document: Principles;
  /** An instant in UTC. */
  recordedAt: string;
}>;

/** A version as a list names it. */
export type PrinciplesVersionListItem = Omit<PrinciplesVersion, 'document'> &
  Readonly<{ title: string; decidedOn: string; status: string | null }>;

const toPrinciplesVersion = ({
  id,
  principlesId,
  version,
  sha256,
  document,
  recordedAt,
}: PrinciplesVersionEntity): PrinciplesVersion => ({
  id,
  principlesId,
  version,
  sha256,
  document,
  recordedAt: recordedAt.toISOString(),
});

/** Canonical JSON does not see the order of keys, but that of the denial codes counts (assessment.md 2). */
const identityOf = (document: Principles): string => sha256Of([sha256Of(document), Object.keys(document.codes)]);

export class PrinciplesRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The version of `principlesId` that was added last, `null` when nobody knows it. */
  async findCurrent(principlesId: string): Promise<PrinciplesVersion | null> {
    const current = await this.manager.findOneBy(PrinciplesEntity, { id: principlesId });
    return current && this.findVersion(current.currentVersionId);
  }

  /** @param id of a `PrinciplesVersion` */
  async findVersion(id: number): Promise<PrinciplesVersion | null> {
    const found = await this.manager.findOneBy(PrinciplesVersionEntity, { id });
    return found && toPrinciplesVersion(found);
  }

  /** A version by its number, `null` when nobody knows it. */
  async findByVersion(principlesId: string, version: number): Promise<PrinciplesVersion | null> {
    const found = await this.manager.findOneBy(PrinciplesVersionEntity, { principlesId, version });
    return found && toPrinciplesVersion(found);
  }

  /** The version that says exactly this, the order of its codes included; `null` when there is none. */
  async findSame(document: Principles): Promise<PrinciplesVersion | null> {
    const identitySha256 = identityOf(document);
    const found = await this.manager.findOneBy(PrinciplesVersionEntity, { principlesId: document.id, identitySha256 });
    return found && toPrinciplesVersion(found);
  }

  /** Every version of every document, without what it says: by id, the newest first. */
  async versions(): Promise<readonly PrinciplesVersionListItem[]> {
    const rows = await rowsOf<Omit<PrinciplesVersionListItem, 'recordedAt'> & Readonly<{ recordedAt: Date }>>(
      this.manager,
      `select id, principles_id as "principlesId", version, sha256, document ->> 'title' as title, document ->> 'decidedOn' as "decidedOn",
         document ->> 'status' as status,
         recorded_at as "recordedAt"
       from principles_version order by principles_id, version desc`,
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  /** A version by the domain's `hashOf` its document; of several that differ in the order of their codes alone, the newest. */
  async findBySha(principlesId: string, sha256: string): Promise<PrinciplesVersion | null> {
    const found = await this.manager.findOne(PrinciplesVersionEntity, {
      where: { principlesId, sha256 },
      order: { version: 'DESC' },
    });
    return found && toPrinciplesVersion(found);
  }

  /**
   * Records the document as the newest version of its id and makes it the current one. A document that is there already, the
   * order of its codes included, keeps the version that it has.
   */
  async addVersion(document: Principles): Promise<PrinciplesVersion & Readonly<{ isNew: boolean }>> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('principles:' || $1, 0))`, [document.id]);
    const identitySha256 = identityOf(document);
    const known = await this.manager.findOneBy(PrinciplesVersionEntity, { principlesId: document.id, identitySha256 });
    const stored = known ?? (await this.insertVersion(document, identitySha256));
    await this.manager.upsert(PrinciplesEntity, { id: document.id, currentVersionId: stored.id }, ['id']);
    return { ...toPrinciplesVersion(stored), isNew: known === null };
  }

  private async insertVersion(document: Principles, identitySha256: string): Promise<PrinciplesVersionEntity> {
    const newest = await this.manager.maximum(PrinciplesVersionEntity, 'version', { principlesId: document.id });
    const version = Number(newest ?? 0) + 1;
    const { identifiers } = await this.manager.insert(PrinciplesVersionEntity, {
      principlesId: document.id,
      version,
      sha256: sha256Of(document),
      identitySha256,
      document,
    });
    return this.manager.findOneByOrFail(PrinciplesVersionEntity, { id: Number(identifiers[0]?.['id']) });
  }
}
