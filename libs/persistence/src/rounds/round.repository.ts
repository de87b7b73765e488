import type { InputVersions, Principles, RoundHeader, RoundsSeen, RoundSubject } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { searchText } from '../database/search.js';
import { PrinciplesRepository, type PrinciplesVersion } from '../principles/principles.repository.js';
import { ReviewRepository } from '../reviews/review.repository.js';
import { SettlementRepository } from '../reviews/settlement.repository.js';
import { listRounds, type RoundPage, type RoundQuery } from './list-rounds.js';

import { type KnownMunicipality, knownMunicipalities } from './known-municipalities.js';
import { type ContentOfNext, contentOfNext, fillNext, type MembershipChanges } from './next-round-version.js';
import type { RoundVersion } from './round-version.js';
import { RoundEntity, RoundVersionEntity } from './round-version.entity.js';
import { withLists, withoutLists } from './stored-header.js';

export const toRoundVersion = (entity: Omit<RoundVersionEntity, 'header' | 'searchText'>): RoundVersion => ({
  id: entity.id,
  roundId: entity.roundId,
  version: entity.version,
  sha256: entity.sha256,
  principlesVersionId: entity.principlesVersionId,
  title: entity.title,
  caseNumber: entity.caseNumber,
  budgetYear: entity.budgetYear,
  municipality: entity.municipality,
  createdAt: entity.createdAt.toISOString(),
});

/** All columns but the header, which can be long. */
const WITHOUT_HEADER = {
  id: true,
  roundId: true,
  version: true,
  sha256: true,
  principlesVersionId: true,
  title: true,
  caseNumber: true,
  budgetYear: true,
  municipality: true,
  createdAt: true,
} as const;

