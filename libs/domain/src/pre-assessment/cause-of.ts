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

/** Why a check could not be evaluated, in Swedish, of names and kinds alone: a value could be one that a secrecy mark covers. */
export function causeOf(error: unknown): string {
  if (!(error instanceof EvaluationError)) return UNKNOWN;
  if (error.code === CAUSE) return error.summary;
  return SENTENCES[error.code] ?? sentenceOf(error);
}

const UNKNOWN = 'Uttrycket kunde inte räknas ut.';

function sentenceOf({ code, summary }: EvaluationError): string {
  const key = /^No such key: (.*)$/s.exec(summary)?.[1];
  if (code === 'no_such_key' && key !== undefined)
    return `Fältet ${key} kan inte läsas, för det som det skulle stå i saknas (null).`;
  const binary = /^no such overload: (\S+) (\S+) (\S+)$/.exec(summary);
  if (binary) return `Operatorn ${binary[2]} kan inte användas på ${kindsInWords([binary[1], binary[3]])}.`;
  const unary = /^no such overload: ([!-])(\S+)$/.exec(summary);
  if (unary) return `Operatorn ${unary[1]} kan inte användas på ${kindsInWords([unary[2]])}.`;
  const call = /^found no matching overload for '(?:([\w<>, ]+)\.)?(\w+)\((.*)\)'$/s.exec(summary);
  if (call) return `Funktionen ${call[2]} kan inte användas på ${kindsInWords([call[1], ...(call[3] ?? '').split(', ')])}.`;
  return UNKNOWN;
}

/** @example kindsInWords(['dyn<null>', 'int']) → 'null och heltal' */
function kindsInWords(types: readonly (string | undefined)[]): string {
  return types.flatMap((type) => (type ? [kindInWords(type.replace(/^dyn<(.*)>$/, '$1'))] : [])).join(' och ');
}

function kindInWords(type: string): string {
  if (type.startsWith('list')) return 'lista';
  return type.startsWith('Fact.') ? 'ett objekt' : (TYPE_WORDS[type] ?? 'ett annat värde');
}
