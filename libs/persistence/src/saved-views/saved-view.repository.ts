import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { NewSavedView, SavedView } from './saved-view.js';

type Row = Omit<SavedView, 'updatedAt'> & Readonly<{ updatedAt: Date }>;
const COLUMNS = `id, round_id as "roundId", page, name, address, updated_at as "updatedAt"`;
const toSavedView = (row: Row): SavedView => ({ ...row, updatedAt: row.updatedAt.toISOString() });

/** A person's views. Each question names the person too: the owner's connection sees everybody's. */
export class SavedViewRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Those of one page of a round, by name in Swedish order. */
  async ofPerson(personId: number, roundId: string, page: string): Promise<readonly SavedView[]> {
    const rows = await rowsOf<Row>(
      this.manager,
      `select ${COLUMNS} from saved_view where person_id = $1 and round_id = $2 and page = $3 order by name collate "sv-x-icu", id`,
      [personId, roundId, page],
    );
    return rows.map(toSavedView);
  }

  async find(personId: number, roundId: string, id: number): Promise<SavedView | null> {
    const [row] = await rowsOf<Row>(
      this.manager,
      `select ${COLUMNS} from saved_view where person_id = $1 and round_id = $2 and id = $3`,
      [personId, roundId, id],
    );
    return row ? toSavedView(row) : null;
  }

  /** @returns `null` when the person has one of that name already */
  async add({ personId, roundId, page, name, address }: NewSavedView): Promise<SavedView | null> {
    const [row] = await rowsOf<Row>(
      this.manager,
      `insert into saved_view (person_id, round_id, page, name, address) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning ${COLUMNS}`,
      [personId, roundId, page, name, address],
    );
    return row ? toSavedView(row) : null;
  }

  /** Waits until nobody else changes this person's views, and keeps them out until the transaction ends. */
  async lock(personId: number): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('saved-views:' || $1::text, 0))`, [personId]);
  }

  async change(id: number, { name, address }: Pick<SavedView, 'name' | 'address'>): Promise<void> {
    await this.manager.query('update saved_view set name = $2, address = $3, updated_at = now() where id = $1', [
      id,
      name,
      address,
    ]);
  }

  async remove(id: number): Promise<void> {
    await this.manager.query('delete from saved_view where id = $1', [id]);
  }
}
