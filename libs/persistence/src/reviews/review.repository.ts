import type { Review } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { byPosition, chunksOf, rowsOf } from '../database/rows.js';
import { sha256Of } from '../database/sha256.js';

export type ReviewerCount = Readonly<{ reviewer: string; reviews: number }>;
type Row = Readonly<{ position: number; snapshot: Review }>;

/** The reviews of a round's version, in the file's order; a new version has its own. */
export class ReviewRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(roundVersionId: number, reviews: readonly Review[]): Promise<void> {
    let position = 0;
    for (const chunk of chunksOf(reviews)) {
      await this.manager.query(
        `insert into review (round_version_id, position, application, reviewer, sha256, snapshot)
         select $1, $2 + n - 1, application, reviewer, sha256, snapshot
         from rows from (unnest($3::text[]), unnest($4::text[]), unnest($5::text[]), json_array_elements($6::json)) with ordinality as new (application, reviewer, sha256, snapshot, n)`,
        [
          roundVersionId,
          position,
          chunk.map(({ application }) => application),
          chunk.map(({ reviewer }) => reviewer),
          chunk.map(sha256Of),
          JSON.stringify(chunk),
        ],
      );
      position += chunk.length;
    }
  }

  /** Every review, in the file's order, a chunk at a time. */
  async *ofRoundVersion(roundVersionId: number): AsyncGenerator<readonly Review[]> {
    const read = (after: number, limit: number) =>
      rowsOf<Row>(
        this.manager,
        'select position, snapshot from review where round_version_id = $1 and position > $2 order by position limit $3',
        [roundVersionId, after, limit],
      );
    for await (const rows of byPosition(read)) yield rows.map(({ snapshot }) => snapshot);
  }

  async count(roundVersionId: number): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      'select count(*)::integer as count from review where round_version_id = $1',
      [roundVersionId],
    );
    return row?.count ?? 0;
  }

  /** How many each reviewer has made, the most first; at most `limit` reviewers. */
  byReviewer(roundVersionId: number, limit: number): Promise<readonly ReviewerCount[]> {
    return rowsOf<ReviewerCount>(
      this.manager,
      `select reviewer, count(*)::integer as reviews from review where round_version_id = $1
       group by reviewer order by reviews desc, reviewer collate "sv-x-icu" limit $2`,
      [roundVersionId, limit],
    );
  }

  /** Those of one application, in the file's order. */
  async ofApplication(roundVersionId: number, reference: string): Promise<readonly Review[]> {
    const found = await rowsOf<Row>(
      this.manager,
      'select position, snapshot from review where round_version_id = $1 and text_key(application) = text_key($2) order by position',
      [roundVersionId, reference],
    );
    return found.map(({ snapshot }) => snapshot);
  }
}
