import { annexContentOf } from './annex-content.js';
import { stockholmAnnex, withDecisions, withRobustness } from './annex.test-support.js';
import { MOST_APPLICATIONS } from './notes.js';

const input = stockholmAnnex();
const SHARES = {
  'TI-2021-001': [1, 1],
  'TI-2021-002': [0.9996, 1],
  'TI-2021-004': [0.0004, 0],
  'TI-2021-005': [0.625, 0.374],
  'TI-2021-006': [1, 0],
} as const;
const sectionOf = (given = withRobustness(input, SHARES)) => annexContentOf(given).robustness;
const percent = (...shares: readonly number[]) => shares.map((share) => `${share}\u00a0%`);

describe('how firm the selection is, in the annex', () => {
  it('is not there when nobody has asked for it', () => expect(sectionOf(input)).toBeNull());

  it('says how it is sampled, so that anybody can do it again', () => {
    expect(sectionOf()?.heading).toBe('Hur säkert är urvalet?');
    expect(sectionOf()?.sentence).toBe(
      'Urvalet är gjort om 1\u00a0000 gånger med varje kriteriums vikt lottad inom ±20 % av principernas, och 1\u00a0000 gånger med ' +
        'granskarna lottade på nytt bland dem som har granskat (frö 7: samma frö ger samma svar). Metoden, ramen och tröskeln är ' +
        'omgångens egna. Det som är flyttat för hand eller ändrat på sammanträdet räknas inte in.',
    );
  });

  it('has the borderline first, in the list’s order, and never says all or none of what is neither', () => {
    const [borderline, always, never] = sectionOf()?.groups ?? [];
    expect([borderline?.heading, always?.heading, never?.heading]).toEqual([
      'Gränsfall (4)',
      'Beviljas alltid (1)',
      'Beviljas aldrig (57)',
    ]);
    expect(borderline?.rows.map(({ reference, byWeights, byReviewers }) => [reference, byWeights, byReviewers])).toEqual([
      ['TI-2021-002', ...percent(99, 100)],
      ['TI-2021-004', ...percent(1, 0)],
      ['TI-2021-005', ...percent(63, 37)],
      ['TI-2021-006', ...percent(100, 0)],
    ]);
    expect(always?.rows.map(({ reference, title }) => [reference, title])).toEqual([
      ['TI-2021-001', input.decisionList.decisions[0]?.title],
    ]);
    expect([borderline?.hasShares, always?.hasShares, never?.hasShares]).toEqual([true, false, false]);
  });

  it('has the masks of the list, and a word where a title is missing', () => {
    const masked = '[Sekretess, OSL 18 kap. 8 §]';
    const decisions = input.decisionList.decisions.map((row, index) => ({ ...row, title: ['', masked][index] ?? row.title }));
    const rows = sectionOf(withRobustness(withDecisions(input, decisions), SHARES))?.groups.flatMap((group) => group.rows);
    const titles = new Map(rows?.map(({ reference, title }) => [reference, title]));
    expect([titles.get('TI-2021-001'), titles.get('TI-2021-002')]).toEqual(['Insats utan namn', masked]);
  });

  it('counts alone where the applications are too many to be shown one by one', () => {
    const [row] = input.decisionList.decisions;
    const many = Array.from({ length: MOST_APPLICATIONS + 1 }, (_one, index) => ({ ...row!, reference: `A-${index}` }));
    expect(sectionOf(withRobustness(withDecisions(input, many), { 'A-0': [1, 1] }))?.groups).toMatchObject([
      { heading: 'Gränsfall (0)', rows: [] },
      { heading: 'Beviljas alltid (1)', rows: [] },
      { heading: `Beviljas aldrig (${MOST_APPLICATIONS})`, rows: [] },
    ]);
  });
});
