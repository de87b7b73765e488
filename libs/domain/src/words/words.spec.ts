import { dayInWords } from './day-in-words.js';
import { COST_CATEGORY_WORDS, MEASURE_WORDS, outcomeWord } from './swedish-words.js';

describe('the words on screen', () => {
  it('tell "Ej granskad" and "Oenig, ej avgjord" apart', () => {
    expect(outcomeWord({ outcome: 'unreviewed' })).toBe('Ej granskad');
    expect(outcomeWord({ outcome: 'unreviewed', unreviewedBecause: 'unsettled' })).toBe('Oenig, ej avgjord');
    expect(outcomeWord({ outcome: 'partial' })).toBe('Beviljas delvis');
  });
  it("are the glossary's", () =>
    expect([MEASURE_WORDS['deter-crime'], COST_CATEGORY_WORDS['client-cost']]).toEqual(['Försvåra brott', 'Byggherrekostnad']));
  it('write a day as prose does', () =>
    expect([dayInWords('2021-03-05'), dayInWords('2024-12-31')]).toEqual(['5 mars 2021', '31 december 2024']));
});
