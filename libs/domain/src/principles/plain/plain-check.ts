import type { ASTNode } from '@marcbachmann/cel-js';
import { anyOfWords } from '../expression-problem.js';
import { READING } from '../check-environment.js';
import { givenStatement, type Statement } from '../../words/field-word.js';
import { macroOf, named, type Noun, Nouns, type Range, type Scope } from './nouns.js';
import { countWords, isOrder, mirrored, oppositeOf, type Order, orderWords, type Unit, yearsWords } from './order-words.js';
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

type Count = Readonly<{ subject: string; verb: string; unit: Unit }>;
const TEXT_METHODS: Readonly<Record<string, string>> = {
  contains: 'innehåller',
  startsWith: 'börjar med',
  endsWith: 'slutar med',
};
const of = ([subject, verb, rest]: Statement, holds: boolean): Said => stated({ subject, verb, rest }, holds);

/** Reads one check aloud. `holds`: that it is so, or that it is not, for Swedish has no sign before a sentence that turns it. */
class PlainReader {
  private readonly nouns = new Nouns((node, scope) => this.say(node, scope, true));

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
      const counted = this.counted(left, order, right.args, scope);
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

  private counted(node: ASTNode, order: Order, count: bigint, scope: Scope): Said | null {
    if (node.op === 'call' && node.args[0] === 'yearsBetween') {
      const [from, to] = node.args[1].map((argument) => this.nouns.of(argument, scope)?.text);
      const { rest, holds } = yearsWords(order, count);
      return from && to ? stated({ subject: 'det', verb: 'är', rest: `${rest} från ${from} till ${to}` }, holds) : null;
    }
    const counting = this.counting(node, scope);
    if (!counting || count < 0n || (order === '<' && count === 0n)) return null;
    const { holds, ...words } = countWords(order, count, counting.unit);
    return stated({ subject: counting.subject, verb: counting.verb, ...words }, holds);
  }

  /** What `words` and `size` count. */
  private counting(node: ASTNode, scope: Scope): Count | null {
    const [name, argument] =
      node.op === 'call' ? [node.args[0], node.args[1][0]] : node.op === 'rcall' ? [node.args[0], node.args[1]] : [];
    if (argument === undefined) return null;
    if (name === 'words') return this.writtenIn(argument, scope, { one: 'ord', many: 'ord', gender: 't' });
    if (name !== 'size') return null;
    const [inner, [of] = []] = argument.op === 'call' ? argument.args : [];
    if (inner === 'years' && of) return this.writtenIn(of, scope, { one: 'årtal', many: 'årtal', gender: 't' });
    if (inner === 'distinct' && of) return this.different(of, scope);
    const noun = this.nouns.of(argument, scope);
    if (noun && noun.kind !== 'list') return this.writtenIn(argument, scope, { one: 'tecken', many: 'tecken', gender: 't' });
    const range = this.nouns.range(argument, scope);
    if (!range) return null;
    const { one, many, gender } = range.element;
    const unit = { one: one + range.of, many: many + range.of, gender };
    return range.of === '' ? { subject: ownerOf(noun), verb: 'har', unit } : { subject: 'det', verb: 'finns', unit };
  }

  private writtenIn(node: ASTNode, scope: Scope, { one, many, gender }: Unit): Count | null {
    const noun = this.nouns.of(node, scope);
    const where = noun && ` i ${asText(noun)}`;
    return where === null ? null : { subject: 'det', verb: 'står', unit: { one: one + where, many: many + where, gender } };
  }

  /** `distinct(list.map(x, x.field))`: how many different ones there are among them. */
  private different(list: ASTNode, scope: Scope): Count | null {
    const macro = list.op === 'rcall' ? macroOf(list) : null;
    const range = this.nouns.range(macro?.name === 'map' ? macro.list : list, scope);
    if (!range) return null;
    if (macro?.name !== 'map') {
      const { one, many, gender } = range.element;
      return { subject: 'det', verb: 'finns', unit: { one: one + range.of, many: `olika ${many}${range.of}`, gender } };
    }
    const each = this.nouns.of(macro.body, new Map([...scope, [macro.variable, named(range)]]));
    const words = macro.body.op === '.' ? each?.words : undefined;
    if (!words?.ofEach) return null;
    const { one, many } = words.ofEach;
    return { subject: range.all, verb: 'har', unit: { one, many: `olika ${many}`, gender: words.gender === 't' ? 't' : 'n' } };
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

function some({ element, of: which }: Range, asked: Said, holds: boolean): Said {
  const [one, none, any] = element.gender === 't' ? ['ett', 'inget', 'något'] : ['en', 'ingen', 'någon'];
  const what = `${element.one}${which} ${asked.after('där')}`;
  return stated(
    { subject: 'det', verb: 'finns', rest: `minst ${one} ${what}`, no: `${none} ${what}`, any: `${any} ${what}` },
    holds,
  );
}

function every({ element, of: which }: Range, asked: Said): Said {
  const { ofElement } = asked;
  if (ofElement) {
    const [verb = '', ...rest] = ofElement.predicate.split(' ');
    const subject = ofElement.isNegated
      ? `${element.gender === 't' ? 'inget' : 'ingen'} ${element.one}${which}`
      : `alla ${element.many}${which}`;
    return stated({ subject, verb, rest: rest.join(' ') }, true);
  }
  const [of_, that] = [`för alla ${element.many}${which}`, asked.after('att')];
  return fixed(`${of_} gäller ${that}`, `gäller ${of_} ${that}`, (word) => `${word} det ${of_} gäller ${that}`);
}

/** Two texts or two words of the file are the same by being it; two amounts by being equal. */
const sameAs = (subject: Noun, right: ASTNode, object: Noun): string =>
  right.op !== 'value' && (subject.kind === 'amount' || subject.kind === 'number' || subject.kind === null)
    ? `lika med ${object.text}`
    : object.text;

/** The field as the place where something stands: by its heading, when the application has it itself. */
const asText = ({ text, words, path }: Noun): string => (/^application\.\w+$/u.test(path ?? '') ? (words?.label ?? text) : text);

/** Who has a list: what its path begins with. */
function ownerOf(noun: Noun | null): string {
  if (noun?.path === 'application.place.sites') return 'platsen';
  return noun?.path === 'application.confidentiality.fields' ? 'sekretessmarkeringen' : 'ansökan';
}

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
