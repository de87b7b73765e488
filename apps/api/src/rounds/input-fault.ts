import type { InputFaultResponse } from '@tp/contracts';
import type { Fault } from '@tp/domain';

const LONGEST_VALUE = 200;

/** A fault as it is answered: a value that is long, or has others in it, is shown by its beginning. */
export function toInputFault({ pointer, value, message }: Fault): InputFaultResponse {
  if (value === undefined) return { pointer, message };
  const isShort = (typeof value !== 'object' || value === null) && String(value).length <= LONGEST_VALUE;
  return { pointer, message, value: isShort ? value : beginningOf(typeof value === 'string' ? value : JSON.stringify(value)) };
}

const beginningOf = (text: string): string =>
  text.length <= LONGEST_VALUE
    ? text
    : `${text
        .slice(0, LONGEST_VALUE)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`;
