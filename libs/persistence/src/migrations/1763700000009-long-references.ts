import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A reference and a reviewer's name are texts of any length, but an index row has room for some 2 700 bytes: they are indexed by
 * their SHA-256, and queries compare that first.
 */
export class LongReferences1763700000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create function text_key(text) returns bytea language sql immutable strict parallel safe return sha256(convert_to($1, 'UTF8'))`,
    );
    await runner.query(`
      alter table application_version
        drop constraint application_version_round_id_reference_version_key,
        drop constraint application_version_round_id_reference_sha256_key`);
    await runner.query(
      'create unique index application_version_number on application_version (round_id, text_key(reference), version)',
    );
    await runner.query(
      'create unique index application_version_content on application_version (round_id, text_key(reference), sha256)',
    );
    await runner.query('alter table review drop constraint review_round_version_id_application_reviewer_key');
    await runner.query('create unique index review_once on review (round_version_id, text_key(application), text_key(reviewer))');
    await runner.query('alter table settlement drop constraint settlement_round_version_id_application_key');
    await runner.query('create unique index settlement_once on settlement (round_version_id, text_key(application))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index application_version_number; drop index application_version_content; drop index review_once; drop index settlement_once',
    );
    await runner.query(
      'alter table application_version add unique (round_id, reference, version), add unique (round_id, reference, sha256)',
    );
    await runner.query('alter table review add unique (round_version_id, application, reviewer)');
    await runner.query('alter table settlement add unique (round_version_id, application)');
    await runner.query('drop function text_key');
  }
}
