import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the tables of sent and recorded things share: a trigger by which the database itself refuses to change them. */
export class Immutability1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Tabellen % får bara växa: % är inte tillåtet.', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function refuse_change');
  }
}
