import type { ASTNode } from '@marcbachmann/cel-js';
import { formatAmount } from '../../money/format-amount.js';
import { decimalComma, inWords } from '../../motivations/swedish-prose.js';
import { dayInWords } from '../../words/day-in-words.js';
import type { ElementWords, FieldKind, FieldWords } from '../../words/field-word.js';
import { FIELD_WORDS } from '../../words/field-words.js';
import type { Said } from './said.js';

/** A value in Swedish, and the field that it is, if it is one. `isElement`: of a list, what stands in it. */
export type Noun = Readonly<{
  text: string;
  kind: FieldKind | null;
  words?: FieldWords | undefined;
  path?: string;
  isElement?: boolean;
}>;
/** A name that a list macro gives to each element. */
type NamedElement = Readonly<{ path: string | null; words: ElementWords }>;
export type Scope = ReadonlyMap<string, NamedElement>;
/** A list, with the name of each element and what is asked of it. */
export type Range = Readonly<{ element: ElementWords; path: string | null; all: string; of: string }>;

const VALUES: ElementWords = { one: 'värde', the: 'värdet', many: 'värden', all: 'värdena', gender: 't' };
const OPERATIONS: Readonly<Record<string, string>> = { '+': 'plus', '-': 'minus', '*': 'gånger', '/': 'delat med' };

/** Says values; `null` for one that has no words. */
export class Nouns {
  constructor(private readonly say: (node: ASTNode, scope: Scope) => Said) {}

  of(node: ASTNode, scope: Scope, beside: Noun | null = null): Noun | null {
    switch (node.op) {
      case 'value':
        return this.literal(node, beside);
      case 'id':
      case '.':
      case '[]':
        return this.field(node, scope);
      case 'call':
        return this.call(node.args[0], node.args[1], scope);
      case 'rcall':
        return this.method(node.args[0], node.args[1], node.args[2], scope);
      case 'list':
        return this.listed(node.args, scope, beside, 'och');
      case '?:':
        return this.choice(node.args, scope);
      case '-_':
        return this.made([node.args], scope, ([value]) => `minus ${value ?? ''}`);
      case '%':
        return this.made(node.args, scope, ([a, b]) => `resten när ${a ?? ''} delas med ${b ?? ''}`);
      case '+':
      case '-':
      case '*':
      case '/':
        return this.operation(node, scope);
      default:
        return null;
    }
  }

  /** What a list macro or `size` goes through. */
  range(node: ASTNode, scope: Scope): Range | null {
    const macro = node.op === 'rcall' ? macroOf(node) : null;
    if (macro?.name === 'filter') {
      const range = this.range(macro.list, scope);
      if (range === null) return null;
      const asked = this.say(macro.body, new Map([...scope, [macro.variable, named(range)]])).after('där');
      return { ...range, all: `de ${range.element.many} ${asked}`, of: ` ${asked}` };
    }
    const noun = this.of(node, scope);
    if (noun === null) return null;
    const element = noun.isElement === true ? undefined : noun.words?.element;
    return element
      ? { element, path: noun.path ?? null, all: noun.text, of: '' }
      : { element: VALUES, path: null, all: noun.text, of: ` bland ${noun.text}` };
  }

  listed(nodes: readonly ASTNode[], scope: Scope, beside: Noun | null, last: string): Noun | null {
    const nouns = nodes.map((node) => this.of(node, scope, beside));
    const texts = nouns.flatMap((noun) => noun?.text ?? []);
    return texts.length < nodes.length
      ? null
      : { text: texts.length === 0 ? 'en tom lista' : inWords(texts, last), kind: 'list' };
  }

