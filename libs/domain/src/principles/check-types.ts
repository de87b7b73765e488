import type { ASTNode } from '@marcbachmann/cel-js';
import { ANY, anyOf, BOOL, type CelType, commonType, INT, inWords, listOf, TYPE } from './cel-type.js';
import type { Variables } from './check-variables.js';
import { anyOfWords, type ExpressionProblem } from './expression-problem.js';
import { LIST_MACROS, resultOfCall } from './function-signatures.js';
import { LEAST_INT, typeOfLiteral } from './literal-type.js';
import { resultOfOperator } from './operator-types.js';

const TYPE_NAMES: ReadonlySet<string> = new Set([
  'bool',
  'int',
  'uint',
  'double',
  'string',
  'bytes',
  'list',
  'map',
  'null_type',
  'type',
]);
const DEEPEST = 250; // levels: an expression that a committee can read has ten, and the recursion below must end

type Scope = Readonly<{ variables: Variables; isInMacro: boolean; depth: number }>;
export type TypeCheck = Readonly<{ type: CelType; problems: readonly ExpressionProblem[] }>;

/**
 * The type of an expression and all that is wrong with it. The CEL library checks too, but for it an optional key is `dyn`:
 * under one it knows neither fields nor types, and that `matches` and nested macros are ours to refuse is no error to it.
 * Source: principles.md, last paragraphs.
 */
export function checkTypes(ast: ASTNode, variables: Variables): TypeCheck {
  const problems: ExpressionProblem[] = [];
  const checker = new Checker(problems);
  return { type: checker.typeOf(ast, { variables, isInMacro: false, depth: 0 }), problems };
}

class Checker {
  constructor(private readonly problems: ExpressionProblem[]) {}

  typeOf(node: ASTNode, outer: Scope): CelType {
    if (outer.depth > DEEPEST) return this.problem(node.pos, TOO_DEEP);
    const scope = { ...outer, depth: outer.depth + 1 };
    switch (node.op) {
      case 'value':
        return this.settled(typeOfLiteral(node.args, node.input.slice(node.start, node.end)), node.pos);
      case 'id':
        return this.typeOfName(node.args, node.pos, scope);
      case '.':
        return this.typeOfField(this.typeOf(node.args[0], scope), node.args[1], node.pos);
      case '[]':
        return this.typeOfIndex(node.args[0], node.args[1], scope);
      case 'call':
        return this.typeOfCall(node.args[0], node.args[1], node.pos, scope);
      case 'rcall':
        return this.typeOfMethod(node, node.args[0], node.args[1], node.args[2], scope);
      case 'list':
        return listOf(this.commonTypeOf(node.args, scope));
      case 'map':
        return {
          kind: 'map',
          key: this.commonTypeOf(node.args.map(([key]) => key), scope), // prettier-ignore
          value: this.commonTypeOf(node.args.map(([, value]) => value), scope), // prettier-ignore
          isNullable: false,
        };
      case '?:':
        return this.typeOfChoice(node.args, scope);
      case '&&':
      case '||':
        for (const operand of node.args) this.expectBool(operand, `Operatorn ${node.op}`, scope);
        return BOOL;
      case '!_':
        this.expectBool(node.args, 'Operatorn !', scope);
        return BOOL;
      case '-_':
        return this.typeOfNegation(node.args, scope);
      case '.?':
      case '[?]':
        return this.problem(node.pos, 'Frågetecknet i fältnamn finns inte här. Jämför med null i stället.');
      default: {
        const [left, right] = node.args;
        return this.settled(resultOfOperator(node.op, this.typeOf(left, scope), this.typeOf(right, scope)), right.start);
      }
    }
  }

  private problem(at: number, message: string): CelType {
    if (message !== TOO_DEEP || !this.problems.some((problem) => problem.message === TOO_DEEP))
      this.problems.push({ at, message });
    return ANY; // so that one mistake is said once
  }

  private settled(result: CelType | string, at: number): CelType {
    return typeof result === 'string' ? this.problem(at, result) : result;
  }

  private typeOfName(name: string, at: number, { variables }: Scope): CelType {
    const type = variables.get(name);
    if (type) return type;
    if (TYPE_NAMES.has(name)) return TYPE;
    if (name === 'item') return this.problem(at, 'item finns bara i utgiftsposternas kontroller (costItems).');
    return this.problem(at, `Namnet ${name} är okänt. Ska vara ${anyOfWords(variables.keys())}.`);
  }

  private typeOfField(owner: CelType, key: string, at: number): CelType {
    if (owner.kind === 'any') return owner.of ? anyOf(this.typeOfField(owner.of, key, at)) : ANY;
    if (owner.kind === 'map') return owner.value;
    if (owner.kind !== 'object')
      return this.problem(at, `Fältet ${key} finns inte: till vänster står ${inWords(owner)}, inte ett objekt.`);
    const field = owner.fields.get(key);
    return field ?? this.problem(at, `Fältet ${key} finns inte i ${owner.path}. Ska vara ${anyOfWords(owner.fields.keys())}.`);
  }

  private typeOfIndex(ownerNode: ASTNode, indexNode: ASTNode, scope: Scope): CelType {
    const owner = this.typeOf(ownerNode, scope);
    const index = this.typeOf(indexNode, scope);
    return this.typeAt(owner, index, indexNode);
  }

