import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/** How a person likes to look at a round's list: theirs alone, whatever their roles. */
export class SavedViews1763700000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id integer generated always as identity primary key,
        person_id integer not null references person (id),
        round_id text collate "C" not null references round (id),
        page text collate "C" not null,
        name text collate "C" not null,
        address text not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now()
      )`);
    // A round's id may be longer than an index takes.
    await runner.query('create unique index saved_view_name on saved_view (person_id, text_key(round_id), page, name)');
    await runner.query('alter table saved_view enable row level security');
    await runner.query(`
      create policy saved_view_of_viewer on saved_view for all to ${API_ROLE}
        using (person_id = (portal_viewer() ->> 'person')::integer)`);
    await runner.query(`grant select, insert, update, delete on saved_view to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_view');
  }
}
