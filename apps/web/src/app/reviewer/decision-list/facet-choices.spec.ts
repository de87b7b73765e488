import { EVERYTHING } from './decision-list-query.js';
import { aList } from './decision-list.test-support.js';
import { activeFiltersOf, filterFieldsOf } from './facet-choices.js';

const fields = filterFieldsOf(aList().facets);

describe('the filters', () => {
  it('offer what occurs, in Swedish, with its count', () => {
    expect(fields.map(({ label, choices }) => [label, choices.map((choice) => `${choice.label} ${choice.count}`)])).toEqual([
      ['Nämnd', ['Trafiknämnden 3']],
      ['Utfall', ['● Beviljas 1', '◐ Beviljas delvis 1', '– Ej granskad 1']],
      ['Åtgärd', ['Belysning 3']],
      ['Kod', ['D-DRIFT 1']],
    ]);
  });

  it('show each chosen value by itself, also one that no row has', () => {
    const chosen = { ...EVERYTHING, committees: ['TN', 'UPPLÖST'], measures: ['lighting'] };
    expect(activeFiltersOf(fields, chosen).map(({ text }) => text)).toEqual([
      'Nämnd: Trafiknämnden',
      'Nämnd: UPPLÖST',
      'Åtgärd: Belysning',
    ]);
  });
});