  private literal({ args: value }: Extract<ASTNode, { op: 'value' }>, beside: Noun | null): Noun | null {
    if (value === null) return { text: 'inget värde', kind: null };
    if (typeof value === 'string') return { text: textOf(value, beside), kind: beside?.kind ?? null };
    if (typeof value === 'boolean') return { text: value ? 'sant' : 'falskt', kind: 'boolean' };
    if (typeof value === 'number') return { text: decimalComma(value), kind: 'decimal' };
    if (typeof value !== 'bigint') return null;
    const isAmount = beside?.kind === 'amount' && value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER);
    return {
      text: isAmount ? formatAmount(Number(value)) : String(value).replace('-', '−'),
      kind: isAmount ? 'amount' : 'number',
    };
  }

  private field(node: ASTNode, scope: Scope): Noun | null {
    if (node.op === 'id') {
      const element = scope.get(node.args);
      if (element) return { text: element.words.the, kind: kindOfElement(element), isElement: true, ...wordsAt(element.path) };
      if (node.args === 'item') return { text: 'posten', kind: 'object', isElement: true, ...wordsAt('application.costItems') };
      return fieldAt(node.args);
    }
    if (node.op !== '.' && node.op !== '[]') return null;
    const owner = this.field(node.args[0], scope) ?? null;
    const key = node.op === '.' ? node.args[1] : keyOf(node.args[1]);
    if (owner?.path === undefined) return null;
    if (typeof key === 'bigint') {
      const words = owner.isElement === true ? undefined : owner.words?.element;
      return words ? { ...owner, text: `${words.one} nummer ${key + 1n}`, isElement: true } : null;
    }
    if (key === null) return null;
    const found = fieldAt(`${owner.path}.${key}`);
    if (found === null || owner.isElement !== true) return found;
    const each = found.words?.ofEach;
    if (node.args[0].op === 'id' && scope.has(node.args[0].args)) return found;
    return each ? { ...found, text: `${owner.text}${/[sz]$/u.test(owner.text) ? '' : 's'} ${each.one}` } : found;
  }

  private call(name: string, args: readonly ASTNode[], scope: Scope): Noun | null {
    const [first, second] = args;
    if (first === undefined) return null;
    switch (name) {
      case 'dyn':
      case 'double':
      case 'uint':
        return this.of(first, scope);
      case 'int':
        return this.made([first], scope, ([value]) => `${value ?? ''} som heltal`);
      case 'string':
        return this.made([first], scope, ([value]) => `${value ?? ''} som text`);
      case 'size':
        return this.size(first, scope);
      case 'words':
        return this.made([first], scope, ([text]) => `antalet ord i ${text ?? ''}`);
      case 'years':
        return this.made([first], scope, ([text]) => `årtalen i ${text ?? ''}`);
      case 'sum':
        return this.made([first], scope, ([list]) => `summan av ${list ?? ''}`, 'amount');
      case 'distinct':
        return this.made([first], scope, ([list]) => `de olika värdena bland ${list ?? ''}`);
      case 'yearsBetween':
        return second
          ? this.made([first, second], scope, ([from, to]) => `antalet hela år från ${from ?? ''} till ${to ?? ''}`)
          : null;
      default:
        return null;
    }
  }

  private method(name: string, owner: ASTNode, args: readonly ASTNode[], scope: Scope): Noun | null {
    if (name === 'size') return this.size(owner, scope);
    const [variable, ...bodies] = args;
    const body = bodies.at(-1);
    if (variable?.op !== 'id' || body === undefined) return null;
    const range = this.range(owner, scope);
    if (range === null) return null;
    const inside: Scope = new Map([...scope, [variable.args, named(range)]]);
    const [condition] = name === 'filter' || bodies.length === 2 ? bodies : [];
    const all = condition ? `de ${range.element.many} ${this.say(condition, inside).after('där')}` : range.all;
    if (name === 'filter') return { text: all, kind: 'list' };
    if (name !== 'map') return null;
    const each = this.of(body, inside);
    if (each === null) return null;
    const many = body.op === '.' ? each.words?.ofEach?.all : undefined;
    return { text: many ? `${many} i ${all}` : `${each.text}, för var och en av ${all}`, kind: 'list' };
  }

  private size(list: ASTNode, scope: Scope): Noun | null {
    const noun = this.of(list, scope);
    if (noun?.kind !== 'list') return noun && { text: `antalet tecken i ${noun.text}`, kind: 'number' };
    const range = this.range(list, scope);
    return range && { text: `antalet ${range.element.many}${range.of}`, kind: 'number' };
  }

  private choice([condition, chosen, other]: readonly [ASTNode, ASTNode, ASTNode], scope: Scope): Noun | null {
    const [one, two] = [this.of(chosen, scope), this.of(other, scope)];
    if (one === null || two === null) return null;
    return {
      text: `${one.text} (om ${this.say(condition, scope).after('att').slice('att '.length)}, annars ${two.text})`,
      kind: one.kind,
    };
  }

  private operation(node: Extract<ASTNode, { op: '+' | '-' | '*' | '/' }>, scope: Scope): Noun | null {
    const [left, right] = node.args;
    const nouns = [left, right].map((side) => {
      const noun = this.of(side, scope);
      return noun && isOperation(side) ? { ...noun, text: `(${noun.text})` } : noun;
    });
    const [a, b] = nouns;
    return a && b
      ? { text: `${a.text} ${OPERATIONS[node.op] ?? ''} ${b.text}`, kind: a.kind === 'amount' ? null : a.kind }
      : null;
  }

  private made(
    nodes: readonly ASTNode[],
    scope: Scope,
    write: (texts: readonly string[]) => string,
    kind: FieldKind = 'number',
  ): Noun | null {
    const texts = nodes.flatMap((node) => this.of(node, scope)?.text ?? []);
    return texts.length < nodes.length ? null : { text: write(texts), kind };
  }
}

export const named = ({ path, element }: Range): NamedElement => ({ path, words: element });

/** `list.name(variable, body)`, with one body. */
export function macroOf(node: Extract<ASTNode, { op: 'rcall' }>) {
  const [name, list, [variable, ...bodies]] = node.args;
  const [body] = bodies;
  return variable?.op === 'id' && body && bodies.length === 1 ? { name, list, variable: variable.args, body } : null;
}

const isOperation = ({ op }: ASTNode): boolean => op in OPERATIONS || op === '-_';

function fieldAt(path: string): Noun | null {
  const words = FIELD_WORDS.get(path);
  return words ? { text: words.the, kind: words.kind, words, path } : null;
}

const wordsAt = (path: string | null) => (path === null ? {} : { path, words: FIELD_WORDS.get(path) });

function kindOfElement({ path }: NamedElement): FieldKind | null {
  return path !== null && FIELD_WORDS.get(path)?.choices ? 'choice' : null;
}

const keyOf = (node: ASTNode): string | bigint | null =>
  node.op === 'value' && (typeof node.args === 'string' || typeof node.args === 'bigint') ? node.args : null;

function textOf(value: string, beside: Noun | null): string {
  if (beside?.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/u.test(value)) return `den ${dayInWords(value)}`;
  const known = new Map(Object.entries(beside?.words?.choices ?? {})).get(value);
  return `”${known ?? value}”`;
}

/** The field as the place where something stands: by its heading, when the application has it itself. */
export const asText = ({ text, words, path }: Noun): string =>
  /^application\.\w+$/u.test(path ?? '') ? (words?.label ?? text) : text;
