// The baseline of the API's benchmark: the least program that answers with the same bytes. Two statements, side by side, on a pool of
// as many connections as the API has; no framework, no validation, no errors to tell.
import { codeTexts, type Principles } from '@tp/domain';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import * as z from 'zod/mini';
import { answerWith } from '../given/answer-with.js';

const HEADER = `select l.overview from round r join decision_list l on l.round_version_id = r.current_version_id where r.id = $1`;
const OF_ROUND = 'round_version_id = (select current_version_id from round where id = $1)';
const ROWS = `
  select * from (
    select count(*)::integer as total, count(distinct committee)::integer as committees,
      count(*) filter (where outcome in ('grant', 'partial'))::integer as granted,
      sum(requested_amount)::text as requested_sum, sum(granted_amount)::text as granted_sum from decision where ${OF_ROUND}
  ) sums, lateral (
    select reference, committee, committee_name, title, place, measures, requested_amount, granted_amount, score, max_score, outcome,
      unreviewed_because, codes, motivation, is_motivation_draft
    from decision where ${OF_ROUND} order by position limit $2 offset $3
  ) page`;

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const { rows: facts } = await pool.query<{ round: string; frame: number; principles: Principles }>(
  `select v.round_id as round, (v.header -> 'round' ->> 'frame')::float as frame, p.document as principles
   from round r join round_version v on v.id = r.current_version_id join principles_version p on p.id = v.principles_version_id`,
);
const [fact] = facts;
if (!fact) throw new Error('The database has no round');
const { round, frame, principles } = fact;
const texts = codeTexts(principles);
const order = [...texts.keys()];

type Counts = Record<string, number>;
type Facet = Readonly<{ value: string; count: number }>;
type Overview = Counts & Readonly<{ facets: Readonly<{ codes: readonly Facet[] }> }>;
type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]> & { codes: readonly string[] }>;

const toItem = (row: Row) => ({
  reference: row['reference'],
  title: row['title'],
  outcome: row['outcome'],
  score: row['score'] === null ? null : Number(row['score']),
  maxScore: Number(row['max_score']),
  codes: row.codes.map((code) => ({ code, text: texts.get(code) ?? code })),
  motivation: row['motivation'],
  place: row['place'],
  measures: row['measures'],
  ...(row['unreviewed_because'] !== null && { unreviewedBecause: row['unreviewed_because'] }),
  isMotivationDraft: row['is_motivation_draft'],
  committee: { code: row['committee'], name: row['committee_name'] },
  requestedAmount: Number(row['requested_amount']),
  grantedAmount: Number(row['granted_amount']),
  threshold: principles.threshold,
});

async function listOf(page: number, limit: number): Promise<string> {
  const [header, { rows }] = await Promise.all([
    pool.query<{ overview: Overview }>(HEADER, [round]),
    pool.query<Row>(ROWS, [round, limit, (page - 1) * limit]),
  ]);
  const [sums, overview] = [rows[0], header.rows[0]?.overview];
  if (!sums || !overview) throw new Error('The round has no decision list');
  const { facets, ...counts } = overview;
  const exceeded = Math.max(0, Number(counts['grantedAmount']) - frame);
  return JSON.stringify({
    items: rows.map(toItem),
    page,
    limit,
    total: sums['total'],
    sums: {
      applications: sums['total'],
      committees: sums['committees'],
      granted: sums['granted'],
      requestedAmount: Number(sums['requested_sum']),
      grantedAmount: Number(sums['granted_sum']),
    },
    totals: {
      ...counts,
      unreviewed: Number(counts['notReviewed']) + Number(counts['unsettled']),
      frame,
      ...(exceeded > 0 && { frameExceededBy: exceeded }),
    },
    facets: {
      ...facets,
      codes: facets.codes
        .map(({ value, count }) => ({ code: value, text: texts.get(value) ?? value, count }))
        .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
    },
  });
}

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  void listOf(Number(searchParams.get('page') ?? 1), Number(searchParams.get('limit') ?? 20)).then((body) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(body);
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
answerWith((question) => {
  z.literal('port').parse(question);
  return addressOf(server.address()).port;
});

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server listens on a port');
  return address;
}
