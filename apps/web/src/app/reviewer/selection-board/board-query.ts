import { SELECTION_METHOD_WORDS, type SelectionMethod } from '@tp/domain';
import type { Params } from '@angular/router';
import type { BoardQuestion, Way } from './board-question.js';

type Address = Readonly<{
  get: (name: string) => string | null;
  getAll: (name: string) => readonly string[];
  has: (name: string) => boolean;
}>;

const NONE = 'ingen';
const MOST_WEIGHT = 10;
export const WEIGHTS = { least: 0, most: MOST_WEIGHT } as const;

/** What the address asks; what it does not say, or says wrongly, is as the round has it. */
export function readQuestion(address: Address, base: BoardQuestion): BoardQuestion {
  const weights = address.get('weights')?.split(',').map(wholeOrNull);
  return {
    frame: address.get('frame') === NONE ? null : (wholeOrNull(address.get('frame')) ?? base.frame),
    method: methodOrNull(address.get('method')) ?? base.method,
    threshold: wholeOrNull(address.get('threshold')) ?? base.threshold,
    weights: base.weights.map((weight, at) => Math.min(weights?.[at] ?? weight, Math.max(MOST_WEIGHT, weight))),
    moves: address.has('in') || address.has('out') ? { ...moved(address, 'in'), ...moved(address, 'out') } : base.moves,
    conditions: address.has('condition') ? address.getAll('condition').filter((text) => text !== NONE) : base.conditions,
  };
}

/** What of a question differs from the round's own, as the address says it. */
export function queryOf(question: BoardQuestion, base: BoardQuestion): Params {
  const movedTo = (way: Way): string => {
    const references = Object.keys(question.moves).filter((reference) => question.moves[reference] === way);
    return references.join(',');
  };
  const areMovesOwn = sameJson(sorted(question.moves), sorted(base.moves));
  const areConditionsOwn = sameJson(question.conditions, base.conditions);
  const own = <T>(value: T, standard: T, text: (value: T) => string): string | null =>
    sameJson(value, standard) ? null : text(value);
  return {
    frame: own(question.frame, base.frame, (frame) => (frame === null ? NONE : String(frame))),
    method: own(question.method, base.method, String),
    threshold: own(question.threshold, base.threshold, String),
    weights: own(question.weights, base.weights, (weights) => weights.join(',')),
    in: areMovesOwn ? null : movedTo('in'),
    out: areMovesOwn ? null : movedTo('out'),
    condition: areConditionsOwn ? null : question.conditions.length === 0 ? [NONE] : question.conditions,
  };
}

export const sameQuestion = (a: BoardQuestion, b: BoardQuestion): boolean =>
  sameJson({ ...a, moves: sorted(a.moves) }, { ...b, moves: sorted(b.moves) });

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sorted = (moves: Readonly<Record<string, Way>>) => Object.entries(moves).sort(([a], [b]) => (a < b ? -1 : 1));
const wholeOrNull = (text: string | null): number | null => (text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null);
const methodOrNull = (text: string | null): SelectionMethod | null =>
  text !== null && Object.hasOwn(SELECTION_METHOD_WORDS, text) ? (text as SelectionMethod) : null;

function moved(address: Address, way: Way): Readonly<Record<string, Way>> {
  const references = (address.get(way) ?? '').split(',').filter((reference) => reference !== '');
  return Object.fromEntries(references.map((reference) => [reference, way]));
}
