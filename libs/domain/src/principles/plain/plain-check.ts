import type { ASTNode } from '@marcbachmann/cel-js';
import { anyOfWords } from '../expression-problem.js';
import { READING } from '../check-environment.js';
import { givenStatement, type Statement } from '../../words/field-word.js';
import { Counts } from './counts.js';
import { asText, macroOf, named, type Noun, Nouns, type Scope } from './nouns.js';
import { isOrder, mirrored, oppositeOf, type Order, orderWords } from './order-words.js';
import { every, some } from './quantifiers.js';
import { fixed, joined, type Said, stated } from './said.js';

/**
 * A check in plain Swedish, for those who decide on it; the expression is what counts. What has no words stands as it is written.
 * @param expression one that `checkPrinciples` accepts
 * @example plainCheck('words(application.problem) >= 40') === 'Behov och problembild har minst 40 ord.'
 */
export function plainCheck(expression: string): string {
  const { main } = new PlainReader().say(READING.parse(expression).ast, new Map(), true);
  return `${main.charAt(0).toLocaleUpperCase('sv')}${main.slice(1)}.`;
}

const TEXT_METHODS: Readonly<Record<string, string>> = {
  contains: 'innehåller',
  startsWith: 'börjar med',
  endsWith: 'slutar med',
};
const of = ([subject, verb, rest]: Statement, holds: boolean): Said => stated({ subject, verb, rest }, holds);

/** Reads one check aloud. `holds`: that it is so, or that it is not, for Swedish has no sign before a sentence that turns it. */
class PlainReader {
  private readonly nouns = new Nouns((node, scope) => this.say(node, scope, true));
  private readonly counts = new Counts(this.nouns);

  say(node: ASTNode, scope: Scope, holds: boolean): Said {
    return this.saidOrNull(node, scope, holds) ?? asWritten(node, holds);
  }

  private saidOrNull(node: ASTNode, scope: Scope, holds: boolean): Said | null {
    switch (node.op) {
      case 'value':
        return node.args === true || node.args === false
          ? of(['kravet', 'är', 'uppfyllt, vad som än står i ansökan'], node.args === holds)
          : null;
      case '&&':
      case '||':
        return joined(
          (node.op === '&&') === holds ? 'and' : 'or',
          operandsOf(node, node.op).map((operand) => this.say(operand, scope, holds)),
        );
      case '!_':
        return this.say(node.args, scope, !holds);
      case '?:':
        return this.choice(node.args, scope, holds);
      case 'in':
        return this.membership(node.args, scope, holds);
      case 'call':
        return this.call(node.args[0], node.args[1], scope, holds);
      case 'rcall':
        return this.method(node, scope, holds);
      case '.':
      case 'id':
      case '[]':
        return this.truth(this.nouns.of(node, scope), holds);
      default:
        return isOrder(node.op) ? this.comparison(holds ? node.op : oppositeOf(node.op), node, scope) : null;
    }
  }

  private comparison(order: Order, node: ASTNode, scope: Scope): Said | null {
    if (!Array.isArray(node.args)) return null;
    const [left, right] = node.args as readonly [ASTNode, ASTNode];
    if (left.op === 'value' && right.op !== 'value') return this.compared(right, mirrored(order), left, scope);
    return this.compared(left, order, right, scope);
  }

  private compared(left: ASTNode, order: Order, right: ASTNode, scope: Scope): Said | null {
    if (right.op === 'value' && right.args === null) return this.presence(this.nouns.of(left, scope), order === '!=');
    if (right.op === 'value' && typeof right.args === 'boolean') return this.isTrue(left, right.args, order, scope);
    if (right.op === 'value' && typeof right.args === 'bigint') {
      const counted = this.counts.said(left, order, right.args, scope);
      if (counted) return counted;
    }
    const subject = this.nouns.of(left, scope);
    const object = subject && this.nouns.of(right, scope, subject);
    if (!subject || !object) return null;
    const isElement = left.op === 'id' && scope.has(left.args);
    const { text } = subject;
    if (order === '==' || order === '!=')
      return stated({ subject: text, verb: 'är', rest: sameAs(subject, right, object), isElement }, order === '==');
    const words = orderWords(order, subject.kind ?? object.kind);
    const on = words?.verb === 'infaller' && /st$/u.test(words.before) && right.op !== 'value' ? 'på ' : '';
    return words && stated({ subject: text, verb: words.verb, rest: `${words.before} ${on}${object.text}`, isElement }, true);
  }

  private presence(noun: Noun | null, isThere: boolean): Said | null {
    if (!noun) return null;
    return of(noun.words ? givenStatement(noun.words, noun.text) : [noun.text, 'är', 'angivet'], isThere);
  }

  /** A field that may be absent beside `true` or `false`: that it is not false is not that it is true. */
  private isTrue(node: ASTNode, value: boolean, order: Order, scope: Scope): Said | null {
    const noun = this.nouns.of(node, scope);
    const same = this.say(node, scope, value);
    if (order === '==') return same;
    if (order !== '!=') return null;
    const other = this.say(node, scope, !value);
    return noun?.words?.given ? joined('or', [other, of(noun.words.given, false)]) : other;
  }