export class RoundRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Waits until nobody else changes this round, and keeps them out until the transaction ends; the round need not exist. */
  async lock(roundId: string): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('round:' || $1, 0))`, [roundId]);
  }

  /** The round's current version, `null` when there is no such round. */
  async find(roundId: string): Promise<RoundVersion | null> {
    const round = await this.manager.findOneBy(RoundEntity, { id: roundId });
    return round && this.findById(round.currentVersionId);
  }

  /** A version by its number, counted from 1. */
  async findVersion(roundId: string, version: number): Promise<RoundVersion | null> {
    const found = await this.manager.findOne(RoundVersionEntity, { select: WITHOUT_HEADER, where: { roundId, version } });
    return found && toRoundVersion(found);
  }

  /** @param id of a `RoundVersion` */
  async findById(id: number): Promise<RoundVersion | null> {
    const found = await this.manager.findOne(RoundVersionEntity, { select: WITHOUT_HEADER, where: { id } });
    return found && toRoundVersion(found);
  }

  /** Every version of a round, the newest first. */
  async versions(roundId: string): Promise<readonly RoundVersion[]> {
    const found = await this.manager.find(RoundVersionEntity, {
      select: WITHOUT_HEADER,
      where: { roundId },
      order: { version: 'DESC' },
    });
    return found.map(toRoundVersion);
  }

  /** The current version of the round that was last imported or changed; `null` when there are none. */
  async newest(): Promise<RoundVersion | null> {
    const [newest] = await this.manager.find(RoundEntity, { order: { currentVersionId: 'DESC' }, take: 1 });
    return newest ? this.findById(newest.currentVersionId) : null;
  }

  /** What the policy asks of a round: `null` when there is no such round. */
  async subject(roundId: string): Promise<RoundSubject | null> {
    const [row] = await rowsOf<Readonly<{ municipality: string; committees: readonly string[]; isProposed: boolean }>>(
      this.manager,
      `select v.municipality, proposed_at(v.id) is not null as "isProposed",
         coalesce((select json_agg(c ->> 'code') from json_array_elements(v.header -> 'committees') c), '[]') as committees
       from round r join round_version v on v.id = r.current_version_id where r.id = $1`,
      [roundId],
    );
    if (!row) return null;
    const { municipality, committees, isProposed } = row;
    return { kind: 'round', roundId, municipality, committees, state: isProposed ? 'proposed' : 'assessing' };
  }

  /** The committee of an application in the round's newest version, whoever asks: `null` when there is none with that reference. */
  async committeeOf(roundId: string, reference: string): Promise<string | null> {
    const [row] = await rowsOf<{ committee: string | null }>(
      this.manager,
      'select committee_of_application(current_version_id, $2) as committee from round where id = $1',
      [roundId, reference],
    );
    return row?.committee ?? null;
  }

  /** What others have built on the round as it is, whoever asks: codes of committees that write or have sent, and whether it is reviewed. */
  async inUse(roundId: string): Promise<Readonly<{ committees: readonly string[]; isReviewed: boolean }>> {
    const [row] = await rowsOf<Readonly<{ committees: readonly string[]; isReviewed: boolean }>>(
      this.manager,
      'select * from round_in_use($1)',
      [roundId],
    );
    return row ?? { committees: [], isReviewed: false };
  }

  /** The committees that these rounds name, each as the newest of them does, and who reviews and decides there; names in Swedish order. */
  knownMunicipalities(roundIds: 'all' | readonly string[]): Promise<readonly KnownMunicipality[]> {
    return knownMunicipalities(this.manager, roundIds);
  }

  /** A page of the rounds that whoever asks may know of, each in its current version; search and order are the database's. */
  list(query: RoundQuery, visible: RoundsSeen): Promise<RoundPage> {
    return listRounds(this.manager, query, visible);
  }

  /**
   * Lets the viewer of this transaction see and add the cases of a round that they are reading in, and of which they hold no role
   * yet: for row-level security knows the round by their roles. The next transaction is as before.
   */
  async admit(roundId: string): Promise<void> {
    await this.manager.query(
      `select set_config('portal.viewer', jsonb_set(portal_viewer(), '{rounds}', case when portal_reads_every_round() then '"*"'
         else coalesce(portal_viewer() -> 'rounds', '[]') || to_jsonb($1::text) end)::text, true)`,
      [roundId],
    );
  }

  /**
   * Adds the next version of `header.round.id` and makes it the current one; its reviews and settlements with it. Hold `lock`.
   * @param sha256 of the whole content, as the importer knows it again
   * @param principles that it is assessed with; when the header brings its own, the version of those
   */
  async addVersion(header: RoundHeader, sha256: string, principles: PrinciplesVersion): Promise<RoundVersion> {
    const { round, municipality } = header;
    const newest = await this.manager.maximum(RoundVersionEntity, 'version', { roundId: round.id });
    const { identifiers } = await this.manager.insert(RoundVersionEntity, {
      roundId: round.id,
      version: Number(newest ?? 0) + 1,
      sha256,
      header: withoutLists(header),
      principlesVersionId: principles.id,
      title: round.title,
      caseNumber: round.caseNumber,
      budgetYear: round.budgetYear,
      municipality: municipality.name,
      searchText: searchText([round.id, round.title, round.caseNumber, municipality.name]),
    });
    const id = Number(identifiers[0]?.['id']);
    await this.manager.upsert(RoundEntity, { id: round.id, currentVersionId: id, applicationCount: 0 }, ['id']);
    await new ReviewRepository(this.manager).add(id, header.reviews ?? []);
    await new SettlementRepository(this.manager).add(id, header.settlements ?? []);
    const stored = await this.findById(id);
    if (!stored) throw new Error(`The round version ${id} that was just added is not there`);
    return stored;
  }

  /** The round's facts without its long lists: `reviews` and `settlements` are empty where the file had some. */
  async facts(roundVersionId: number): Promise<Omit<RoundHeader, 'reviews' | 'settlements' | 'principles'>> {
    const { reviews, settlements, principles, ...facts } = await this.storedHeader(roundVersionId);
    return facts;
  }

  /** All that the file said but its applications, key for key, absent and null apart. */
  async header(roundVersionId: number): Promise<RoundHeader> {
    const stored = await this.storedHeader(roundVersionId);
    const [reviews, settlements] = [new ReviewRepository(this.manager), new SettlementRepository(this.manager)];
    return withLists(stored, {
      reviews: await collect(reviews.ofRoundVersion(roundVersionId)),
      settlements: await collect(settlements.ofRoundVersion(roundVersionId)),
      principles: await this.principlesOf(roundVersionId),
    });
  }

  /** As `header`, with lists that are empty where the file had some. */
  async outline(roundVersionId: number): Promise<RoundHeader> {
    const stored = await this.storedHeader(roundVersionId);
    if (!stored.principles) return stored;
    return withLists(stored, { reviews: [], settlements: [], principles: await this.principlesOf(roundVersionId) });
  }

  /** What a next version with the changes holds, in hashes and counts: of all, whoever asks. */
  contentOfNext(roundVersionId: number, changes: MembershipChanges): Promise<ContentOfNext> {
    return contentOfNext(this.manager, roundVersionId, changes);
  }

  /**
   * Gives a version that was just added the applications, reviews and settlements of the one before, with the changes: of all, whoever
   * asks. Hold `lock`.
   */
  async fillNext(
    versions: Readonly<{ from: number; to: number }>,
    changes: MembershipChanges,
    keys: Omit<InputVersions, 'applicationHash'>,
  ): Promise<void> {
    await fillNext(this.manager, versions, changes, keys);
  }

  private async principlesOf(roundVersionId: number): Promise<Principles> {
    const { principlesVersionId } = await this.manager.findOneByOrFail(RoundVersionEntity, { id: roundVersionId });
    const principles = await new PrinciplesRepository(this.manager).findVersion(principlesVersionId);
    if (!principles) throw new Error(`The principles version ${principlesVersionId} is not there`);
    return principles.document;
  }

  private async storedHeader(id: number): Promise<RoundHeader> {
    const { header } = await this.manager.findOneOrFail(RoundVersionEntity, {
      select: { id: true, header: true },
      where: { id },
    });
    return header;
  }
}

async function collect<T>(chunks: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return all;
}
