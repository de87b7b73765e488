import type { Committee, Municipality } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';

/** A municipality as its newest round says it, with every committee that a round of it has named. */
export type KnownMunicipality = Readonly<{ municipality: Municipality; committees: readonly Committee[] }>;

export function knownMunicipalities(
  manager: EntityManager,
  roundIds: 'all' | readonly string[],
): Promise<readonly KnownMunicipality[]> {
  return rowsOf<KnownMunicipality>(
    manager,
    `with current as (
       select v.id, v.municipality, v.header from round r join round_version v on v.id = r.current_version_id
       where $1::text[] is null or r.id = any ($1)
     ), named as (
       select distinct on (c.municipality, e ->> 'code') c.municipality, e ->> 'name' as name, e as committee
       from current c, json_array_elements(c.header -> 'committees') e order by c.municipality, e ->> 'code', c.id desc
     ), newest as (
       select distinct on (c.municipality) c.municipality as name, c.header -> 'municipality' as facts from current c order by c.municipality, c.id desc
     )
     select facts as municipality, coalesce((
         select json_agg(committee order by named.name collate "sv-x-icu") from named where named.municipality = newest.name
       ), '[]') as committees
     from newest order by name collate "sv-x-icu"`,
    [roundIds === 'all' ? null : roundIds],
  );
}
