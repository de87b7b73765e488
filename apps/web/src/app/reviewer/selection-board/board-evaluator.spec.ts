import { proposeDecisions, roundToHundredths, type SelectionMethod, kronor } from '@tp/domain';
import { loadSolver, selectUnderConstraints } from '@tp/solver';
import { exampleFile, materialOf } from './board.test-support.js';
import { BoardEvaluator, type Solve } from './board-evaluator.js';
import { type BoardQuestion, questionOfRound, withMove } from './board-question.js';

const METHODS = ['threshold', 'rank', 'optimise'] as const satisfies readonly SelectionMethod[];
const example = exampleFile('stockholm-2021');
const material = materialOf(example);
const own = questionOfRound(material, null);
const board = new BoardEvaluator(material);
const asked = (change: Partial<BoardQuestion>): BoardQuestion => ({ ...own, frame: 40_000_000, method: 'rank', ...change });
const grantedIn = (question: BoardQuestion, solve: Solve | null = null): readonly string[] =>
  board
    .answer(question, solve)
    .rows.flatMap(({ reference, outcome }) => (outcome === 'grant' || outcome === 'partial' ? [reference] : []));

describe('what the board makes of a way to select', () => {
  it.each(
    (['stockholm-2021', 'ekhammar-2024'] as const).flatMap((name) =>
      METHODS.flatMap((method) => [null, 3_000_000, 40_000_000].map((frame) => ({ name, method, frame }))),
    ),
  )('is what the portal proposes of $name by $method under $frame', ({ name, method, frame }) => {
    const file = exampleFile(name);
    const weights = file.principles.criteria.map((_criterion, at) => 1 + ((at * 2) % 5));
    const threshold = file.principles.threshold - 3;
    const question: BoardQuestion = { frame, method, threshold, weights, moves: {}, conditions: [] };
    const { rows, grantedAmount } = new BoardEvaluator(materialOf(file)).answer(question, null);
    const criteria = file.principles.criteria.map((criterion, at) => ({ ...criterion, weight: weights[at] ?? 0 }));
    const { decisions, totals } = proposeDecisions({
      ...file,
      round: { frame: frame === null ? null : kronor(frame), selection: { method } },
      principles: { ...file.principles, threshold, criteria },
    });
    const boardRows = new Map(rows.map((row) => [row.reference, row]));
    for (const { reference, outcome, points, codes } of decisions) {
      const row = boardRows.get(reference);
      expect({ outcome: row?.outcome, points: row?.points }).toEqual({ outcome, points: points && roundToHundredths(points) });
      if (outcome === 'deny') expect(codes).toEqual([row?.code]);
    }
    expect(grantedAmount).toBe(totals.grantedAmount);
  });

  it('has whom somebody has moved on the other side, and says so of those alone that the method had elsewhere', () => {
    const [inside = '', ...rest] = grantedIn(asked({}));
    const outside = board.answer(asked({}), null).rows.find(({ isCandidate, outcome }) => isCandidate && outcome === 'deny');
    const moved = withMove(withMove(asked({}), inside, 'out'), outside?.reference ?? '', 'in');
    const again = withMove(moved, rest[0] ?? '', 'in');
    const rows = board.answer(again, null).rows.filter((row) => row.moved !== null);
    expect(rows.map(({ reference, moved: to }) => [reference, to])).toEqual([
      [inside, 'out'],
      [outside?.reference, 'in'],
    ]);
    expect(withMove(withMove(again, inside, 'out'), inside, 'out').moves).toEqual(again.moves);
  });

  it('keeps conditions, and says which collide and where one is broken', async () => {
    const highs = await loadSolver();
    const solve: Solve = (question) => selectUnderConstraints(highs, question);
    const question = asked({ conditions: ['committee=* count>=1'] });
    const unkept = board.answer(question, null);
    expect(unkept.conditions).toEqual([
      {
        text: 'committee=* count>=1',
        words: 'minst 1 ansökan per nämnd',
        isKept: false,
        lacking: ['Utbildningsnämnden'],
      },
    ]);
    const kept = board.answer(question, solve);
    expect(kept.conditions[0]).toMatchObject({ isKept: true, lacking: [] });
    expect(kept.grantedAmount).toBeLessThanOrEqual(40_000_000);
    const colliding = board.answer(asked({ conditions: ['committee=UN count>=1', 'committee=UN count<=0'] }), solve);
    expect(colliding.colliding).toEqual([
      'minst en ansökan från Utbildningsnämnden beviljas',
      'ingen ansökan från Utbildningsnämnden beviljas',
    ]);
    expect(board.answer(asked({ conditions: ['nämnd=UN'] }), solve).faults[0]).toMatch(/^nämnd=UN: Ska skrivas/);
  });

  it('says what would change an outcome, and it does when it is tried', () => {
    const question = asked({});
    const { rows } = board.answer(question, null);
    const denied = rows.filter(({ isCandidate, outcome }) => isCandidate && outcome === 'deny');
    expect(denied.length).toBeGreaterThan(5);
    for (const { reference } of denied) {
      const help = board.help(question, reference);
      if (help?.kind !== 'denied' || help.frame === null) throw new Error('A larger frame has everybody granted by rank');
      const frame = 40_000_000 + help.frame.more;
      const [before, after] = [grantedIn(question), grantedIn(asked({ frame }))];
      expect(after).toContain(reference);
      expect(grantedIn(asked({ frame: frame - 1 }))).not.toContain(reference);
      expect(before.filter((one) => !after.includes(one)).sort()).toEqual([...help.frame.displaced].sort());
    }
    const [first] = rows;
    expect(board.help(question, first?.reference ?? '')).toMatchObject({ kind: 'granted' });
    expect(board.help(asked({ conditions: ['committee=* count>=1'] }), denied[0]?.reference ?? '')).toBeNull();
    expect(board.help(question, rows.at(-1)?.reference ?? '')).toBeNull();
  });

  it('says with how few points less a granted one would be denied', () => {
    const question = asked({ frame: null });
    for (const { reference, points, outcome } of board.answer(question, null).rows) {
      if (outcome === 'deny' || points === null) continue;
      // Without a frame the threshold alone denies.
      expect(board.help(question, reference)).toEqual({ kind: 'granted', reference, fewerPoints: Math.floor(points - 27) + 1 });
    }
  });

  it('leaves whose amount is covered as the proposal has it, out of every sum', () => {
    const [first] = grantedIn(own);
    const covered = {
      ...material,
      grantedByMethod: [first ?? ''],
      applications: material.applications.map((one) =>
        one.reference === first
          ? { ...one, hasCoveredAmount: true, requestedAmount: kronor(0), costItems: [{ amount: kronor(0) }] }
          : one,
      ),
    };
    const answer = new BoardEvaluator(covered).answer(own, null);
    const row = answer.rows.find(({ reference }) => reference === first);
    expect(row).toEqual({
      ...{ reference: first, points: null, amount: null, outcome: 'grant', code: null },
      ...{ isCandidate: false, moved: null },
    });
    const before = board.answer(own, null);
    const itsAmount = before.rows.find(({ reference }) => reference === first)?.amount ?? 0;
    expect(answer.grantedAmount).toBe(before.grantedAmount - itsAmount);
  });
});
