import type { PreAssessment } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { byPosition, chunksOf, rowsOf } from '../database/rows.js';

/** How far the rules have come with a round's version. */
export type Progress = Readonly<{ done: number; total: number }>;
/** An instant in UTC, and milliseconds; `null` while nothing has come. */
export type Timing = Readonly<{ finishedAt: string | null; durationMs: number | null }>;
/** `preAssessment` is null while the rules have not been asked. */
export type PreAssessmentInRound = Readonly<{
  position: number;
  reference: string;
  key: string | null;
  preAssessment: PreAssessment | null;
}>;

export class PreAssessmentRepository {
  constructor(private readonly manager: EntityManager) {} // the transaction's own, so that nothing is written beside it

  /** Adds those whose key (`hash`) is new; the others are there already, the same to the byte. @returns how many were new */
  async addNew(preAssessments: readonly PreAssessment[]): Promise<number> {
    let added = 0;
    for (const chunk of chunksOf(preAssessments.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)))) {
      // one order for all: no deadlock
      const rows = await rowsOf(
        this.manager,
        `insert into pre_assessment (key, result, eligible_amount, points, finding_kinds)
         select key, result, eligible_amount, points, finding_kinds::text[]
         from rows from (unnest($1::text[]), json_array_elements($2::json), unnest($3::bigint[]), unnest($4::bigint[]), unnest($5::text[]))
           as new (key, result, eligible_amount, points, finding_kinds)
         on conflict (key) do nothing returning 1`,
        [
          chunk.map(({ hash }) => hash),
          JSON.stringify(chunk),
          chunk.map(({ eligibleAmount }) => eligibleAmount),
          chunk.map(({ points }) => points),
          chunk.map(({ findings }) => `{${findings.map(({ kind }) => kind).join(',')}}`), // an array in an array has no other way
        ],
      );
      added += rows.length;
    }
    return added;
  }

  /** Those of the keys that have no result yet, each once. */
  async missingKeys(keys: readonly string[]): Promise<readonly string[]> {
    const rows = await rowsOf<{ key: string }>(
      this.manager,
      // Of the column's own type: compared as text, each question would read the whole table instead of the index.
      'select key from pre_assessment where key = any ($1::char(64)[])',
      [keys],
    );
    const known = new Set(rows.map(({ key }) => key));
    return [...new Set(keys)].filter((key) => !known.has(key));
  }

  /** Counts and instants alone, and so for whoever may ask how far the round has come. */
  async progress(roundVersionId: number): Promise<Progress> {
    const [row] = await rowsOf<Progress>(this.manager, 'select done, total from round_progress($1)', [roundVersionId]);
    return row ?? { done: 0, total: 0 };
  }

  /** When the last result came, and how long after the round's version was read; `null` for results that it had from the start. */
  async timing(roundVersionId: number): Promise<Timing> {
    const [row] = await rowsOf<Readonly<{ read: Date; last: Date | null }>>(
      this.manager,
      'select read_at as read, finished_at as last from round_progress($1)',
      [roundVersionId],
    );
    if (!row?.last) return { finishedAt: null, durationMs: null };
    const durationMs = row.last.getTime() - row.read.getTime();
    return { finishedAt: row.last.toISOString(), durationMs: durationMs < 0 ? null : durationMs };
  }

  /** Every application's, in the file's order, a chunk at a time. */
  ofRoundVersion(roundVersionId: number, chunkSize?: number): AsyncGenerator<readonly PreAssessmentInRound[]> {
    const read = (after: number, limit: number) =>
      rowsOf<PreAssessmentInRound>(this.manager, OF_ROUND_VERSION, [roundVersionId, after, limit]);
    return byPosition(read, chunkSize);
  }

  /** When the result came, ISO 8601. */
  async createdAt(key: string): Promise<string | null> {
    const [row] = await rowsOf<{ at: Date }>(this.manager, 'select created_at as at from pre_assessment where key = $1', [key]);
    return row?.at.toISOString() ?? null;
  }

  async find(key: string): Promise<PreAssessment | null> {
    const [row] = await rowsOf<{ result: PreAssessment }>(this.manager, 'select result from pre_assessment where key = $1', [
      key,
    ]);
    return row?.result ?? null;
  }
}

// The limit stands inside, so that the database asks for that many rows and no more, also before it knows its tables' sizes.
const OF_ROUND_VERSION = `
  select m.position, a.reference, m.pre_assessment_key as key, p.result as "preAssessment"
  from (select * from round_version_application where round_version_id = $1 and position > $2 order by position limit $3) m
  join application_version a on a.id = m.application_version_id
  left join pre_assessment p on p.key = m.pre_assessment_key
  order by m.position`;
