import type { ExtractFilter } from '@tp/formats';
import { askedInWords } from './asked-in-words.js';

const nothing: ExtractFilter = { search: '', committees: [], outcomes: [], measures: [], codes: [], sort: 'position' };
const overview = {
  facets: { committees: [{ code: 'TN', name: 'Trafiknämnden', count: 2 }], outcomes: [], measures: [], codes: [] },
};

describe('what a list was asked for, in words', () => {
  it('names committees, outcomes and measures as people do', () =>
    expect(
      askedInWords(
        {
          ...nothing,
          committees: ['TN', 'XX'],
          outcomes: ['grant', 'unsettled'],
          measures: ['lighting'],
          codes: ['D-DRIFT'],
          search: 'ljus',
        },
        overview,
      ),
    ).toBe('Nämnd: Trafiknämnden, XX. Utfall: Beviljas, Oenig, ej avgjord. Åtgärd: Belysning. Kod: D-DRIFT. Sökt: ”ljus”.'));
  it('says so when nothing narrows it', () => expect(askedInWords(nothing, overview)).toBe('Alla ansökningar.'));
});
