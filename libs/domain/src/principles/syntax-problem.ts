import type { ParseError } from '@marcbachmann/cel-js';
import type { ExpressionProblem } from './expression-problem.js';

const TOKENS: Readonly<Record<string, string>> = {
  EOF: 'uttryckets slut',
  RPAREN: ')',
  LPAREN: '(',
  RBRACKET: ']',
  LBRACKET: '[',
  RBRACE: '}',
  LBRACE: '{',
  COLON: ':',
  COMMA: ',',
  DOT: '.',
  QUESTION: '?',
  IDENTIFIER: 'ett namn',
  NUMBER: 'ett tal',
  STRING: 'en text',
  BYTES: 'en byteföljd',
  BOOLEAN: 'true eller false',
  NULL: 'null',
  PLUS: '+',
  MINUS: '-',
  MULTIPLY: '*',
  DIVIDE: '/',
  MODULO: '%',
  EQ: '==',
  NE: '!=',
  LT: '<',
  LE: '<=',
  GT: '>',
  GE: '>=',
  AND: '&&',
  OR: '||',
  NOT: '!',
  IN: 'in',
};
const tokenInWords = (token: string | undefined): string => (token === undefined ? 'något annat' : (TOKENS[token] ?? token));

const SENTENCES: Readonly<Record<string, string>> = {
  unterminated_string: 'Texten slutar inte. Ska ha ett citattecken sist.',
  unterminated_triple_quoted_string: 'Texten slutar inte. Ska ha tre citattecken sist.',
  newline_in_string: 'Radbrott mitt i en text. Skriv \\n, eller tre citattecken runt texten.',
  invalid_integer: 'Heltalet kan inte läsas. Ska vara siffror.',
  invalid_hex_integer: 'Heltalet kan inte läsas. Ska vara 0x och hexadecimala siffror.',
  invalid_number: 'Talet är för stort.',
  invalid_exponent: 'Talet saknar siffror efter e.',
  reserved_identifier: 'Ordet är reserverat i CEL och kan inte vara ett namn.',
  invalid_macro_argument: 'Listfunktionen ska få ett namn först: lista.exists(x, …).',
  limit_exceeded: 'Uttrycket är för stort eller för djupt nästlat. Dela upp det.',
};

/** What the library could not read, in Swedish. */
export function syntaxProblem(error: ParseError, expression: string): ExpressionProblem {
  return { at: error.range?.start ?? 0, message: sentenceOf(error, expression) };
}

function sentenceOf({ code, summary, range }: ParseError, expression: string): string {
  if (expression.trim() === '') return 'Uttrycket är tomt. Ska vara ett uttryck i CEL.';
  const known = SENTENCES[code];
  if (known !== undefined) return known;
  const [, expected, found] = /^Expected (\w+), got (\w+)$/.exec(summary) ?? [];
  if (code === 'expected_token') return `Här står ${tokenInWords(found)}. Ska vara ${tokenInWords(expected)}.`;
  if (code === 'unexpected_token')
    return `Här står ${tokenInWords(/\w+$/.exec(summary)?.[0])}. Ska vara ett värde, ett namn eller en parentes.`;
  if (code === 'unexpected_character')
    return `Här står ${expression.slice(range?.start, range?.end) || 'något'}, som inte hör hit. Ska vara en operator eller uttryckets slut.`;
  if (code.includes('escape') || code.includes('surrogate'))
    return 'Tecknet efter \\ kan inte läsas. Ska vara \\n, \\t, \\", \\\\ eller \\u och fyra hexadecimala siffror.';
  return 'Uttrycket kan inte läsas. Ska vara ett uttryck i CEL.';
}
