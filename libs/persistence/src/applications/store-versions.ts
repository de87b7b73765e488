import type { Application } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { CHUNK, rowsOf } from '../database/rows.js';
import { sha256Of } from '../database/sha256.js';
import type { ApplicationVersion } from './application-version.js';
import { listColumns } from './list-columns.js';

type StoredVersion = ApplicationVersion & Readonly<{ isNew: boolean }>;

const MOST_CHARACTERS = 16_000_000;

/** Chunks that are sent whole: `CHUNK` applications, fewer when they are long. One application is never split. */
export function* storableChunks(applications: readonly Application[]): Generator<readonly Application[]> {
  let chunk: Application[] = [];
  let characters = 0;
  for (const application of applications) {
    const { length } = JSON.stringify(application);
    if (chunk.length === CHUNK || (chunk.length > 0 && characters + length > MOST_CHARACTERS)) {
      yield chunk;
      [chunk, characters] = [[], 0];
    }
    chunk.push(application);
    characters += length;
  }
  if (chunk.length > 0) yield chunk;
}

/** One chunk of `ApplicationRepository.addVersions`: one statement, whatever the chunk's size. */
export async function storeVersions(
  manager: EntityManager,
  roundId: string,
  applications: readonly Application[],
): Promise<readonly StoredVersion[]> {
  const hashes = applications.map(sha256Of);
  const columns = applications.map(listColumns);
  const stored = await rowsOf<StoredVersion>(manager, STORE, [
    roundId,
    applications.map(({ reference }) => reference),
    hashes,
    JSON.stringify(applications), // as one document: a text array would escape every quotation mark, at ten times the cost
    columns.map(({ committee }) => committee),
    columns.map(({ title }) => title),
    columns.map(({ place }) => place),
    columns.map(({ district }) => district),
    columns.map(({ requestedAmount }) => requestedAmount),
    columns.map(({ receivedOn }) => receivedOn),
    columns.map(({ searchText }) => searchText),
    columns.map(({ supplement }) => supplement.requestedOn),
    columns.map(({ supplement }) => supplement.dueOn),
    columns.map(({ supplement }) => supplement.receivedOn),
  ]);
  const byReference = new Map(stored.map((version) => [version.reference, version]));
  return applications.map(({ reference }) => {
    const version = byReference.get(reference);
    if (!version) throw new Error(`The application ${reference} was not stored`);
    return version;
  });
}

const STORE = `
  with sent as (
    select * from rows from (
      unnest($2::text[]), unnest($3::text[]), json_array_elements($4::json), unnest($5::text[]), unnest($6::text[]), unnest($7::text[]),
      unnest($8::text[]), unnest($9::bigint[]), unnest($10::text[]), unnest($11::text[]),
      unnest($12::text[]), unnest($13::text[]), unnest($14::text[])
    ) with ordinality as sent (reference, sha256, snapshot, committee, title, place, district, requested_amount, received_on, search_text,
      supplement_requested_on, supplement_due_on, supplement_received_on, n)
  ), known as (
    select s.*, k.id, k.version, k.newest from sent s join known_versions($1, $2::text[], $3::text[]) k using (n)
  ), added as (
    insert into application_version (round_id, reference, version, sha256, snapshot, committee, title, place, district, requested_amount, received_on, search_text,
      supplement_requested_on, supplement_due_on, supplement_received_on)
    select $1, reference, 1 + newest, sha256, snapshot, committee, title, place, district, requested_amount, received_on, search_text,
      supplement_requested_on, supplement_due_on, supplement_received_on
    from known where id is null order by n
    returning id, reference, version, sha256, true as "isNew"
  )
  select id, reference, version, sha256, false as "isNew" from known where id is not null union all select * from added`;
