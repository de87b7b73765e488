/// <reference lib="webworker" />
import type { SelectionMaterialResponse } from '@tp/contracts';
import type { GrantedShare } from '@tp/domain';
import type { BoardAnswer, BoardHelp, FirmQuestion } from './board-answer.js';
import { BoardEvaluator, type Solve } from './board-evaluator.js';
import type { BoardQuestion } from './board-question.js';

/** First the material, and then whatever is asked of it. */
export type BoardOrder =
  | Readonly<{ kind: 'material'; material: SelectionMaterialResponse }>
  | Readonly<{ kind: 'answer'; id: number; question: BoardQuestion }>
  | Readonly<{ kind: 'answers'; id: number; questions: readonly BoardQuestion[] }>
  | Readonly<{ kind: 'help'; id: number; question: BoardQuestion; reference: string }>
  | Readonly<{ kind: 'samples'; id: number; question: BoardQuestion; firm: FirmQuestion }>;
export type BoardReport =
  | Readonly<{ kind: 'answer'; id: number; question: BoardQuestion; answer: BoardAnswer }>
  | Readonly<{ kind: 'answers'; id: number; questions: readonly BoardQuestion[]; answers: readonly BoardAnswer[] }>
  | Readonly<{ kind: 'help'; id: number; help: BoardHelp | null }>
  | Readonly<{ kind: 'progress'; id: number; done: number; samples: number }>
  | Readonly<{ kind: 'shares'; id: number; shares: readonly GrantedShare[] }>
  | Readonly<{ kind: 'failed'; id: number }>;

let evaluator: BoardEvaluator | null = null;
let solver: Promise<Solve> | null = null;

/** Loaded when somebody sets a condition, and not before. */
async function loadedSolver(): Promise<Solve> {
  const { loadSolver, selectUnderConstraints } = await import('@tp/solver');
  const highs = await loadSolver({ locateFile: () => '/highs/highs.wasm' });
  return (question) => selectUnderConstraints(highs, question);
}

async function answered(question: BoardQuestion, board: BoardEvaluator): Promise<BoardAnswer> {
  if (question.conditions.length > 0) solver ??= loadedSolver();
  return board.answer(question, await solver);
}

const tell = (report: BoardReport): void => postMessage(report);

async function carryOut(order: Exclude<BoardOrder, { kind: 'material' }>, board: BoardEvaluator): Promise<void> {
  const { id } = order;
  switch (order.kind) {
    case 'answer':
      return tell({ kind: 'answer', id, question: order.question, answer: await answered(order.question, board) });
    case 'answers': {
      const answers: BoardAnswer[] = [];
      for (const question of order.questions) answers.push(await answered(question, board));
      return tell({ kind: 'answers', id, questions: order.questions, answers });
    }
    case 'help':
      return tell({ kind: 'help', id, help: board.help(order.question, order.reference) });
    case 'samples': {
      const sampling = board.samples(order.question, order.firm);
      for (;;) {
        const step = sampling.next();
        if (step.done) return tell({ kind: 'shares', id, shares: step.value });
        tell({ kind: 'progress', id, ...step.value });
      }
    }
  }
}

// Beside the page: whoever moves a slider never waits for what is counted, and nobody who only reads loads the rules.
addEventListener('message', ({ data }: MessageEvent<BoardOrder>) => {
  if (data.kind === 'material') evaluator = new BoardEvaluator(data.material);
  else if (evaluator !== null) carryOut(data, evaluator).catch(() => tell({ kind: 'failed', id: data.id }));
});
