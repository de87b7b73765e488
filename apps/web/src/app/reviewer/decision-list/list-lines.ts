import type { DecisionGroupResponse, DecisionRowResponse } from '@tp/contracts';

/**
 * One line of the table: a committee's heading, an application, or what stands under an application that is open. `key` tells it from
 * every other, however the list is filtered and sorted; `row` is null until it is fetched, and `index` counts the list's rows.
 */
export type Line =
  | Readonly<{ kind: 'group'; key: string; group: DecisionGroupResponse; isOpen: boolean }>
  | Readonly<{ kind: 'row'; key: string; index: number; row: DecisionRowResponse | null }>
  | Readonly<{ kind: 'detail'; key: string; index: number; row: DecisionRowResponse }>;

export type ListLines = Readonly<{
  total: number;
  /** In the order of the rows; `null` when they are not grouped. */
  groups: readonly DecisionGroupResponse[] | null;
  /** Committees whose rows are folded away, by code. */
  closed: readonly string[];
  /** Applications that stand open, by reference. */
  open: readonly string[];
  rowAt: (index: number) => DecisionRowResponse | null;
}>;

/** Every line of a list, from the first to the last, drawn or not. */
export function linesOf({ total, groups, closed, open, rowAt }: ListLines): readonly Line[] {
  const lines: Line[] = [];
  const opened = new Set(open);
  const addRows = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) {
      const row = rowAt(index);
      lines.push({ kind: 'row', key: row === null ? `row ${index}` : `row ${row.reference}`, index, row });
      if (row !== null && opened.has(row.reference)) lines.push({ kind: 'detail', key: `detail ${row.reference}`, index, row });
    }
  };
  if (groups === null) addRows(0, total);
  let index = 0;
  for (const group of groups ?? []) {
    const { code } = group.committee;
    const isOpen = !closed.includes(code);
    lines.push({ kind: 'group', key: `group ${code}`, group, isOpen });
    if (isOpen) addRows(index, index + group.applications);
    index += group.applications;
  }
  return lines;
}
