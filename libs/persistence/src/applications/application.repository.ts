import type { Application } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { APPLICATION_COLUMNS, type ApplicationInRound, type ApplicationVersion, type Membership } from './application-version.js';
import { byPosition, chunksOf, rowsOf } from '../database/rows.js';
import type { ApplicationScope } from './application-scope.js';
import { type CommitteeCounts, countApplications } from './count-applications.js';
import { type ApplicationPage, type ApplicationQuery, listApplications } from './list-applications.js';
import {
  neighboursOf,
  type RelatedApplication,
  relatedApplications,
  type StoredVersion,
  versionCountOf,
  versionsOfApplication,
} from './versions-of-application.js';
import { listSupplements, type Supplement } from './list-supplements.js';
import { storableChunks, storeVersions } from './store-versions.js';

export class ApplicationRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Records each application as a version of its reference in the round: the version that it has already when one is equal (by
   * canonical JSON), else the next. Hold the round's lock. References must differ within one call.
   * @returns a version for each, in the same order; `isNew` when this call added it
   */
  async addVersions(
    roundId: string,
    applications: readonly Application[],
  ): Promise<readonly (ApplicationVersion & Readonly<{ isNew: boolean }>)[]> {
    const versions = [];
    for (const chunk of storableChunks(applications)) versions.push(...(await storeVersions(this.manager, roundId, chunk)));
    return versions;
  }

  /** Says which applications the round's version has, in the file's order: called once, or in turns for a long file. */
  async addToRound(roundVersionId: number, memberships: readonly Membership[]): Promise<void> {
    const [end] = await rowsOf<{ next: number }>(
      this.manager,
      'select coalesce(max(position) + 1, 0)::integer as next from round_version_application where round_version_id = $1',
      [roundVersionId],
    );
    let position = end?.next ?? 0;
    for (const chunk of chunksOf(memberships, 10_000)) {
      await this.manager.query(
        `insert into round_version_application (round_version_id, position, application_version_id, pre_assessment_key)
         select $1, $2 + n - 1, id, key from unnest($3::integer[], $4::text[]) with ordinality as new (id, key, n)`,
        [roundVersionId, position, chunk.map((one) => one.applicationVersionId), chunk.map((one) => one.preAssessmentKey)],
      );
      position += chunk.length;
    }
    await this.manager.query('update round set application_count = $2 where current_version_id = $1', [roundVersionId, position]);
  }

  /** Says what the rules are to be asked of applications that are there already: another engine's version makes other keys. */
  async setPreAssessmentKeys(
    roundVersionId: number,
    keys: readonly Readonly<{ position: number; key: string }>[],
  ): Promise<void> {
    for (const chunk of chunksOf(keys, 10_000)) {
      await this.manager.query(
        `update round_version_application m set pre_assessment_key = new.key
         from unnest($2::integer[], $3::text[]) as new (position, key)
         where m.round_version_id = $1 and m.position = new.position and m.pre_assessment_key is distinct from new.key`,
        [roundVersionId, chunk.map(({ position }) => position), chunk.map(({ key }) => key)],
      );
    }
  }

  /** Every application, in the file's order, a chunk at a time: a hundred thousand are never held at once. */
  ofRoundVersion(roundVersionId: number, chunkSize?: number): AsyncGenerator<readonly ApplicationInRound[]> {
    const read = (after: number, limit: number) =>
      rowsOf<ApplicationInRound>(
        this.manager,
        // The limit stands inside: so many rows and no more, also before the database knows its tables' sizes.
        `select ${APPLICATION_COLUMNS} from (
           select * from round_version_application where round_version_id = $1 and position > $2 order by position limit $3
         ) m join application_version a on a.id = m.application_version_id order by m.position`,
        [roundVersionId, after, limit],
      );
    return byPosition(read, chunkSize);
  }

  /** The applications from `first` (a position, from 0) and on, at most `count`: a chunk of the queue's. */
  slice(roundVersionId: number, first: number, count: number): Promise<readonly ApplicationInRound[]> {
    return rowsOf<ApplicationInRound>(
      this.manager,
      `select ${APPLICATION_COLUMNS} from (
         select * from round_version_application where round_version_id = $1 and position >= $2 order by position limit $3
       ) m join application_version a on a.id = m.application_version_id order by m.position`,
      [roundVersionId, first, count],
    );
  }

  /** Those of the committees given, in the file's order. */
  ofCommittees(roundVersionId: number, committees: readonly string[]): Promise<readonly ApplicationInRound[]> {
    return rowsOf<ApplicationInRound>(
      this.manager,
      `select ${APPLICATION_COLUMNS} from round_version_application m join application_version a on a.id = m.application_version_id
       where m.round_version_id = $1 and a.snapshot ->> 'committee' = any ($2::text[]) order by m.position`,
      [roundVersionId, committees],
    );
  }

  /** By its reference, `null` when the round's version has none. */
  async findInRound(roundVersionId: number, reference: string): Promise<ApplicationInRound | null> {
    const [found] = await rowsOf<ApplicationInRound>(
      this.manager,
      `select ${APPLICATION_COLUMNS} from round_version v
       join application_version a on a.round_id = v.round_id and text_key(a.reference) = text_key($2)
       join round_version_application m on m.round_version_id = v.id and m.application_version_id = a.id
       where v.id = $1`,
      [roundVersionId, reference],
    );
    return found ?? null;
  }

  /** Every version of an application in its round, the newest first, unmasked. */
  versions(roundId: string, reference: string): Promise<readonly StoredVersion[]> {
    return versionsOfApplication(this.manager, roundId, reference);
  }

  /** How many versions an application has in its round. */
  versionCount(roundId: string, reference: string): Promise<number> {
    return versionCountOf(this.manager, roundId, reference);
  }

  /** The committee's other applications, of this round first, then of the municipality's other rounds, unmasked. */
  related(place: Readonly<{ roundId: string; reference: string; committee: string }>): Promise<readonly RelatedApplication[]> {
    return relatedApplications(this.manager, place);
  }

  /** The references before and after a position in a round's version. */
  neighbours(roundVersionId: number, position: number): Promise<Readonly<{ previous: string | null; next: string | null }>> {
    return neighboursOf(this.manager, roundVersionId, position);
  }

  /** What tells each application of the round's version from another version of it: reference → SHA-256. */
  async hashes(roundVersionId: number): Promise<ReadonlyMap<string, string>> {
    const rows = await rowsOf<{ reference: string; sha256: string }>(
      this.manager,
      `select a.reference, a.sha256 from round_version_application m join application_version a on a.id = m.application_version_id
       where m.round_version_id = $1`,
      [roundVersionId],
    );
    return new Map(rows.map(({ reference, sha256 }) => [reference, sha256]));
  }

  /** Which of the references the round's version has, of those that whoever asks may see. */
  async referencesAmong(roundVersionId: number, references: readonly string[]): Promise<readonly string[]> {
    const rows = await rowsOf<{ reference: string }>(
      this.manager,
      `select a.reference from round_version_application m join application_version a on a.id = m.application_version_id
       where m.round_version_id = $1 and a.reference = any ($2::text[])`,
      [roundVersionId, references],
    );
    return rows.map(({ reference }) => reference);
  }

  async count(roundVersionId: number): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      'select count(*)::integer as count from round_version_application where round_version_id = $1',
      [roundVersionId],
    );
    return row?.count ?? 0;
  }

  /** A page of a round's version; filter, search, order and sums are the database's. The snapshot is unmasked: mask what others read. */
  page(roundVersionId: number, scope: ApplicationScope, query: ApplicationQuery): Promise<ApplicationPage> {
    return listApplications(this.manager, roundVersionId, scope, query);
  }

  /** How many there are in each state, with each finding, and so on, by committee. @param today `YYYY-MM-DD` */
  counts(roundVersionId: number, scope: ApplicationScope, today: string): Promise<readonly CommitteeCounts[]> {
    return countApplications(this.manager, roundVersionId, scope, today);
  }

  /** At most `limit`, those that are awaited first, the longest due first. @param today `YYYY-MM-DD` */
  supplements(roundVersionId: number, scope: ApplicationScope, today: string, limit: number): Promise<readonly Supplement[]> {
    return listSupplements(this.manager, roundVersionId, scope, today, limit);
  }
}
