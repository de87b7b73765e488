import type { Settlement } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { byPosition, chunksOf, rowsOf } from '../database/rows.js';
import { sha256Of } from '../database/sha256.js';
import { SettlementEntity } from './review.entity.js';

type Row = Readonly<{ position: number; snapshot: Settlement }>;

/** The settlements of a round's version, in the file's order; a new version has its own. */
export class SettlementRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(roundVersionId: number, settlements: readonly Settlement[]): Promise<void> {
    let position = 0;
    for (const chunk of chunksOf(settlements)) {
      const first = position;
      const rows = chunk.map((snapshot, index) => ({
        roundVersionId,
        position: first + index,
        application: snapshot.application,
        sha256: sha256Of(snapshot),
        snapshot,
      }));
      await this.manager.createQueryBuilder().insert().into(SettlementEntity).values(rows).execute();
      position += chunk.length;
    }
  }

  /** Every settlement, in the file's order, a chunk at a time. */
  async *ofRoundVersion(roundVersionId: number): AsyncGenerator<readonly Settlement[]> {
    const read = (after: number, limit: number) =>
      rowsOf<Row>(
        this.manager,
        'select position, snapshot from settlement where round_version_id = $1 and position > $2 order by position limit $3',
        [roundVersionId, after, limit],
      );
    for await (const rows of byPosition(read)) yield rows.map(({ snapshot }) => snapshot);
  }

  /** That of one application, `null` when nobody has settled it. */
  async ofApplication(roundVersionId: number, reference: string): Promise<Settlement | null> {
    const [found] = await rowsOf<Row>(
      this.manager,
      'select position, snapshot from settlement where round_version_id = $1 and text_key(application) = text_key($2)',
      [roundVersionId, reference],
    );
    return found?.snapshot ?? null;
  }
}