  private typeAt(owner: CelType, index: CelType, indexNode: ASTNode): CelType {
    if (owner.kind === 'any') return owner.of ? anyOf(this.typeAt(owner.of, index, indexNode)) : ANY;
    if (owner.kind === 'object') {
      // A key that is reckoned out may be one that does not exist, and nobody could tell before the evaluation.
      if (indexNode.op === 'value' && typeof indexNode.args === 'string')
        return this.typeOfField(owner, indexNode.args, indexNode.start);
      return this.problem(indexNode.start, `Ett fält i ${owner.path} ska nämnas vid namn.`);
    }
    if (owner.kind === 'list') {
      if (index.kind === 'int' || index.kind === 'any') return owner.element;
      return this.problem(indexNode.start, `Platsen i en lista är ${inWords(index)}. Ska vara ett heltal från 0.`);
    }
    if (owner.kind === 'map')
      return this.settled(resultOfOperator('==', owner.key, index), indexNode.start).kind === 'bool' ? owner.value : ANY;
    return this.problem(indexNode.start, `Till vänster om [ står ${inWords(owner)}. Ska vara en lista.`);
  }

  private typeOfCall(name: string, args: readonly ASTNode[], at: number, scope: Scope): CelType {
    if (name === 'has') return this.typeOfHas(args, at, scope);
    const given = args.map((argument) => this.typeOf(argument, scope));
    if (name === 'matches') return this.problem(at, MATCHES_REFUSED);
    return this.settled(resultOfCall({ name, isMethod: false, given }), at);
  }

  private typeOfHas(args: readonly ASTNode[], at: number, scope: Scope): CelType {
    const [field] = args;
    if (args.length !== 1 || field?.op !== '.')
      return this.problem(at, 'Funktionen has ska få ett fält: has(application.contact).');
    this.typeOf(field, scope);
    return BOOL;
  }

  private typeOfMethod(node: ASTNode, name: string, owner: ASTNode, args: readonly ASTNode[], scope: Scope): CelType {
    const ownerType = this.typeOf(owner, scope);
    if (LIST_MACROS.has(name)) return this.typeOfMacro(node, name, ownerType, args, scope);
    const given = [ownerType, ...args.map((argument) => this.typeOf(argument, scope))];
    if (name === 'matches') return this.problem(endOf(owner), MATCHES_REFUSED);
    return this.settled(resultOfCall({ name, isMethod: true, given }), endOf(owner));
  }

  private typeOfMacro(node: ASTNode, name: string, range: CelType, args: readonly ASTNode[], scope: Scope): CelType {
    const [variable, ...bodies] = args;
    const at = node.op === 'rcall' ? endOf(node.args[1]) : node.pos;
    if (scope.isInMacro)
      this.problem(at, `${name} står inne i en annan listfunktion (${anyOfWords(LIST_MACROS)}), och det är inte tillåtet.`);
    const isComplete = bodies.length === 1 || (name === 'map' && bodies.length === 2);
    if (variable?.op !== 'id' || !isComplete)
      return this.problem(at, `${name} ska få ett namn och ett uttryck: lista.${name}(x, …).`);
    const element = this.typeOfElement(range, at);
    const inside = { ...scope, variables: new Map([...scope.variables, [variable.args, element]]), isInMacro: true };
    const types = bodies.map((body) => this.typeOf(body, inside));
    const isMap = name === 'map';
    for (const [index, type] of types.entries()) {
      if (!(isMap && index === types.length - 1) && !isBool(type)) this.problem(bodies[index]?.start ?? at, notBool(name, type));
    }
    if (isMap) return listOf(types.at(-1) ?? ANY);
    return name === 'filter' ? listOf(element) : BOOL;
  }

  private typeOfElement(range: CelType, at: number): CelType {
    if (range.kind === 'list') return range.element;
    if (range.kind === 'map') return range.key;
    if (range.kind === 'any') return range.of ? anyOf(this.typeOfElement(range.of, at)) : ANY;
    return this.problem(at, `Till vänster om punkten står ${inWords(range)}. Ska vara en lista.`);
  }

  private typeOfChoice([condition, chosen, other]: readonly [ASTNode, ASTNode, ASTNode], scope: Scope): CelType {
    this.expectBool(condition, 'Villkoret före ?', scope);
    const [left, right] = [this.typeOf(chosen, scope), this.typeOf(other, scope)];
    const common = commonType(left, right);
    return common ?? this.problem(other.start, `Valet ger ${inWords(left)} eller ${inWords(right)}. Ska ge samma slag.`);
  }

  private typeOfNegation(operand: ASTNode, scope: Scope): CelType {
    if (operand.op === 'value' && operand.args === -LEAST_INT) return INT; // the least int has no positive counterpart
    const type = this.typeOf(operand, scope);
    if (type.kind === 'int' || type.kind === 'double' || type.kind === 'any') return type;
    return this.problem(operand.start, `Operatorn - fick ${inWords(type)}. Ska få ett tal.`);
  }

  private expectBool(node: ASTNode, what: string, scope: Scope): void {
    const type = this.typeOf(node, scope);
    if (!isBool(type)) this.problem(node.start, notBool(what, type));
  }

  /** What all elements are; `any` when they differ, which CEL allows in a literal. */
  private commonTypeOf(nodes: readonly ASTNode[], scope: Scope): CelType {
    const types = nodes.map((node) => this.typeOf(node, scope));
    return types.reduce((common, type) => commonType(common, type) ?? ANY, types[0] ?? ANY);
  }
}

const MATCHES_REFUSED =
  'matches är inte tillåtet: ett mönster kan ta minuter att pröva. Ska vara mentions, contains, startsWith eller endsWith.';
const TOO_DEEP = `Uttrycket är nästlat djupare än ${DEEPEST} led. Dela upp det.`;
const notBool = (what: string, type: CelType): string => `${what} fick ${inWords(type)}. Ska vara sant eller falskt.`;
export const isBool = ({ kind }: CelType): boolean => kind === 'bool' || kind === 'any';
/** Where a method's name stands, near enough: the library keeps only where what it is called on ends. */
const endOf = ({ end }: ASTNode): number => end;
