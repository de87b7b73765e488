import { EvaluationError } from '@marcbachmann/cel-js';
import { CAUSE } from '../principles/check-functions.js';

const SENTENCES: Readonly<Record<string, string>> = {
  numeric_overflow: 'Ett heltal blev för stort att räkna med (64 bitar).',
  division_by_zero: 'Ett tal skulle delas med noll.',
  modulo_by_zero: 'Ett tal skulle delas med noll.',
  index_out_of_bounds: 'Listan har ingen plats med det numret.',
  invalid_comprehension_range: 'En lista som skulle gås igenom saknas (null).',
  invalid_logical_operand: 'Ett värde som skulle vara sant eller falskt saknas (null) eller är något annat.',
  invalid_condition_type: 'Ett villkor som skulle vara sant eller falskt saknas (null) eller är något annat.',
  bool_conversion_error: 'Ett värde kunde inte göras om till sant eller falskt.',
  double_conversion_error: 'Ett värde kunde inte göras om till decimaltal.',
  uint_conversion_error: 'Ett värde kunde inte göras om till heltal.',
};

const TYPE_WORDS: Readonly<Record<string, string>> = {
  null: 'null',
  string: 'text',
  int: 'heltal',
  uint: 'heltal',
  double: 'decimaltal',
  bool: 'sant eller falskt',
};

/**
 * Why a check could not be evaluated, in Swedish, of names and kinds alone: a value could be one that a secrecy mark covers.
 * @throws whatever is no error of the evaluation: a bug of ours is not "kunde inte kontrolleras"
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof EvaluationError)) throw error;
  if (error.code === CAUSE) return error.summary;
  return SENTENCES[error.code] ?? sentenceOf(error);
}

function sentenceOf({ code, summary }: EvaluationError): string {
  const key = /^No such key: (.*)$/s.exec(summary)?.[1];
  if (code === 'no_such_key' && key !== undefined)
    return `Fältet ${key} kan inte läsas, för det som det skulle stå i saknas (null).`;
  const [, left, operator, right] = /^no such overload: (\S+) (\S+) (\S+)$/.exec(summary) ?? [];
  if (left !== undefined && right !== undefined)
    return `Operatorn ${operator} kan inte användas på ${typeInWords(left)} och ${typeInWords(right)}.`;
  const [, name, given] = /^found no matching overload for '(?:[\w<>, ]+\.)?(\w+)\((.*)\)'$/s.exec(summary) ?? [];
  if (name !== undefined)
    return `Funktionen ${name} kan inte användas på ${given === '' ? 'ett värde som saknas' : (given ?? '').split(', ').map(typeInWords).join(' och ')}.`;
  return 'Uttrycket kunde inte räknas ut.';
}

/** @example typeInWords('dyn<null>') → 'null' */
function typeInWords(type: string): string {
  const bare = type.replace(/^dyn<(.*)>$/, '$1');
  if (bare.startsWith('list')) return 'lista';
  return bare.startsWith('Fact.') ? 'ett objekt' : (TYPE_WORDS[bare] ?? 'ett annat värde');
}
