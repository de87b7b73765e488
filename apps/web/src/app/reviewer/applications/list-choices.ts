import type { CommitteeOverviewResponse } from '@tp/contracts';
import type { Choice } from '@tp/ui';
import { type FilterKey, FINDING_SLUGS, findingWord, STATE_SLUGS, stateWord, SUPPLEMENT_SLUGS, supplementWord } from './words.js';

export type FilterField = Readonly<{ key: FilterKey; label: string; choices: readonly Choice[] }>;

type Counts = 'states' | 'findings' | 'supplements';
const COUNTED: readonly Readonly<{
  key: Counts;
  label: string;
  slugs: Readonly<Record<string, string>>;
  word: (key: string) => string;
}>[] = [
  { key: 'states', label: 'Läge', slugs: STATE_SLUGS, word: stateWord },
  { key: 'findings', label: 'Iakttagelse', slugs: FINDING_SLUGS, word: findingWord },
  { key: 'supplements', label: 'Komplettering', slugs: SUPPLEMENT_SLUGS, word: supplementWord },
];

/** What the list can be filtered by, each value with how many applications of the whole round have it. */
export const filterFieldsOf = (committees: readonly CommitteeOverviewResponse[]): readonly FilterField[] => [
  {
    key: 'committees',
    label: 'Nämnd',
    choices: committees.flatMap(({ code, name, applications }) =>
      code === null ? [] : [{ value: code, label: name ?? code, count: applications }],
    ),
  },
  ...COUNTED.map(({ key, label, slugs, word }) => ({
    key,
    label,
    choices: Object.keys(slugs)
      .map((value) => ({ value, label: word(value), count: sumOf(committees, key, value) }))
      .filter(({ count }) => count > 0),
  })),
];

const sumOf = (committees: readonly CommitteeOverviewResponse[], key: Counts, value: string): number =>
  committees.reduce((sum, { [key]: counts }) => sum + countIn(counts, value), 0);

function countIn(counts: object, value: string): number {
  const [, count = 0]: readonly unknown[] = Object.entries(counts).find(([key]) => key === value) ?? [];
  return typeof count === 'number' ? count : 0;
}
