import { type DecisionRow, kronor, type Principles, type RoundHeader, totalsWithAmounts } from '@tp/domain';
import {
  decisionListExtract,
  type ExtractFilter,
  type TableContext,
  writeDecisionListCsv,
  writeDecisionListJson,
  writeDecisionListXlsx,
  type WrittenList,
} from '@tp/formats';
import type { DecisionListRow, DecisionOverview, DecisionQuery, Transactions, Viewer } from '@tp/persistence';
import { askedInWords } from './asked-in-words.js';

export type ExportFormat = 'xlsx' | 'csv' | 'json';
export type DecisionListExport =
  | Readonly<{ kind: 'round-unknown' }>
  | Readonly<{ kind: 'nothing-proposed' }>
  | Readonly<{ kind: 'exported'; content: Iterable<string> | Uint8Array }>;

/** Writes the rows that a list shows under a filter, in its order, with the sums of just those: what is seen is what is taken along. */
export class ExportDecisionList {
  constructor(private readonly transactions: Transactions) {}

  async execute(
    roundId: string,
    format: ExportFormat,
    query: Omit<DecisionQuery, 'page' | 'limit'>,
    viewer: Viewer,
  ): Promise<DecisionListExport> {
    const found = await this.transactions.readAs(viewer, async ({ rounds, decisions, principles }) => {
      const current = await decisions.currentOverview(roundId);
      if (current === null) return { kind: 'round-unknown' as const };
      const { roundVersionId, principlesVersionId, overview } = current;
      if (overview === null) return { kind: 'nothing-proposed' as const };
      const { rows } = await decisions.page(roundVersionId, { ...query, page: 1, limit: Math.max(1, overview.applications) });
      const version = await principles.findVersion(principlesVersionId);
      if (!version) throw new Error(`The principles of round version ${roundVersionId} are not there`);
      return { kind: 'found' as const, rows, overview, facts: await rounds.facts(roundVersionId), principles: version.document };
    });
    if (found.kind !== 'found') return found;
    const filter = filterOf(query);
    const list = listOf(found.rows, found.facts, found.principles);
    const context = contextOf(found, filter);
    if (format === 'json') {
      const extract = decisionListExtract(list, filter, found.overview.applications);
      return { kind: 'exported', content: writeDecisionListJson(extract) };
    }
    if (format === 'csv') return { kind: 'exported', content: writeDecisionListCsv(list, context) };
    return { kind: 'exported', content: await writeDecisionListXlsx(list, context) };
  }
}

type Facts = Pick<RoundHeader, 'round' | 'committees' | 'municipality' | 'synthetic' | 'notice'>;
type Found = Readonly<{ rows: readonly DecisionListRow[]; overview: DecisionOverview; facts: Facts; principles: Principles }>;

/** The frame is the whole round's: of some rows nothing can be said to exceed it. */
function listOf(rows: readonly DecisionListRow[], { round }: Facts, principles: Principles): WrittenList {
  const amounts = (key: 'requestedAmount' | 'grantedAmount') =>
    rows.map((row) => row[key]).flatMap((amount) => (typeof amount === 'string' ? [] : [kronor(amount)]));
  const { id, title, caseNumber, budgetYear, frame } = round;
  return {
    round: { id, title, caseNumber, budgetYear, principles: principles.id, frame },
    totals: totalsWithAmounts(rows, amounts('requestedAmount'), amounts('grantedAmount'), null),
    decisions: rows.map(toDocumentRow),
  };
}

function toDocumentRow({ isMotivationDraft, ...row }: DecisionListRow): DecisionRow {
  const { reference, committee, title, requestedAmount, outcome, grantedAmount, score, maxScore, codes, motivation } = row;
  return {
    ...{ reference, committee, title, requestedAmount, outcome, grantedAmount, score, maxScore, codes, motivation },
    ...(isMotivationDraft && { motivationDraft: true as const }),
  };
}

const contextOf = ({ rows, overview, facts, principles }: Found, filter: ExtractFilter): TableContext => {
  const { committees, municipality, synthetic, notice } = facts;
  const extract = { asked: askedInWords(filter, overview), of: overview.applications };
  return { committees, municipality, synthetic, notice, principles, decisions: rows, extract };
};

function filterOf(query: Omit<DecisionQuery, 'page' | 'limit'>): ExtractFilter {
  const { search = '', committees = [], outcomes = [], measures = [], codes = [], group, sort = 'position', direction } = query;
  const order = `${direction === 'desc' ? '-' : ''}${sort}`;
  return { search, committees, outcomes, measures, codes, ...(group && { group }), sort: order };
}
