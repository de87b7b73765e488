import type { Fault } from '@tp/domain';

const LONGEST_VALUE = 120;
// Control characters, lone surrogates, line and paragraph separators, and the marks that turn the direction of the text around them.
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * One fault as one line for a terminal: where, what stands there (as JSON, cut when long; `saknas` when nothing does) and what
 * is allowed. Nothing in it can end the line or steer the terminal, whatever the file said.
 * @example faultLine({ pointer: '/round/frame', value: -1, message: 'Ska …' }) === '/round/frame: -1: Ska …'
 */
export function faultLine({ pointer, value, message }: Fault): string {
  return [pointer, shown(value), message].map((part) => part.replace(unprintable, escaped)).join(': ');
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'saknas';
  if (json.length <= LONGEST_VALUE) return json;
  const cut = json.slice(0, LONGEST_VALUE);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
