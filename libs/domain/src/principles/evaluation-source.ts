import type { ASTNode } from '@marcbachmann/cel-js';

/** What the rewritten expressions call; no check may name them, for they stand in no signature. */
export const REWRITTEN = {
  isGiven: 'isGiven',
  isBefore: 'isBefore',
  isAtMost: 'isAtMost',
  inRange: 'inRange',
  toInt: 'toInt',
} as const;

/**
 * The expression as the library is to evaluate it. What it does otherwise than our principles say is put behind functions:
 * - `<` and its like, for the library compares texts by UTF-16 code unit, and they compare by code point;
 * - `has`, for a key that is `null` is not there;
 * - `/`, `-x` and `int(…)`, where the library lets an int pass 64 bits;
 * - the branches of a choice, of which one may be `null`.
 * Everything is in parentheses: the library's own writer loses those of `a - (b - c)`, and decimals.
 */
export function evaluationSource(node: ASTNode): string {
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
      return node.args;
    case '.':
      return `${evaluationSource(node.args[0])}.${node.args[1]}`;
    case '[]':
      return `${evaluationSource(node.args[0])}[${evaluationSource(node.args[1])}]`;
    case 'call':
      return `${functionName(node.args[0])}(${commaSeparated(node.args[1])})`;
    case 'rcall':
      return `${evaluationSource(node.args[1])}.${node.args[0]}(${commaSeparated(node.args[2])})`;
    case 'list':
      return `[${commaSeparated(node.args)}]`;
    case 'map':
      return `{${node.args.map(([key, value]) => `${evaluationSource(key)}: ${evaluationSource(value)}`).join(', ')}}`;
    case '?:': {
      const [condition, chosen, other] = node.args.map(evaluationSource);
      return `(${condition} ? dyn(${chosen}) : dyn(${other}))`;
    }
    case '!_':
      return `(!${evaluationSource(node.args)})`;
    case '-_':
      return `${REWRITTEN.inRange}(-${evaluationSource(node.args)})`;
    case '.?':
    case '[?]':
      throw new TypeError(`${node.op} is not read: optional types are off`);
    default: {
      const [left, right] = node.args.map(evaluationSource);
      return operation(node.op, left ?? '', right ?? '');
    }
  }
}

function operation(operator: string, left: string, right: string): string {
  switch (operator) {
    case '<':
      return `${REWRITTEN.isBefore}(${left}, ${right})`;
    case '>':
      return `${REWRITTEN.isBefore}(${right}, ${left})`;
    case '<=':
      return `${REWRITTEN.isAtMost}(${left}, ${right})`;
    case '>=':
      return `${REWRITTEN.isAtMost}(${right}, ${left})`;
    case '/':
      return `${REWRITTEN.inRange}(${left} / ${right})`;
    default:
      return `(${left} ${operator} ${right})`;
  }
}

const commaSeparated = (nodes: readonly ASTNode[]): string => nodes.map(evaluationSource).join(', ');

function functionName(name: string): string {
  if (name === 'has') return REWRITTEN.isGiven;
  return name === 'int' ? REWRITTEN.toInt : name;
}

function literal(value: Extract<ASTNode, { op: 'value' }>['args']): string {
  if (typeof value === 'string') return JSON.stringify(value); // JSON's escapes are all CEL's too
  if (typeof value === 'number') return /[.e]/.test(String(value)) ? String(value) : `${value}.0`;
  if (value instanceof Uint8Array) return `b"${[...value].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
  return typeof value === 'object' && value !== null ? `${value.valueOf()}u` : String(value);
}
