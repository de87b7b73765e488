import { TokenType } from '@streamparser/json';
import { pointerOf } from '@tp/domain';
import type { FoundFault } from '../faults/found-faults.js';
import { numberOf } from './json-number.js';
import { type PlacedList, type PlacedNode, type PlacedObject, startOf } from './placed-node.js';

/** What the grammar asks for next; `null` after the last token. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | null;
type OpenList = { readonly kind: 'list'; readonly value: unknown[]; readonly node: PlacedList };
type OpenObject = {
  readonly kind: 'object';
  readonly value: Record<string, unknown>;
  readonly node: PlacedObject;
  key: string;
};
type Token = Readonly<{ token: TokenType; value: unknown; offset: number; digits: string }>;

/** A token where the grammar asks for another. */
export class Unexpected extends Error {
  constructor(readonly offset: number) {
    super('unexpected token');
  }
}
/** An object or a list in more of them than are read. */
export class Deeper extends Unexpected {}

const unknownKey = 'Nyckeln är okänd och kan inte läsas utan att gå förlorad.';
const repeatedKey = 'Nyckeln står redan i samma objekt. Varje nyckel får stå en gång.';

/** Builds a value from the tokenizer's tokens, checks their grammar, and keeps where everything stood and which keys came twice. */
export class JsonValueBuilder {
  value: unknown;
  root: PlacedNode | undefined;
  readonly faults: FoundFault[] = [];
  private readonly open: (OpenList | OpenObject)[] = [];
  private expected: Expected = 'value';

  /**
   * @param deepest how many objects and lists may lie in one another
   * @param base what is added to the offsets of faults
   * @param keeps whether there shall be a value, or the grammar alone is asked for
   */
  constructor(
    private readonly deepest: number,
    private readonly base: number,
    private readonly keeps: boolean,
  ) {}

  get isComplete(): boolean {
    return this.expected === null;
  }

  take({ token, value, offset, digits }: Token): void {
    const inside = this.open.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
        this.opens({
          kind: 'object',
          value: {},
          node: { kind: 'object', start: offset, end: offset, members: new Map() },
          key: '',
        });
        break;
      case TokenType.LEFT_BRACKET:
        this.opens({ kind: 'list', value: [], node: { kind: 'list', start: offset, end: offset, members: [] } });
        break;
      case TokenType.RIGHT_BRACE:
        this.closes(['key or }', ', or }'], offset);
        break;
      case TokenType.RIGHT_BRACKET:
        this.closes(['value or ]', ', or ]'], offset);
        break;
      case TokenType.COLON:
        this.follows(':', 'value', offset);
        break;
      case TokenType.COMMA:
        if (this.expected === ', or ]') this.expected = 'value';
        else this.follows(', or }', 'key', offset);
        break;
      case TokenType.STRING:
        if (inside?.kind === 'object' && typeof value === 'string' && (this.expected === 'key' || this.expected === 'key or }')) {
          inside.key = value;
          this.expected = ':';
        } else this.scalar(value, offset);
        break;
      case TokenType.NUMBER:
        this.scalar(numberOf(digits, inside?.kind === 'object' ? inside.key : undefined), offset);
        break;
      default:
        this.scalar(value, offset);
    }
  }

  private follows(wanted: Expected, next: Expected, offset: number): void {
    if (this.expected !== wanted) throw new Unexpected(offset);
    this.expected = next;
  }

  private scalar(value: unknown, offset: number): void {
    this.place(value, offset);
    this.afterValue();
  }

  private opens(container: OpenList | OpenObject): void {
    this.place(container.value, container.node);
    if (this.open.length >= this.deepest) throw new Deeper(container.node.start);
    this.open.push(container);
    this.expected = container.kind === 'list' ? 'value or ]' : 'key or }';
  }

  private closes(wanted: readonly Expected[], offset: number): void {
    if (!wanted.includes(this.expected)) throw new Unexpected(offset);
    const closed = this.open.pop();
    if (closed) closed.node.end = offset;
    this.afterValue();
  }

  private afterValue(): void {
    const inside = this.open.at(-1);
    this.expected = inside === undefined ? null : inside.kind === 'list' ? ', or ]' : ', or }';
  }

  private place(value: unknown, node: PlacedNode): void {
    if (this.expected !== 'value' && this.expected !== 'value or ]') throw new Unexpected(startOf(node));
    const inside = this.open.at(-1);
    if (inside === undefined) {
      this.value = value;
      this.root = node;
    } else if (!this.keeps) return;
    else if (inside.kind === 'object') this.member(inside, value, node);
    else {
      inside.value.push(value);
      inside.node.members.push(node);
    }
  }

  private member({ key, value: owner, node: { members } }: OpenObject, value: unknown, node: PlacedNode): void {
    const isRepeated = members.has(key);
    // An object given `__proto__` would lose it, or change what it is: no key of the formats begins so.
    if (isRepeated || key === '__proto__') {
      const message = isRepeated ? repeatedKey : unknownKey;
      this.faults.push({ pointer: pointerOf(this.path()), value, message, at: this.base + startOf(node) });
      return;
    }
    owner[key] = value;
    members.set(key, node);
  }

  private path(): readonly (string | number)[] {
    return this.open.map((container) => (container.kind === 'list' ? container.value.length - 1 : container.key));
  }
}
