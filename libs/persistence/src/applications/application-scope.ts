/**
 * Which applications of a round somebody reads, as row-level security says once more: those of `committees` (codes; `all` is no matter
 * of committee), and of `own` also what secrecy marks cover, for those are the reader's own committees.
 */
export type ApplicationScope = Readonly<{
  committees: 'all' | readonly string[];
  own: readonly string[];
  /** Whether what follows from reviews is told: before the decision they are the review body's own work (TF 2:12). */
  seesReviews: boolean;
}>;

/** Where an application stands; each in one. A settled one is reviewed. */
export const APPLICATION_STATES = ['received', 'pre-assessed', 'reviewed', 'unsettled'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];
/** `awaited` and `late`: asked for and not come; the last day is still ahead, or today, for the first. */
export const SUPPLEMENT_STATES = ['awaited', 'late', 'received'] as const;
export type SupplementState = (typeof SUPPLEMENT_STATES)[number];

/** What the SQL below takes as its first four parameters. @param today `YYYY-MM-DD`, for what is late is so on a day */
export const scopeParameters = (
  roundVersionId: number,
  { committees, own }: ApplicationScope,
  today: string,
): readonly unknown[] => [roundVersionId, committees === 'all' ? null : committees, own, today];

// The columns are null where a mark covers the value. Its own committee's people are shown it from the document itself: asked last,
// and so for those few rows alone.
const isOwn = `(a.snapshot ->> 'committee') = any ($3::text[])`;
const open = (column: string, covered: string): string => `coalesce(a.${column}, case when ${isOwn} then ${covered} end)`;

/** What a reader may see of an application `a`; null where it is covered. */
export const READABLE = {
  committee: open('committee', `a.snapshot ->> 'committee'`),
  title: open('title', `a.snapshot ->> 'title'`),
  amount: open('requested_amount', `(a.snapshot ->> 'requestedAmount')::bigint`),
} as const;

/** The applications `a` in the scope, at their places `m`, with what the rules found, `p`. @param more what else is joined to them */
export const inScope = (
  more = '',
): string => `from round_version_application m join application_version a on a.id = m.application_version_id
  left join pre_assessment p on p.key = m.pre_assessment_key ${more}
  where m.round_version_id = $1 and ($2::text[] is null or coalesce(a.committee, a.snapshot ->> 'committee') = any ($2))`;
export const IN_SCOPE = inScope();

export const SUPPLEMENT_STATE = `case when a.supplement_requested_on is null then null when a.supplement_received_on is not null then 'received'
  when a.supplement_due_on < $4 then 'late' else 'awaited' end`;

/** What follows from the supplement's last day, as the domain's `supplementFindings` says; null where there is nothing to say. */
export const SUPPLEMENT_FINDING = `case when a.supplement_received_on > a.supplement_due_on then 'supplement-late'
  when a.supplement_requested_on is not null and a.supplement_received_on is null and a.supplement_due_on < $4 then 'supplement-unanswered' end`;
