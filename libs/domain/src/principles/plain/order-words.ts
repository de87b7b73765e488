import type { FieldKind } from '../../words/field-word.js';
import { numberInWords } from '../../motivations/swedish-prose.js';

export type Order = '==' | '!=' | '<' | '<=' | '>' | '>=';
export const ORDERS: ReadonlySet<string> = new Set<Order>(['==', '!=', '<', '<=', '>', '>=']);
export const isOrder = (op: string): op is Order => ORDERS.has(op);

const OPPOSITE: Readonly<Record<Order, Order>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const MIRRORED: Readonly<Record<Order, Order>> = { '==': '==', '!=': '!=', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
export const oppositeOf = (order: Order): Order => OPPOSITE[order];
export const mirrored = (order: Order): Order => MIRRORED[order];

type Words = Readonly<{ verb: string; before: string }>;
const OF_DAYS = { '<': 'före', '<=': 'senast', '>': 'efter', '>=': 'tidigast' } as const;
const OF_NUMBERS = { '<': 'mindre än', '<=': 'högst', '>': 'större än', '>=': 'minst' } as const;

/** The words between two values, for an order that is not of equals; `null` where people have none. */
export function orderWords(order: Exclude<Order, '==' | '!='>, kind: FieldKind | null): Words | null {
  if (kind === 'day') return { verb: 'infaller', before: OF_DAYS[order] };
  return kind === 'text' || kind === 'choice' || kind === 'boolean' ? null : { verb: 'är', before: OF_NUMBERS[order] };
}

export type Unit = Readonly<{ one: string; many: string; gender: 'n' | 't' }>;
export type CountWords = Readonly<{ rest: string; no?: string; any?: string; holds: boolean }>;

/**
 * How many of something there are, in words. @example countWords('>=', 2n, ord) → 'minst två ord'; countWords('>', 0n, ord) → 'minst ett ord'
 */
export function countWords(order: Order, count: bigint, unit: Unit): CountWords {
  const some = (number: bigint): string => counted(number, unit);
  const none = {
    no: `${unit.gender === 'n' ? 'ingen' : 'inget'} ${unit.one}`,
    any: `${unit.gender === 'n' ? 'någon' : 'något'} ${unit.one}`,
  };
  const atLeast = (number: bigint): CountWords => ({ rest: `minst ${some(number)}`, ...(number === 1n && none), holds: true });
  if (order === '>=') return atLeast(count);
  if (order === '>') return atLeast(count + 1n);
  const most = order === '<' ? count - 1n : count;
  if (order === '!=') return count === 0n ? atLeast(1n) : { rest: `exakt ${some(count)}`, holds: false };
  if (most === 0n) return { ...atLeast(1n), holds: false };
  return order === '==' ? { rest: `exakt ${some(count)}`, holds: true } : { rest: `högst ${some(most)}`, holds: true };
}

/** @example 1n → 'ett ord'; 3n → 'tre ord'; 40n → '40 ord' */
export function counted(count: bigint, { one, many, gender }: Unit): string {
  if (count === 1n) return `${gender === 't' ? 'ett' : 'en'} ${one}`;
  return `${count < 0n || count > 12n ? String(count).replace('-', '−') : numberInWords(Number(count))} ${many}`;
}

/** Whole years from one day to another: "mindre än två år", as people count them. */
export function yearsWords(order: Order, count: bigint): Pick<CountWords, 'rest' | 'holds'> {
  const years = (number: bigint): string => counted(number, { one: 'år', many: 'år', gender: 't' });
  if (order === '>=' || order === '>') return { rest: `minst ${years(order === '>' ? count + 1n : count)}`, holds: true };
  if (order === '<' || order === '<=') return { rest: `mindre än ${years(order === '<' ? count : count + 1n)}`, holds: true };
  return { rest: `${years(count)} fyllda`, holds: order === '==' };
}
