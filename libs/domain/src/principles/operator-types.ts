import type { BinaryOperator } from '@marcbachmann/cel-js';
import { BOOL, type CelType, commonType, inWords, isNumber } from './cel-type.js';

const ORDERED: ReadonlySet<CelType['kind']> = new Set(['text', 'int', 'uint', 'double', 'bool']);
const ADDED: ReadonlySet<CelType['kind']> = new Set(['text', 'int', 'uint', 'double', 'bytes', 'list']);

/** The type of `left operator right`, or what is wrong with it, in Swedish. CEL's overloads, a key that may be absent like one that is there. */
export function resultOfOperator(operator: BinaryOperator, left: CelType, right: CelType): CelType | string {
  switch (operator) {
    case '==':
    case '!=':
      return whyNotEqual(left, right) ?? BOOL;
    case 'in':
      return whyNotIn(left, right) ?? BOOL;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return resultOfOrder(operator, left, right);
    case '+':
      return resultOfArithmetic(operator, ADDED, left, right);
    case '%':
      return resultOfArithmetic(operator, new Set(['int', 'uint']), left, right);
    default:
      return resultOfArithmetic(operator, new Set(['int', 'uint', 'double']), left, right);
  }
}

const bothInWords = (left: CelType, right: CelType): string => `${inWords(left)} och ${inWords(right)}`;

function whyNotEqual(left: CelType, right: CelType): string | null {
  if (left.kind === 'null' || right.kind === 'null') {
    const other = left.kind === 'null' ? right : left;
    return other.isNullable ? null : `Värdet (${inWords(other)}) finns alltid och kan inte jämföras med null.`;
  }
  if (isNumber(left) && isNumber(right) && left.kind !== right.kind) {
    return `${bothInWords(left, right)} kan inte jämföras med == eller !=. Skriv decimaltal med punkt (2.0) eller gör om det ena med double().`;
  }
  const object = [left, right].find(containsObject);
  if (object) return `Hela objekt kan inte jämföras (${inWords(object)}). Jämför fälten i dem.`;
  return commonType(left, right) ? null : `${bothInWords(left, right)} kan inte jämföras. Båda ska vara av samma slag.`;
}

const containsObject = (type: CelType): boolean =>
  type.kind === 'object' || (type.kind === 'list' && containsObject(type.element));

function whyNotIn(left: CelType, right: CelType): string | null {
  if (right.kind === 'any') return null;
  if (right.kind === 'list') return whyNotEqual(left, right.element);
  if (right.kind === 'map') return whyNotEqual(left, right.key);
  return `Till höger om in står ${inWords(right)}. Ska vara en lista.`;
}

function resultOfOrder(operator: BinaryOperator, left: CelType, right: CelType): CelType | string {
  const isOrdered = (type: CelType): boolean => type.kind === 'any' || ORDERED.has(type.kind);
  const isSameKind =
    left.kind === 'any' || right.kind === 'any' || left.kind === right.kind || (isNumber(left) && isNumber(right));
  if (isOrdered(left) && isOrdered(right) && isSameKind) return BOOL;
  return `${bothInWords(left, right)} kan inte jämföras med ${operator}. Ska vara två tal eller två texter.`;
}

function resultOfArithmetic(
  operator: BinaryOperator,
  kinds: ReadonlySet<CelType['kind']>,
  left: CelType,
  right: CelType,
): CelType | string {
  const isIn = (type: CelType): boolean => type.kind === 'any' || kinds.has(type.kind);
  const common = commonType(left, right);
  if (common && isIn(left) && isIn(right))
    return { ...(left.kind === 'any' ? right : right.kind === 'any' ? left : common), isNullable: false };
  const expected = kinds === ADDED ? 'två tal av samma slag, två texter eller två listor' : 'två tal av samma slag';
  return `Operatorn ${operator} fick ${bothInWords(left, right)}. Ska få ${expected}.`;
}
