import { SELECTION_METHOD_WORDS, type SelectionMethod } from '@tp/domain';
import type { Params } from '@angular/router';
import type { BoardQuestion, Way } from './board-question.js';

type Address = Readonly<{
  get: (name: string) => string | null;
  getAll: (name: string) => readonly string[];
  has: (name: string) => boolean;
}>;

const NONE = 'ingen';
/** What the sliders go between; a weight of the principles may be beyond. */
export const WEIGHTS = { least: 0, most: 10 } as const;

/** What the address asks; what it does not say, or says wrongly, is as in `base`. */
export function readQuestion(address: Address, base: BoardQuestion): BoardQuestion {
  const weights = address.get('weights')?.split(',').map(wholeOrNull);
  const movedTo = (way: Way): readonly string[] =>
    address.has(way) ? listOf(address.get(way) ?? '') : referencesMoved(base, way);
  return {
    frame: address.get('frame') === NONE ? null : (wholeOrNull(address.get('frame')) ?? base.frame),
    method: methodOrNull(address.get('method')) ?? base.method,
    threshold: wholeOrNull(address.get('threshold')) ?? base.threshold,
    weights: base.weights.map((weight, at) => Math.min(weights?.[at] ?? weight, Math.max(WEIGHTS.most, weight))),
    moves: Object.fromEntries(WAYS.flatMap((way) => movedTo(way).map((reference) => [reference, way] as const))),
    conditions: address.has('condition') ? address.getAll('condition').filter((text) => text !== NONE) : base.conditions,
  };
}

/** What of a question differs from `base`, as the address says it; `null` takes away what it said. */
export function queryOf(question: BoardQuestion, base: BoardQuestion): Params {
  const own = partsOf(base);
  return Object.fromEntries(
    Object.entries(partsOf(question)).map(([name, value]) => [name, sameJson(value, own[name]) ? null : value]),
  );
}

/** All of a question, so that it means the same whatever the round becomes. */
export function wholeQuery(question: BoardQuestion): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(partsOf(question)))
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one);
  return query.toString();
}

export const sameQuestion = (a: BoardQuestion, b: BoardQuestion): boolean => sameJson(partsOf(a), partsOf(b));

const WAYS = ['in', 'out'] as const satisfies readonly Way[];

const partsOf = (question: BoardQuestion): Readonly<Record<string, string | readonly string[]>> => ({
  frame: question.frame === null ? NONE : String(question.frame),
  method: question.method,
  threshold: String(question.threshold),
  weights: question.weights.join(','),
  in: referencesMoved(question, 'in').join(','),
  out: referencesMoved(question, 'out').join(','),
  condition: question.conditions.length === 0 ? [NONE] : question.conditions,
});

const referencesMoved = ({ moves }: BoardQuestion, way: Way): readonly string[] =>
  Object.keys(moves)
    .filter((reference) => moves[reference] === way)
    .sort();

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const listOf = (text: string): readonly string[] => text.split(',').filter((one) => one !== '');
const wholeOrNull = (text: string | null): number | null => (text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null);
const methodOrNull = (text: string | null): SelectionMethod | null =>
  text !== null && Object.hasOwn(SELECTION_METHOD_WORDS, text) ? (text as SelectionMethod) : null;
