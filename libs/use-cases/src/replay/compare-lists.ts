import type { DecisionListRow } from '@tp/persistence';
import { overviewOf, type DecisionOverview, type StoredDecisionList } from '@tp/persistence';
import { sha256OfText } from '@tp/domain';
import type { Proposal } from '../decisions/proposal-of.js';
import { firstDifference } from './first-difference.js';
import type { FoundDifferences } from './found-differences.js';

/** Holds the stored list, the rows that lists are read from and what stands above them against those that were made anew. */
export function compareLists(
  stored: Readonly<{ list: StoredDecisionList; rows: readonly DecisionListRow[]; overview: DecisionOverview | null }>,
  { document, rows }: Proposal,
  differences: FoundDifferences,
): void {
  const { list } = stored;
  if (sha256OfText(list.document) !== list.sha256) differences.add({ kind: 'list-hash' });
  if (list.document !== document) {
    const found = firstDifference(parsed(list.document), parsed(document));
    if (found === null) differences.add({ kind: 'list-text' });
    else {
      const { path, pointer, stored: was, recomputed } = found;
      differences.add({ kind: 'list', reference: referenceAt(parsed(list.document), path), pointer, stored: was, recomputed });
    }
  }
  for (let index = 0; index < Math.max(stored.rows.length, rows.length); index += 1) {
    const found = firstDifference(plain(stored.rows[index]), plain(rows[index]));
    if (found === null) continue;
    const reference = (stored.rows[index] ?? rows[index])?.reference ?? null;
    differences.add({ kind: 'row', reference, pointer: found.pointer, stored: found.stored, recomputed: found.recomputed });
  }
  const totals = firstDifference(plain(stored.overview), plain(overviewOf(rows)));
  if (totals) differences.add({ kind: 'totals', pointer: totals.pointer, stored: totals.stored, recomputed: totals.recomputed });
}

/** As it is once it has been stored: a key without a value is not there. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : parsed(JSON.stringify(value)));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // somebody has made it something else: then all of it differs
  }
}

function referenceAt(document: unknown, [list, index]: readonly (string | number)[]): string | null {
  if (list !== 'decisions' || typeof index !== 'number' || typeof document !== 'object' || document === null) return null;
  const rows: unknown = Reflect.get(document, 'decisions');
  const row: unknown = Array.isArray(rows) ? rows[index] : undefined;
  const reference: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'reference') : undefined;
  return typeof reference === 'string' ? reference : null;
}
