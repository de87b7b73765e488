import type { DraftContent } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { Draft, DraftHistoryEntry, DraftSaving, DraftState, DraftWriter, NewDraft, WholeDraft } from './draft.js';

type Dated<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, Date>>;
const COLUMNS = `d.id, d.round_id as "roundId", d.municipality, d.committee, d.title, d.state, d.word,
  (select name from person where id = d.state_by) as "stateBy", d.priority, d.reference, d.revision, d.updated_at as "updatedAt"`;
const WHOLE = `${COLUMNS}, d.content, d.revisions, d.supplement_id as "supplementId"`;
const toDraft = <T extends Draft>(row: Dated<T, 'updatedAt'>) => ({ ...row, updatedAt: row.updatedAt.toISOString() });
/** Whoever has it open says so at least this often, in seconds, with room for a slow line. */
const WRITER_SECONDS = 30;

/** Drafts. For a person row-level security leaves their own committees'; the owner's connection sees everybody's. */
export class DraftRepository {
  constructor(private readonly manager: EntityManager) {}

  /** @returns its id; of one that was made by the same person with the same key, or of the same supplement, that one's */
  async add({ roundId, municipality, committee, title, content, createdBy, key, supplementId }: NewDraft): Promise<number> {
    const [row] = await rowsOf<{ id: number }>(
      this.manager,
      `with added as (
         insert into application_draft (round_id, municipality, committee, title, content, created_by, key, supplement_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict do nothing returning id
       ) select id from added union all select id from application_draft 
         where (created_by = $6 and text_key(key) = text_key($7)) or supplement_id = $8`,
      [roundId, municipality, committee, title, JSON.stringify(content), createdBy, key ?? null, supplementId ?? null],
    );
    if (!row) throw new Error('The draft that was just added is not there');
    return row.id;
  }

  /** A round's drafts of the committees given, the one last written in first; not those that were removed, nor answers to requests. */
  async ofCommittees(roundId: string, municipality: string, committees: readonly string[]): Promise<readonly Draft[]> {
    const rows = await rowsOf<Dated<Draft, 'updatedAt'>>(
      this.manager,
      `select ${COLUMNS} from application_draft d
       where round_id = $1 and municipality = $2 and committee = any ($3) and removed_at is null and supplement_id is null
       order by updated_at desc, id desc`,
      [roundId, municipality, committees],
    );
    return rows.map(toDraft);
  }

  /** Without what is written in it, which can be long; `null` when the round has no such draft that whoever asks may see. */
  async find(roundId: string, id: number): Promise<Draft | null> {
    const [row] = await rowsOf<Dated<Draft, 'updatedAt'>>(
      this.manager,
      `select ${COLUMNS} from application_draft d where d.round_id = $1 and d.id = $2`,
      [roundId, id],
    );
    return row ? toDraft(row) : null;
  }

  /** With all that is written in it. */
  findWhole(roundId: string, id: number): Promise<WholeDraft | null> {
    return this.whole(roundId, id);
  }

  /** As `findWhole`, and nobody else changes it until the transaction ends. */
  findLocked(roundId: string, id: number): Promise<WholeDraft | null> {
    return this.whole(roundId, id, 'for update of d');
  }

  /** The answer to a request, as far as whoever asks may see it. */
  async idOfSupplement(supplementId: number): Promise<number | null> {
    const [row] = await rowsOf<{ id: number }>(this.manager, 'select id from application_draft where supplement_id = $1', [
      supplementId,
    ]);
    return row?.id ?? null;
  }

  /** Writes changes that are merged already, as the draft's next revision. Hold it by `findLocked`. @returns that revision */
  async save({ draft, changes, personId }: DraftSaving, at: string): Promise<number> {
    const revision = draft.revision + 1;
    const content: DraftContent = { ...draft.content, ...Object.fromEntries(changes.map(({ field, value }) => [field, value])) };
    const written = { revision, by: personId, at };
    const revisions = { ...draft.revisions, ...Object.fromEntries(changes.map(({ field }) => [field, written])) };
    await this.manager.query(
      'update application_draft set content = $2, revisions = $3, revision = $4, title = $5, updated_at = $6 where id = $1',
      [draft.id, JSON.stringify(content), JSON.stringify(revisions), revision, titleOf(content), at],
    );
    await this.manager.query(
      `insert into application_draft_change (draft_id, revision, field, value, changed_by, changed_at)
       select $1, $2, field, value, $5, $6 from rows from (unnest($3::text[]), json_array_elements($4::json)) as c (field, value)`,
      [draft.id, revision, changes.map(({ field }) => field), JSON.stringify(changes.map(({ value }) => value)), personId, at],
    );
    return revision;
  }

