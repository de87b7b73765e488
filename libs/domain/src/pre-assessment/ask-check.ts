import type { CompiledCheck, Facts } from '../principles/compile-check.js';
import { causeOf } from './cause-of.js';

export type Answer = Readonly<{ result: 'met' | 'not-met' } | { result: 'unchecked'; cause: string }>;

/**
 * What a check says of the facts. One that fails while it is evaluated counts as not met and is shown as "kunde inte kontrolleras"
 * with its cause, never passed over. Source: principles.md, last paragraph.
 */
export function askCheck(check: CompiledCheck, facts: Facts): Answer {
  try {
    const value = check(facts);
    if (typeof value === 'boolean') return { result: value ? 'met' : 'not-met' };
    return {
      result: 'unchecked',
      cause: `Uttrycket gav ${value === null ? 'ett värde som saknas (null)' : 'något annat'} i stället för sant eller falskt.`,
    };
  } catch (error) {
    return { result: 'unchecked', cause: causeOf(error) };
  }
}
