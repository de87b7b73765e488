import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * Files that are uploaded to a draft, and which of them a sent version of an application has. A file is its draft's committee's alone; once
 * sent, those who read the application see it too, unless its attachment is confidential: then nobody else ever does. The bytes stand in the
 * file storage under `storage_key`.
 */
export class Attachments1763700000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment_file (
        id text collate "C" primary key,
        draft_id integer not null references application_draft (id),
        name text not null check (name <> '' and length(name) <= 255),
        size bigint not null check (size >= 1),
        state text collate "C" not null default 'uploading' check (state in ('uploading', 'unscanned', 'stored', 'quarantined', 'refused')),
        sha256 char(64) collate "C",
        media_type text collate "C",
        reason text collate "C" not null default '',
        storage_key text collate "C" not null unique,
        uploaded_by integer not null references person (id),
        created_at timestamptz(3) not null default now(),
        examined_at timestamptz(3),
        check (state in ('uploading', 'refused') or (sha256 is not null and media_type is not null))
      )`);
    await runner.query('create index attachment_file_draft on attachment_file (draft_id)');
    await runner.query(`
      create table application_attachment (
        application_version_id integer not null references application_version (id),
        number integer not null check (number >= 1),
        file_id text collate "C" not null references attachment_file (id),
        draft_id integer not null references application_draft (id),
        is_confidential boolean not null,
        primary key (application_version_id, number)
      )`);
    await runner.query('create index application_attachment_file on application_attachment (file_id)');
    await runner.query(
      'create trigger refuse_change before update or delete or truncate on application_attachment for each statement execute function refuse_change()',
    );
    // Of whoever changes it: what is sent is never changed.
    await runner.query(`
      create function refuse_change_of_sent_file() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if exists (select from application_attachment a where a.file_id = old.id) then
          raise exception 'En fil som är skickad ändras inte.' using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$`);
    await runner.query(
      'create trigger keep_sent before update or delete on attachment_file for each row execute function refuse_change_of_sent_file()',
    );
    for (const statement of [...POLICIES, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy attachment_file_of_reader on attachment_file'); // it looks into the other table
    await runner.query('drop table application_attachment; drop table attachment_file; drop function refuse_change_of_sent_file');
  }
}

/** A rule sees what its own asker sees: a draft its committee alone, a version those who may read it. */
const OF_DRAFT = 'exists (select from application_draft d where d.id = draft_id)';
const OF_VERSION = `exists (select from application_version v where v.id = application_version_id) and (not is_confidential or ${OF_DRAFT})`;
const POLICIES = [
  'alter table attachment_file enable row level security',
  'alter table application_attachment enable row level security',
  `create policy attachment_file_of_draft on attachment_file for all to ${API_ROLE} using (${OF_DRAFT})`,
  `create policy attachment_file_of_reader on attachment_file for select to ${API_ROLE}
     using (exists (select from application_attachment a where a.file_id = attachment_file.id))`,
  `create policy application_attachment_of_viewer on application_attachment for select to ${API_ROLE} using (${OF_VERSION})`,
  `create policy application_attachment_by_committee on application_attachment for insert to ${API_ROLE} with check (${OF_DRAFT})`,
];
const GRANTS = [
  `grant select, insert, delete on attachment_file to ${API_ROLE}`,
  `grant update (state, sha256, media_type, name, reason, examined_at) on attachment_file to ${API_ROLE}`,
  `grant select, insert on application_attachment to ${API_ROLE}`,
];
