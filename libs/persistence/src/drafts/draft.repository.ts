import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';

/** What a committee is writing, and nobody else sees. `content` is as far as it has come: not yet an application. */
export type Draft = Readonly<{ id: number; title: string; municipality: string; committee: string; updatedAt: string }>;
export type NewDraft = Readonly<{
  roundId: string;
  municipality: string;
  committee: string;
  title: string;
  content: unknown;
  createdBy: number;
}>;

export class DraftRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ roundId, municipality, committee, title, content, createdBy }: NewDraft): Promise<number> {
    const [row] = await rowsOf<{ id: number }>(
      this.manager,
      `insert into application_draft (round_id, municipality, committee, title, content, created_by) values ($1, $2, $3, $4, $5, $6) returning id`,
      [roundId, municipality, committee, title, JSON.stringify(content), createdBy],
    );
    if (!row) throw new Error('The draft that was just added is not there');
    return row.id;
  }

  /** A round's drafts of the committees given, the one last written in first. For a person, row-level security leaves their own. */
  async ofCommittees(roundId: string, municipality: string, committees: readonly string[]): Promise<readonly Draft[]> {
    const rows = await rowsOf<Omit<Draft, 'updatedAt'> & Readonly<{ updatedAt: Date }>>(
      this.manager,
      `select id, title, municipality, committee, updated_at as "updatedAt" from application_draft
       where round_id = $1 and municipality = $2 and committee = any ($3) order by updated_at desc, id desc`,
      [roundId, municipality, committees],
    );
    return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  }
}
