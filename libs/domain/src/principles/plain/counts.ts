import type { ASTNode } from '@marcbachmann/cel-js';
import { asText, macroOf, named, type Noun, type Nouns, type Scope } from './nouns.js';
import { countWords, type Order, type Unit, yearsWords } from './order-words.js';
import { type Said, stated } from './said.js';

type Count = Readonly<{ subject: string; verb: string; unit: Unit }>;

/** Says comparisons with a whole number of what can be counted: words, elements of a list, years that have passed. */
export class Counts {
  constructor(private readonly nouns: Nouns) {}

  /** @returns `null` where nothing is counted */
  said(node: ASTNode, order: Order, count: bigint, scope: Scope): Said | null {
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
}

/** Who has a list: what its path begins with. */
function ownerOf(noun: Noun | null): string {
  if (noun?.path === 'application.place.sites') return 'platsen';
  return noun?.path === 'application.confidentiality.fields' ? 'sekretessmarkeringen' : 'ansökan';
}
