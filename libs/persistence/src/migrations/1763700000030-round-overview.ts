import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the round's page counts of a hundred thousand applications, as columns: supplements' days (null where a mark covers them, as
 * all such columns) and kinds of findings. Row-level security reads the committee from its column first: a document for each row would
 * be a thousand times dearer.
 */
export class RoundOverview1763700000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application_version
        add column supplement_requested_on char(10) collate "C",
        add column supplement_due_on char(10) collate "C",
        add column supplement_received_on char(10) collate "C"`);
    await runner.query(`alter table pre_assessment add column finding_kinds text[] collate "C" not null default '{}'`);
    // What is stored never changes, but for this once: these columns say again what stands in the document beside them.
    for (const [table, statement] of FILL) {
      await runner.query(`alter table ${table} disable trigger user`);
      await runner.query(statement);
      await runner.query(`alter table ${table} enable trigger user`);
    }
    await runner.query(`
      create index decision_unsettled on decision (round_version_id, text_key(reference)) where unreviewed_because = 'unsettled'`);
    await runner.query('create index outbox_message_finished on outbox_message (finished_at) where finished_at is not null');
    await runner.query(
      `alter policy application_version_of_viewer on application_version using (${readsApplication(COMMITTEE)})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter policy application_version_of_viewer on application_version using (${readsApplication(`application_version.snapshot ->> 'committee'`)})`,
    );
    await runner.query('drop index decision_unsettled; drop index outbox_message_finished');
    await runner.query('alter table pre_assessment drop column finding_kinds');
    await runner.query(`
      alter table application_version
        drop column supplement_requested_on, drop column supplement_due_on, drop column supplement_received_on`);
  }
}

const COMMITTEE = `coalesce(application_version.committee, application_version.snapshot ->> 'committee')`;
const readsApplication = (committee: string): string => `
  (select portal_reads_every_round()) or portal_reads_round(round_id) or exists (
    select from round r join round_version v on v.id = r.current_version_id
    where r.id = application_version.round_id and portal_is_in_committee(v.municipality, ${committee}))`;

/** A mark that may cover a supplement's days keeps them out; when an application is stored, the domain says exactly which it covers. */
const FILL = [
  [
    'application_version',
    `update application_version set
       supplement_requested_on = snapshot -> 'supplement' ->> 'requestedOn',
       supplement_due_on = snapshot -> 'supplement' ->> 'dueOn',
       supplement_received_on = snapshot -> 'supplement' ->> 'receivedOn'
     where snapshot -> 'supplement' ->> 'requestedOn' is not null and not exists (
       select from json_array_elements(snapshot -> 'confidentiality') mark,
         json_array_elements_text(case json_typeof(mark -> 'fields') when 'array' then mark -> 'fields' else '[]' end) field
       where field ilike '%supplement%' or length(field) < 2)`,
  ],
  [
    'pre_assessment',
    `update pre_assessment set finding_kinds = array (select f ->> 'kind' from json_array_elements(result -> 'findings') f)
     where json_array_length(result -> 'findings') > 0`,
  ],
] as const;
