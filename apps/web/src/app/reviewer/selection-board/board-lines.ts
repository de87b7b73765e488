import type { SelectableApplicationResponse } from '@tp/contracts';
import { robustnessGroupOf, type RobustnessGroup } from '@tp/domain';
import type { BoardAnswer, BoardRow } from './board-answer.js';

export const COVERED = '[Sekretess]';

/** How the rows are told: in the order of merit around the frame's line, or by how firm each is. */
export const ORDERS = ['merit', 'firm'] as const;
export type BoardOrderOfRows = (typeof ORDERS)[number];

export type BoardFilter = Readonly<{ search: string; committee: string | null; hasOthers: boolean; order: BoardOrderOfRows }>;

/** A row with what is known of its application; `share` of the samples in which it is granted, `null` before they are counted. */
export type RowLine = Readonly<{
  kind: 'row';
  key: string;
  row: BoardRow;
  application: SelectableApplicationResponse;
  committee: string;
  share: number | null;
}>;
export type BoardLine = RowLine | Readonly<{ kind: 'frame'; key: 'frame' } | { kind: 'group'; key: string; words: string }>;

type Known = Readonly<{
  applications: ReadonlyMap<string, SelectableApplicationResponse>;
  committees: ReadonlyMap<string, string>;
  shares: ReadonlyMap<string, number> | null;
}>;

/** The rows that the filter lets through, in the answer's order. */
export function shownRows(
  answer: BoardAnswer,
  filter: BoardFilter,
  { applications, committees, shares }: Known,
): readonly RowLine[] {
  const wanted = filter.search.trim().toLocaleLowerCase('sv');
  return answer.rows.flatMap((row): RowLine[] => {
    const application = applications.get(row.reference);
    if (!application || (!row.isCandidate && !filter.hasOthers)) return [];
    if (filter.committee !== null && application.committee !== filter.committee) return [];
    const committee = application.committee === null ? COVERED : (committees.get(application.committee) ?? application.committee);
    const texts = [row.reference, application.title, application.district, committee];
    if (!texts.some((text) => (text ?? '').toLocaleLowerCase('sv').includes(wanted))) return [];
    return [{ kind: 'row', key: row.reference, row, application, committee, share: shares?.get(row.reference) ?? null }];
  });
}

/** The rows with what stands between them: the frame's line, or a heading for each group. */
export const boardLines = (rows: readonly RowLine[], order: BoardOrderOfRows): readonly BoardLine[] =>
  order === 'firm' ? firmLines(rows) : meritLines(rows);

function meritLines(rows: readonly RowLine[]): readonly BoardLine[] {
  const { candidates, others } = parted(rows);
  const firstOut = candidates.findIndex(({ row }) => row.outcome === 'deny');
  const at = firstOut === -1 ? candidates.length : firstOut;
  return [
    ...candidates.slice(0, at),
    ...(candidates.length > 0 ? [{ kind: 'frame', key: 'frame' } as const] : []),
    ...candidates.slice(at),
    ...grouped('others', OTHERS, others),
  ];
}

const GROUP_WORDS: Readonly<Record<RobustnessGroup, string>> = {
  always: 'Beviljas i alla utfall',
  borderline: 'Gränsfall: beviljas i en del av utfallen',
  never: 'Beviljas inte i något utfall',
};

/** Among those that are borderline, the order would say more than the samples do: they stand as the round has them. */
function firmLines(rows: readonly RowLine[]): readonly BoardLine[] {
  const groupOf = ({ key, share }: RowLine): RobustnessGroup =>
    share === null ? 'borderline' : robustnessGroupOf({ reference: key, share });
  const { candidates, others } = parted(rows);
  const groups = (['always', 'borderline', 'never'] as const).flatMap((group) =>
    grouped(
      group,
      GROUP_WORDS[group],
      candidates.filter((line) => groupOf(line) === group),
    ),
  );
  return [...groups, ...grouped('others', OTHERS, others)];
}

const OTHERS = 'Avgörs före urvalet';
const parted = (rows: readonly RowLine[]) => ({
  candidates: rows.filter(({ row }) => row.isCandidate),
  others: rows.filter(({ row }) => !row.isCandidate),
});

const grouped = (key: string, words: string, rows: readonly RowLine[]): readonly BoardLine[] =>
  rows.length === 0 ? [] : [{ kind: 'group', key: `group ${key}`, words: `${words} (${rows.length})` }, ...rows];

/** How many are always, sometimes and never granted, of those that are sampled. */
export function firmCounts(
  shares: ReadonlyMap<string, number>,
  references: readonly string[],
): Readonly<Record<RobustnessGroup, number>> {
  const counts = { always: 0, borderline: 0, never: 0 };
  for (const reference of references) counts[robustnessGroupOf({ reference, share: shares.get(reference) ?? 0 })] += 1;
  return counts;
}

/** Whole per cent, and never so rounded that what is not certain looks so. */
export function shareText(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return '<1 %';
  if (percent === 100 && share < 1) return '>99 %';
  return `${percent} %`;
}
