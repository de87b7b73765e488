import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * The api's own process, which has the disk that uploads come to, looks again at files that waited and takes away those that nobody went on
 * with. It sees the files of every draft, never the drafts; no person is that process, whatever they may do.
 */
export class TendedFiles1763700000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index attachment_file_waiting on attachment_file (created_at) where state in ('uploading', 'unscanned')`,
    );
    for (const [name, rule] of Object.entries(POLICIES)) await runner.query(`create policy ${name} on attachment_file ${rule}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(POLICIES)) await runner.query(`drop policy ${name} on attachment_file`);
    await runner.query('drop index attachment_file_waiting');
  }
}

const IS_API = `current_setting('portal.actor', true) = 'system:api'`;
const POLICIES = {
  attachment_file_of_api: `for select to ${API_ROLE} using (${IS_API})`,
  attachment_file_examined_by_api: `for update to ${API_ROLE} using (${IS_API} and state in ('uploading', 'unscanned')) with check (${IS_API})`,
  attachment_file_abandoned: `for delete to ${API_ROLE} using (${IS_API} and state = 'uploading')`,
};
