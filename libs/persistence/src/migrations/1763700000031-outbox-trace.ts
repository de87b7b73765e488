import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ordered a job, as W3C `traceparent`: numbers without meaning outside a trace. */
export class OutboxTrace1763700000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox_message add column traceparent text collate "C"');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox_message drop column traceparent');
  }
}