  private truth(noun: Noun | null, holds: boolean): Said | null {
    return noun?.words?.yes ? of(noun.words.yes, holds) : null;
  }

  private membership([member, list]: readonly [ASTNode, ASTNode], scope: Scope, holds: boolean): Said | null {
    const isElement = member.op === 'id' && scope.has(member.args);
    if (list.op === 'list') {
      const subject = this.nouns.of(member, scope);
      const object = subject && this.nouns.listed(list.args, scope, subject, 'eller');
      const no = list.args.length > 1 ? { no: `varken ${object?.text ?? ''}` } : {};
      return subject && object && stated({ subject: subject.text, verb: 'är', rest: object.text, isElement, ...no }, holds);
    }
    const among = this.nouns.of(list, scope);
    const subject = among && this.nouns.of(member, scope, { ...among, kind: null });
    return subject && stated({ subject: subject.text, verb: 'finns', rest: `bland ${among.text}`, isElement }, holds);
  }

  private call(name: string, args: readonly ASTNode[], scope: Scope, holds: boolean): Said | null {
    const [first, second] = args;
    if (first === undefined) return null;
    if (name === 'dyn') return this.saidOrNull(first, scope, holds);
    const noun = this.nouns.of(first, scope);
    if (name === 'has') return this.presence(noun, holds);
    if (!noun) return null;
    if (name === 'hasDigit')
      return stated({ subject: asText(noun), verb: 'innehåller', rest: 'någon siffra', no: 'ingen siffra' }, holds);
    if (name !== 'mentions' || second?.op !== 'list') return null;
    const words = second.args.map(({ args: word }) => (typeof word === 'string' ? `”${word}”` : null));
    if (words.includes(null)) return null;
    const listed = words.length === 1 ? (words[0] ?? '') : anyOfWords(words.filter((word) => word !== null));
    return words.length === 1
      ? stated({ subject: asText(noun), verb: 'nämner', rest: listed }, holds)
      : stated(
          {
            subject: asText(noun),
            verb: 'nämner',
            rest: `något av ${listed}`,
            no: `inget av ${listed.replace(/ eller (?=[^”]*”[^”]*”$)/u, ' och ')}`,
          },
          holds,
        );
  }

  private method(node: Extract<ASTNode, { op: 'rcall' }>, scope: Scope, holds: boolean): Said | null {
    const [name, owner, args] = node.args;
    const verb = TEXT_METHODS[name];
    const [argument] = args;
    if (verb !== undefined && argument) {
      const [text, part] = [this.nouns.of(owner, scope), this.nouns.of(argument, scope)];
      return (
        text &&
        part &&
        stated(
          {
            subject: asText(text),
            verb: verb.split(' ')[0] ?? verb,
            rest: `${verb.split(' ').slice(1).join(' ')} ${part.text}`.trim(),
          },
          holds,
        )
      );
    }
    const macro = macroOf(node);
    const range = macro && this.nouns.range(macro.list, scope);
    if (!macro || !range) return null;
    const inside: Scope = new Map([...scope, [macro.variable, named(range)]]);
    if (name === 'exists') return some(range, this.say(macro.body, inside, true), holds);
    if (name === 'all')
      return holds ? every(range, this.say(macro.body, inside, true)) : some(range, this.say(macro.body, inside, false), true);
    if (name !== 'exists_one') return null;
    const rest = `exakt ${range.element.gender === 't' ? 'ett' : 'en'} ${range.element.one}${range.of} ${this.say(macro.body, inside, true).after('där')}`;
    return stated({ subject: 'det', verb: 'finns', rest }, holds);
  }

  private choice([condition, chosen, other]: readonly [ASTNode, ASTNode, ASTNode], scope: Scope, holds: boolean): Said {
    const [asked, one, two] = [
      this.say(condition, scope, true).after('att').slice('att '.length),
      this.say(chosen, scope, holds).after('att'),
      this.say(other, scope, holds).after('att'),
    ];
    const rest = `${one} (om ${asked}), annars ${two}`;
    return fixed(`det gäller ${rest}`, `gäller det ${rest}`, (word) => `${word} det gäller ${rest}`);
  }
}

/** Two texts or two words of the file are the same by being it; two amounts by being equal. */
const sameAs = (subject: Noun, right: ASTNode, object: Noun): string =>
  right.op !== 'value' && (subject.kind === 'amount' || subject.kind === 'number' || subject.kind === null)
    ? `lika med ${object.text}`
    : object.text;

/** `a && (b && c)` is one row of three. */
function operandsOf(node: ASTNode, op: '&&' | '||'): readonly ASTNode[] {
  return node.op === op ? node.args.flatMap((operand) => operandsOf(operand, op)) : [node];
}

/** What has no words, as its author wrote it; the library leaves the outermost parentheses out of a part's place. */
function asWritten({ input, start, end }: ASTNode, holds: boolean): Said {
  const count = (sign: string): number => input.slice(start, end).split(sign).length - 1;
  const missing = count('(') - count(')');
  const written = `${'('.repeat(Math.max(0, -missing))}${input.slice(start, end)}${')'.repeat(Math.max(0, missing))}`;
  return stated({ subject: `uttrycket ${written.replaceAll(/\s+/gu, ' ')}`, verb: 'är', rest: 'sant' }, holds);
}
