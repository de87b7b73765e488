import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * Finds the versions that a round has already of applications that are being read in, by the index, for the api too. Under row-level
 * security the database asks the rule of every row before it may call `text_key`, and so read the whole round for each application.
 * What is told are ids and numbers, to one who can name an application and its hash, and so has it.
 */
export class KnownVersions1763700000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function known_versions(in_round text, refs text[], hashes text[])
        returns table (n bigint, id integer, version integer, newest integer)
        language sql stable security definer set search_path = public as $$
        select s.n, known.id, known.version, coalesce(newest.version, 0)
        from unnest(refs, hashes) with ordinality as s (reference, sha256, n)
        left join lateral (
          select a.id, a.version from application_version a
          where a.round_id = in_round and text_key(a.reference) = text_key(s.reference) and a.sha256 = s.sha256 limit 1
        ) known on true
        left join lateral (
          select max(o.version) as version from application_version o
          where o.round_id = in_round and text_key(o.reference) = text_key(s.reference)
        ) newest on true $$`);
    await runner.query('revoke execute on function known_versions from public');
    await runner.query(`grant execute on function known_versions to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function known_versions');
  }
}
