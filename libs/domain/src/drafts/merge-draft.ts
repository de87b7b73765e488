import { canonicalJson } from '../hashing/canonical-json.js';
import type { DraftContent, DraftField, DraftValue } from './draft.js';

/** Who wrote a field last, in which of the draft's revisions (from 1). */
export type FieldRevision = Readonly<{ revision: number; by: number; at: string }>;
export type FieldRevisions = Readonly<Partial<Record<DraftField, FieldRevision>>>;
/** `base`: the field's revision that the writer had before them; 0 for a field that was empty. */
export type DraftChange = Readonly<{ field: DraftField; base: number; value: DraftValue }>;
/** A field that somebody else has written since: theirs stands until the writer has chosen. */
export type DraftConflict = Readonly<{ field: DraftField; theirs: DraftValue; revision: FieldRevision }>;
export type DraftMerge = Readonly<{
  /** The changes that are to be made: of what stands already there are none. */
  accepted: readonly DraftChange[];
  conflicts: readonly DraftConflict[];
}>;

/**
 * What becomes of changes that were written on an older revision, field by field: another field than others have written in is merged; the
 * same value is the same change come twice, after an answer that was lost; another value of the same field is for the writer to choose.
 */
export function mergeDraft(content: DraftContent, revisions: FieldRevisions, changes: readonly DraftChange[]): DraftMerge {
  const accepted: DraftChange[] = [];
  const conflicts: DraftConflict[] = [];
  for (const change of changes) {
    const { field, base, value } = change;
    const known = revisions[field];
    const current = content[field] ?? null;
    if (canonicalJson(current) === canonicalJson(value)) continue;
    if (known !== undefined && known.revision > base) conflicts.push({ field, theirs: current, revision: known });
    else accepted.push(change);
  }
  return { accepted, conflicts };
}
