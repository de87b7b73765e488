import { exampleFile, materialOf } from './board.test-support.js';
import { BoardEvaluator } from './board-evaluator.js';
import { type BoardFilter, boardLines, firmCounts, shareText, shownRows } from './board-lines.js';
import { questionOfRound } from './board-question.js';
import { sharesBy } from './board-shares.js';
import { frameLineText, helpTexts, whyText } from './board-words.js';
import { departuresFrom } from './departures.js';

const material = materialOf(exampleFile('stockholm-2021'));
const own = questionOfRound(material, null);
const board = new BoardEvaluator(material);
const question = { ...own, frame: 40_000_000, method: 'rank' } as const;
const answer = board.answer(question, null);
const applications = new Map(material.applications.map((one) => [one.reference, one]));
const committees = new Map(material.committees.map(({ code, name }) => [code, name]));
const all: BoardFilter = { search: '', committee: null, hasOthers: true, order: 'merit' };
const rowsBy = (filter: Partial<BoardFilter>, shares: ReadonlyMap<string, number> | null = null) =>
  shownRows(answer, { ...all, ...filter }, { applications, committees, shares });

describe('the rows of the board', () => {
  it('stand over the frame’s line and under it, the others last', () => {
    const lines = boardLines(rowsBy({}), 'merit');
    const at = lines.findIndex(({ kind }) => kind === 'frame');
    const [above, next] = [lines.slice(0, at), lines[at + 1]];
    expect(above.every((line) => line.kind === 'row' && line.row.outcome !== 'deny')).toBe(true);
    expect(next?.kind === 'row' && next.row.outcome).toBe('deny');
    expect(lines.filter(({ kind }) => kind === 'row')).toHaveLength(62);
    expect(lines.find(({ kind }) => kind === 'group')).toMatchObject({ words: 'Avgörs före urvalet (25)' });
    expect(frameLineText(answer, question)).toBe('Ram 40 mnkr · ovanför 38,8 mnkr · nedanför ryms 850 tkr till · kvar 350 tkr');
  });

  it('stand in groups by how firm they are, none before another that is as firm', () => {
    const candidates = answer.rows.filter(({ isCandidate }) => isCandidate).map(({ reference }) => reference);
    const shares = new Map(candidates.map((reference, at) => [reference, at < 20 ? 1 : at < 27 ? 0.5 : 0]));
    const groups = boardLines(rowsBy({}, shares), 'firm').filter((line) => line.kind === 'group');
    expect(groups.map(({ words }) => words)).toEqual([
      'Beviljas i alla utfall (20)',
      'Gränsfall: beviljas i en del av utfallen (7)',
      'Beviljas inte i något utfall (10)',
      'Avgörs före urvalet (25)',
    ]);
    expect(firmCounts(shares, candidates)).toEqual({ always: 20, borderline: 7, never: 10 });
  });

  it('are found by number, title, committee and district', () => {
    expect(rowsBy({ search: 'ti-2021-029' })).toHaveLength(1);
    expect(rowsBy({ search: 'rågsved' }).length).toBeGreaterThan(0);
    expect(rowsBy({ committee: 'UN' }).every(({ committee }) => committee === 'Utbildningsnämnden')).toBe(true);
    expect(rowsBy({ hasOthers: false })).toHaveLength(37);
  });

  it('never rounds what is uncertain to certain', () =>
    expect([0, 0.001, 0.5, 0.999, 1].map(shareText)).toEqual(['0 %', '<1 %', '50 %', '>99 %', '100 %']));

  it('add up to what is granted, by committee and by district', () => {
    for (const dimension of ['committee', 'district'] as const) {
      const shares = sharesBy(dimension, answer.rows, applications, committees);
      expect(shares.reduce((sum, one) => sum + one.grantedAmount, 0)).toBe(answer.grantedAmount);
      expect(shares.reduce((sum, one) => sum + one.granted, 0)).toBe(25);
    }
    expect(sharesBy('measure', answer.rows, applications, committees)[0]?.name).toBe('Belysning');
  });

  it('say why, and what would change it', () => {
    const row = answer.rows.find(({ reference }) => reference === 'TI-2021-029');
    const texts = helpTexts(board.help(question, 'TI-2021-029') ?? { kind: 'granted', reference: '', fewerPoints: null });
    expect(row && whyText(row, question, {})).toBe('Når tröskeln med 43 poäng men ryms inte inom ramen.');
    expect(texts[0]).toEqual({ text: 'Skulle beviljas med 1,5 mnkr mer i ramen; då faller TI-2021-009 bort.', frame: 1_500_000 });
  });
});

describe('using a selection in the proposal', () => {
  it('moves whoever stands elsewhere than by the round’s own method, and says whom nobody can move in', () => {
    const before = board.answer(own, null);
    expect(departuresFrom(before, before)).toEqual({ moves: [], impossible: [] });
    expect(departuresFrom(before, answer).moves).toHaveLength(12);
    expect(departuresFrom(before, answer).moves.every(({ to }) => to === 'out')).toBe(true);
    expect(departuresFrom(answer, before).moves.every(({ to }) => to === 'in')).toBe(true);
    const lower = board.answer({ ...own, threshold: 0 }, null);
    const higher = board.answer({ ...own, threshold: 40 }, null);
    const { moves, impossible } = departuresFrom(higher, lower);
    expect(moves).toEqual([]);
    expect(impossible.length).toBeGreaterThan(0);
  });
});
