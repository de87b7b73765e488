import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * A selection that is used in the proposal can ask that the documents tell how firm it is, and by which samples. Whether somebody has to
 * keep away from an application is asked before each request about it, in one question and whoever asks.
 */
export class AskedRobustness1763700000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table selection_choice add column robustness jsonb');
    await runner.query(`
      create function has_declared_conflict(in_round text, wanted text, asked_of integer) returns boolean
        language sql stable security definer set search_path = public as $$
        select exists (select from review_conflict
          where round_id = in_round and person_id = asked_of and text_key(reference) = text_key(wanted) and withdrawn_at is null) $$`);
    await runner.query('revoke execute on function has_declared_conflict from public');
    await runner.query(`grant execute on function has_declared_conflict to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function has_declared_conflict');
    await runner.query('alter table selection_choice drop column robustness');
  }
}
