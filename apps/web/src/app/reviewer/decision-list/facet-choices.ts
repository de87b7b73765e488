import type { DecisionListFacetsResponse } from '@tp/contracts';
import { type Choice, OUTCOME_GLYPHS, OUTCOME_WORDS, type OutcomeKind } from '@tp/ui';
import type { FilterKey } from './decision-list-query.js';
import { measureWord } from './words.js';

export type FilterField = Readonly<{ key: FilterKey; label: string; choices: readonly Choice[] }>;

const isOutcomeKind = (value: string): value is OutcomeKind => value in OUTCOME_WORDS;

/** The filters with what they can choose between, as the API counted it. */
export const filterFieldsOf = (facets: DecisionListFacetsResponse): readonly FilterField[] => [
  {
    key: 'committees',
    label: 'Nämnd',
    choices: facets.committees.map(({ code, name, count }) => ({ value: code, label: name, count })),
  },
  {
    key: 'outcomes',
    label: 'Utfall',
    choices: facets.outcomes
      .map(({ value }) => value)
      .filter(isOutcomeKind)
      .map((value) => ({
        value,
        label: `${OUTCOME_GLYPHS[value]} ${OUTCOME_WORDS[value]}`,
        count: facets.outcomes.find((facet) => facet.value === value)?.count ?? 0,
      })),
  },
  {
    key: 'measures',
    label: 'Åtgärd',
    choices: facets.measures.map(({ value, count }) => ({ value, label: measureWord(value), count })),
  },
  {
    key: 'codes',
    label: 'Kod',
    choices: facets.codes.map(({ code, text, count }) => ({ value: code, label: code, hint: text, count })),
  },
];

export type ActiveFilter = Readonly<{ key: FilterKey; value: string; text: string }>;

/** Each chosen value by itself, to be seen and taken away; also those that no row has (a stale link). */
export const activeFiltersOf = (
  fields: readonly FilterField[],
  chosen: Readonly<Record<FilterKey, readonly string[]>>,
): readonly ActiveFilter[] =>
  fields.flatMap(({ key, label, choices }) =>
    chosen[key].map((value) => ({
      key,
      value,
      text: `${label}: ${choices.find((choice) => choice.value === value)?.label ?? value}`,
    })),
  );
