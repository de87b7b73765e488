import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail is read by what it is about; a subject may be of any length. */
export class TrailBySubject1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index audit_entry_subject on audit_entry (text_key(subject), seq)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_entry_subject');
  }
}