  async setState(id: number, { state, word, by }: Readonly<{ state: DraftState; word: string; by: number }>): Promise<void> {
    await this.manager.query(
      'update application_draft set state = $2, word = $3, state_by = $4, updated_at = now() where id = $1',
      [id, state, word, by],
    );
  }

  /** Says which application it became. */
  async setSent(id: number, reference: string, by: number): Promise<void> {
    await this.setState(id, { state: 'sent', word: '', by });
    await this.manager.query('update application_draft set reference = $2 where id = $1', [id, reference]);
  }

  /** Takes it out of sight, or back: nothing that was written is lost by it. */
  async setRemoved(id: number, isRemoved: boolean): Promise<void> {
    await this.manager.query('update application_draft set removed_at = case when $2 then now() end where id = $1', [
      id,
      isRemoved,
    ]);
  }

  /** Where each stands in the committee's order among its applications. */
  async order(places: readonly Readonly<{ id: number; priority: number }>[]): Promise<void> {
    await this.manager.query(
      `update application_draft d set priority = new.priority
       from rows from (unnest($1::integer[]), unnest($2::integer[])) as new (id, priority) where d.id = new.id`,
      [places.map(({ id }) => id), places.map(({ priority }) => priority)],
    );
  }

  /** Every change, the newest first. */
  async history(id: number, limit: number): Promise<readonly DraftHistoryEntry[]> {
    const rows = await rowsOf<Dated<DraftHistoryEntry, 'at'>>(
      this.manager,
      `select c.revision, c.field, c.value, p.name as by, c.changed_at as at from application_draft_change c join person p on p.id = c.changed_by
       where c.draft_id = $1 order by c.revision desc, c.field limit $2`,
      [id, limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** What stood in each field when a revision was written. */
  async contentAt(id: number, revision: number): Promise<DraftContent> {
    const rows = await rowsOf<Pick<DraftHistoryEntry, 'field' | 'value'>>(
      this.manager,
      `select distinct on (field) field, value from application_draft_change where draft_id = $1 and revision <= $2 order by field, revision desc`,
      [id, revision],
    );
    return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
  }

  /** Says that somebody has the draft open just now. @returns who else has */
  async noteWriter(id: number, personId: number): Promise<readonly DraftWriter[]> {
    await this.manager.query(
      `insert into application_draft_writer (draft_id, person_id) values ($1, $2)
       on conflict (draft_id, person_id) do update set seen_at = clock_timestamp()`,
      [id, personId],
    );
    const rows = await rowsOf<Dated<DraftWriter, 'seenAt'>>(
      this.manager,
      `select w.person_id as "personId", p.name, w.seen_at as "seenAt" from application_draft_writer w join person p on p.id = w.person_id
       where w.draft_id = $1 and w.person_id <> $2 and w.seen_at > clock_timestamp() - make_interval(secs => $3) order by p.name, p.id`,
      [id, personId, WRITER_SECONDS],
    );
    return rows.map((row) => ({ ...row, seenAt: row.seenAt.toISOString() }));
  }

  private async whole(roundId: string, id: number, lock = ''): Promise<WholeDraft | null> {
    const [row] = await rowsOf<Dated<WholeDraft, 'updatedAt'>>(
      this.manager,
      `select ${WHOLE} from application_draft d where d.round_id = $1 and d.id = $2 ${lock}`,
      [roundId, id],
    );
    return row ? toDraft(row) : null;
  }
}

const titleOf = ({ title }: DraftContent): string => (typeof title === 'string' ? title : '');
