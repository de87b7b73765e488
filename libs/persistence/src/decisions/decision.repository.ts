import type { EntityManager } from 'typeorm';
import { chunksOf, rowsOf } from '../database/rows.js';
import { searchText } from '../database/search.js';
import { sha256OfBytes } from '../database/sha256.js';
import { DecisionEntity, DecisionListEntity } from './decision.entity.js';
import { amountOf, type DecisionListRow, maskOf } from './list-row.js';
import { type DecisionOverview, overviewOf } from './overview.js';
import {
  type CurrentDecisions,
  type DecisionPage,
  type DecisionQuery,
  findDecision,
  pageOfCurrentDecisions,
  pageOfDecisions,
} from './page-of-decisions.js';

/** The document `decision-list.json` as its exact text, with its SHA-256. */
export type StoredDecisionList = Readonly<{ document: string; sha256: string; createdAt: string }>;

/** `overview` is `null` when nothing is decided yet. */
export type CurrentOverview = Readonly<{
  roundVersionId: number;
  principlesVersionId: number;
  overview: DecisionOverview | null;
}>;

export class DecisionRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Puts the decisions of a round's version in place of those that are there, with their document. Hold the round's lock.
   * @param rows in the document's order, masked already: what is covered must not reach the lists at all
   */
  async replace(roundVersionId: number, rows: readonly DecisionListRow[], document: string): Promise<void> {
    await this.manager.delete(DecisionEntity, { roundVersionId });
    let position = 0;
    for (const chunk of chunksOf(rows)) {
      const first = position;
      await this.manager.query(INSERT, [
        roundVersionId,
        JSON.stringify(chunk.map((row, index) => toColumns(row, first + index))),
      ]);
      position += chunk.length;
    }
    await this.manager.upsert(
      DecisionListEntity,
      { roundVersionId, document, sha256: sha256OfBytes(document), overview: overviewOf(rows), createdAt: () => 'now()' },
      ['roundVersionId'],
    );
  }

  /** A page of the list; filter, search, order and sums are the database's. */
  page(roundVersionId: number, query: DecisionQuery): Promise<DecisionPage> {
    return pageOfDecisions(this.manager, roundVersionId, query);
  }

  /** The same of a round's current version, with what stands above the list: one question. `null`: no such round */
  currentPage(roundId: string, query: DecisionQuery): Promise<CurrentDecisions | null> {
    return pageOfCurrentDecisions(this.manager, roundId, query);
  }

  /** One application's row; `null` when nothing is decided yet. */
  find(roundVersionId: number, position: number): Promise<DecisionListRow | null> {
    return findDecision(this.manager, roundVersionId, position);
  }

  /** What stands above the list, whatever its filter; `null` when nothing is decided yet. */
  async overview(roundVersionId: number): Promise<DecisionOverview | null> {
    const [row] = await rowsOf<{ overview: DecisionOverview }>(
      this.manager,
      'select overview from decision_list where round_version_id = $1',
      [roundVersionId],
    );
    return row?.overview ?? null;
  }

  /** A round's current version with what stands above its list, in one statement: a page asks for both. `null`: no such round. */
  async currentOverview(roundId: string): Promise<CurrentOverview | null> {
    const [row] = await rowsOf<CurrentOverview>(
      this.manager,
      `select v.id as "roundVersionId", v.principles_version_id as "principlesVersionId", l.overview
       from round r join round_version v on v.id = r.current_version_id left join decision_list l on l.round_version_id = v.id
       where r.id = $1`,
      [roundId],
    );
    return row ?? null;
  }

  /** When the list was made, an instant in UTC; `null` when nothing is decided yet. */
  async decidedAt(roundVersionId: number): Promise<string | null> {
    const [row] = await rowsOf<{ at: Date | null }>(this.manager, 'select proposed_at($1) as at', [roundVersionId]);
    return row?.at?.toISOString() ?? null;
  }

  /** The document, to the byte; `null` when nothing is decided yet. */
  async document(roundVersionId: number): Promise<StoredDecisionList | null> {
    const found = await this.manager.findOneBy(DecisionListEntity, { roundVersionId });
    return found && { document: found.document, sha256: found.sha256, createdAt: found.createdAt.toISOString() };
  }
}

const toColumns = (row: DecisionListRow, position: number) => ({
  position,
  reference: row.reference,
  committee: row.committee,
  committee_name: row.committeeName,
  title: row.title,
  place: row.place,
  measures: row.measures,
  requested_amount: amountOf(row.requestedAmount),
  requested_amount_mask: maskOf(row.requestedAmount),
  granted_amount: amountOf(row.grantedAmount),
  granted_amount_mask: maskOf(row.grantedAmount),
  score: row.score,
  max_score: row.maxScore,
  outcome: row.outcome,
  unreviewed_because: row.unreviewedBecause ?? null,
  codes: row.codes,
  motivation: row.motivation,
  is_motivation_draft: row.isMotivationDraft,
  years: row.years,
  search_text: searchText([row.reference, row.title, row.place, row.committee, row.committeeName, row.motivation]),
});

const NAMES = `position, reference, committee, committee_name, title, place, measures, requested_amount, requested_amount_mask, granted_amount,
  granted_amount_mask, score, max_score, outcome, unreviewed_because, codes, motivation, is_motivation_draft, years, search_text`;
const INSERT = `
  insert into decision (round_version_id, ${NAMES})
  select $1, ${NAMES} from json_to_recordset($2::json) as row (
    position integer, reference text, committee text, committee_name text, title text, place text, measures text[], requested_amount bigint,
    requested_amount_mask text, granted_amount bigint, granted_amount_mask text, score numeric, max_score numeric, outcome text,
    unreviewed_because text, codes text[], motivation text, is_motivation_draft boolean, years json, search_text text)`;
