import { convertToParamMap } from '@angular/router';
import { countIn, nextUnsettled, shownRows, spreadOf, stateText } from './compared-rows.js';
import { alphaMeaning, type ComparedApplication } from './compared-words.js';
import { readQuery } from './comparison-query.js';

const reviewer = (points: number) => ({ name: `Granskare ${points}`, points, shortcomings: [], motivation: null, reasons: {} });
const one = (reference: string, changes: Partial<ComparedApplication> = {}): ComparedApplication => ({
  ...{ reference, committee: 'Tekniska nämnden', title: 'Ljus', place: 'Torget', costItems: [], points: [], unsettled: [] },
  ...{ settlement: null, reviewers: [reviewer(4), reviewer(9)], score: 6.5, adjustedScore: 6, outcome: 'candidate', code: null },
  ...changes,
});
const point = { point: 'levels/K1', answers: [], isDiffering: true, how: 'average', stands: { value: 1, code: null } } as const;
const open = { unsettled: ['direction'], outcome: 'unreviewed' } as const;
const ALL = [one('A-2', { ...open, points: [point] }), one('A-10', { title: null, points: [point], score: 3 }), one('A-1', open)];
const rowsOf = (address: Readonly<Record<string, string>>): readonly string[] =>
  shownRows(ALL, readQuery(convertToParamMap(address))).map(({ reference }) => reference);

describe('the list of what several have reviewed', () => {
  it('shows what is unsettled, then what differs, then all', () => {
    expect([rowsOf({}), rowsOf({ visa: 'skiljer' }), rowsOf({ visa: 'alla' })]).toEqual([
      ['A-2', 'A-1'],
      ['A-2', 'A-10'],
      ['A-2', 'A-10', 'A-1'],
    ]);
    expect(countIn(ALL, 'oavgjorda')).toBe(2);
  });
  it('is searched and sorted, numbers as numbers', () => {
    expect(rowsOf({ visa: 'alla', sok: 'ljus' })).toEqual(['A-2', 'A-1']);
    expect(rowsOf({ visa: 'alla', sortera: 'reference' })).toEqual(['A-1', 'A-2', 'A-10']);
    expect(rowsOf({ visa: 'alla', sortera: '-score' }).at(-1)).toBe('A-10');
  });
  it('says what is left, what it becomes, and how far apart the points are', () => {
    expect(stateText(one('A', open))).toBe('! Oavgjord: inriktning');
    expect(stateText(one('A', { outcome: 'deny', code: 'K-POÄNG' }))).toBe('○ Avslås K-POÄNG');
    const settlement = { application: 'A', by: 'L', on: '2024-01-01', reason: 'Skäl' };
    expect(stateText(one('A', { settlement }))).toBe('● Kandidat, avgjord');
    expect(spreadOf(one('A'))).toBe(5);
  });
  it('goes on to the next that is unsettled, from the top again, until there is none', () => {
    expect(nextUnsettled(ALL, 'A-2')).toBe('A-1');
    expect(nextUnsettled(ALL, 'A-1')).toBe('A-2');
    expect(nextUnsettled([one('A', open)], 'A')).toBeNull();
  });
});

describe('what an alpha means', () => {
  it.each([
    [0.8, 'Granskarna bedömer lika.'],
    [0.7, 'I stort sett lika; dra slutsatser med försiktighet.'],
    [0.5, 'Granskarna bedömer ganska olika.'],
    [0, 'Inte mer lika än av en slump.'],
  ])('%s: %s', (alpha, meaning) => expect(alphaMeaning(alpha, 3)).toBe(meaning));
  it('is that it cannot be counted, and why', () => {
    expect(alphaMeaning(null, 0)).toMatch(/^Kan inte räknas: ingen ansökan är granskad av flera/);
    expect(alphaMeaning(null, 3)).toMatch(/^Kan inte räknas: alla har satt samma/);
  });
});
