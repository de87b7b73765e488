import { MEASURE_WORDS, OUTCOME_WORDS, UNREVIEWED_WORDS } from '@tp/domain';
import type { ExtractFilter } from '@tp/formats';
import type { DecisionOverview } from '@tp/persistence';

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries({ ...OUTCOME_WORDS, ...UNREVIEWED_WORDS, ...MEASURE_WORDS }));

/**
 * What a list was asked for, for people: it stands in the file, which is read without the page.
 * @example `Nämnd: Trafiknämnden. Utfall: Beviljas, Avslås. Sökt: ”ljus”.`, or `Alla ansökningar.` when nothing narrows it
 */
export function askedInWords(filter: ExtractFilter, { facets }: Pick<DecisionOverview, 'facets'>): string {
  const names = new Map(facets.committees.map(({ code, name }) => [code, name]));
  const parts = [
    ['Nämnd', filter.committees.map((code) => names.get(code) ?? code)],
    ['Utfall', filter.outcomes.map(wordOf)],
    ['Åtgärd', filter.measures.map(wordOf)],
    ['Kod', filter.codes],
    ['Sökt', filter.search === '' ? [] : [`”${filter.search}”`]],
  ] as const;
  const said = parts.filter(([, values]) => values.length > 0).map(([word, values]) => `${word}: ${values.join(', ')}.`);
  return said.join(' ') || 'Alla ansökningar.';
}

const wordOf = (value: string): string => WORDS.get(value) ?? value;
