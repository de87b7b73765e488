import { ENGINE_VERSION, type InputVersions } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';

/**
 * What a version's applications are other than those of the one before. `placed`: ids of `ApplicationVersion`, each where one of the
 * same reference stood, else last; `removed`: references.
 */
export type MembershipChanges = Readonly<{
  placed: readonly number[];
  removed: readonly string[];
  reviews: readonly PlacedJudgement[];
  settlements: readonly PlacedJudgement[];
}>;
/** A review or a settlement that stands in place of the one of the same application (and reviewer), else last; without a snapshot it is taken away. */
export type PlacedJudgement = Readonly<{ application: string; reviewer?: string; sha256: string; snapshot: object | null }>;

/** What a version to come holds. Each hash is the domain's `hashOf` a list of hashes, in the file's order. */
export type ContentOfNext = Readonly<{
  applicationsHash: string;
  reviewsHash: string;
  settlementsHash: string;
  /** How many applications there will be, how many of the placed stand where another stood, how many of the removed were there. */
  count: number;
  replacedCount: number;
  removedCount: number;
  /** A review or a settlement names a cost item that the application no longer has. */
  isJudgedItemGone: boolean;
}>;

export async function contentOfNext(
  manager: EntityManager,
  from: number,
  { placed, removed, reviews, settlements }: MembershipChanges,
): Promise<ContentOfNext> {
  const [content] = await rowsOf<ContentOfNext>(
    manager,
    'select * from content_of_next_version($1, $2::integer[], $3::text[], $4::json, $5::json)',
    [from, placed, removed, JSON.stringify(reviews), JSON.stringify(settlements)],
  );
  if (!content) throw new Error(`Nothing is told of what comes after the round version ${from}`);
  return content;
}

export async function fillNext(
  manager: EntityManager,
  { from, to }: Readonly<{ from: number; to: number }>,
  { placed, removed, reviews, settlements }: MembershipChanges,
  { roundHash, principlesHash }: Omit<InputVersions, 'applicationHash'>,
): Promise<void> {
  await manager.query('select fill_next_version($1, $2, $3::integer[], $4::text[], $5, $6, $7, $8::json, $9::json)', [
    from,
    to,
    placed,
    removed,
    roundHash,
    principlesHash,
    ENGINE_VERSION,
    JSON.stringify(reviews),
    JSON.stringify(settlements),
  ]);
}
