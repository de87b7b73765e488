import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * A request to supplement can be taken back, with who did it and why; then it waits for nothing, and another can be asked. `earlier` is what
 * the application said of a supplement before it was asked, which it then says again. An answer says which attachments it brought:
 * their numbers tell nothing of a file that its reader may not see.
 */
export class WithdrawnSupplements1763700000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supplement_request
        add column earlier json,
        add column answered_attachments integer[] not null default '{}',
        add column withdrawn_by integer references person (id),
        add column withdrawn_at timestamptz(3),
        add column withdrawn_reason text,
        add check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)),
        add check (withdrawn_at is null or answered_at is null)`);
    await runner.query('drop index supplement_request_open');
    await runner.query(openIndex('answered_at is null and withdrawn_at is null'));
    await runner.query(
      `grant update (answered_attachments, withdrawn_by, withdrawn_at, withdrawn_reason) on supplement_request to ${API_ROLE}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index supplement_request_open');
    await runner.query(`
      alter table supplement_request
        drop column earlier, drop column answered_attachments,
        drop column withdrawn_by, drop column withdrawn_at, drop column withdrawn_reason`);
    await runner.query(openIndex('answered_at is null'));
  }
}

const openIndex = (condition: string): string =>
  `create unique index supplement_request_open on supplement_request (round_id, text_key(reference)) where ${condition}`;
