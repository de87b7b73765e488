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

// Lateral, with a limit: by the index, also before the database knows that the table has grown.
const STORE = `
  with sent as (
    select * from rows from (
      unnest($2::text[]), unnest($3::text[]), json_array_elements($4::json), unnest($5::text[]), unnest($6::text[]), unnest($7::text[]),
      unnest($8::text[]), unnest($9::bigint[]), unnest($10::text[]), unnest($11::text[]),
      unnest($12::text[]), unnest($13::text[]), unnest($14::text[])
    ) with ordinality as sent (reference, sha256, snapshot, committee, title, place, district, requested_amount, received_on, search_text,
      supplement_requested_on, supplement_due_on, supplement_received_on, n)
  ), known as (
    select a.* from sent s cross join lateral (
      select id, reference, version, sha256, false as "isNew" from application_version a
      where a.round_id = $1 and text_key(a.reference) = text_key(s.reference) and a.sha256 = s.sha256 limit 1
    ) a
  ), added as (
    insert into application_version (round_id, reference, version, sha256, snapshot, committee, title, place, district, requested_amount, received_on, search_text,
      supplement_requested_on, supplement_due_on, supplement_received_on)
    select $1, s.reference, 1 + coalesce((select max(version) from application_version o where o.round_id = $1 and text_key(o.reference) = text_key(s.reference)), 0),
      s.sha256, s.snapshot, s.committee, s.title, s.place, s.district, s.requested_amount, s.received_on, s.search_text,
      s.supplement_requested_on, s.supplement_due_on, s.supplement_received_on
    from sent s where not exists (select from known k where k.reference = s.reference) order by s.n
    returning id, reference, version, sha256, true as "isNew"
  )
  select * from known union all select * from added`;
