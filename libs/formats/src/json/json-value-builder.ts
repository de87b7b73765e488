import { TokenType } from '@streamparser/json';
import { pointerOf } from '@tp/domain';
import type { FoundFault } from '../faults/found-faults.js';
import { numberOf } from './json-number.js';

/** A value that was read, and where: `start` and `end` in bytes, `members` by key or index. */
export type PlacedNode = { readonly start: number; end: number; readonly members: Map<string, PlacedNode> };
/** What the grammar asks for next; `null` after the last token. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | null;
type Container = {
  readonly owner: unknown[] | Record<string, unknown>;
  readonly node: PlacedNode;
  key: string;
  isRepeated: boolean;
};
type Token = Readonly<{ token: TokenType; value: unknown; offset: number; digits: string }>;

/** A token where the grammar asks for another. */
export class Unexpected extends Error {
  constructor(readonly offset: number) {
    super('unexpected token');
  }
}
export class Deeper extends Unexpected {}

const unknownKey = 'Nyckeln är okänd och kan inte läsas utan att gå förlorad.';
const repeatedKey = 'Nyckeln står redan i samma objekt. Varje nyckel får stå en gång.';

/** Builds a value from the tokenizer's tokens, checks their grammar, and keeps where everything stood and which keys came twice. */
export class JsonValueBuilder {
  value: unknown;
  root: PlacedNode | undefined;
  readonly faults: FoundFault[] = [];
  private readonly open: Container[] = [];
  private expected: Expected = 'value';

  constructor(
    private readonly deepest: number,
    private readonly base: number,
  ) {}

  get isComplete(): boolean {
    return this.expected === null;
  }

  take({ token, value, offset, digits }: Token): void {
    const inside = this.open.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.opens(token === TokenType.LEFT_BRACE ? {} : [], offset);
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
        if (inside && typeof value === 'string' && (this.expected === 'key' || this.expected === 'key or }')) {
          inside.key = value;
          inside.isRepeated = Object.hasOwn(inside.owner, value);
          this.expected = ':';
        } else this.scalar(value, offset);
        break;
      case TokenType.NUMBER:
        this.scalar(numberOf(digits, Array.isArray(inside?.owner) ? undefined : inside?.key), offset);
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
    this.place(value, { start: offset, end: offset, members: new Map() });
    this.afterValue();
  }

  private opens(owner: unknown[] | Record<string, unknown>, offset: number): void {
    const node: PlacedNode = { start: offset, end: offset, members: new Map() };
    this.place(owner, node);
    if (this.open.length >= this.deepest) throw new Deeper(offset);
    this.open.push({ owner, node, key: '', isRepeated: false });
    this.expected = Array.isArray(owner) ? 'value or ]' : 'key or }';
  }

  private closes(wanted: readonly Expected[], offset: number): void {
    if (!wanted.includes(this.expected)) throw new Unexpected(offset);
    const closed = this.open.pop();
    if (closed) closed.node.end = offset;
    this.afterValue();
  }

  private afterValue(): void {
    const inside = this.open.at(-1);
    this.expected = inside === undefined ? null : Array.isArray(inside.owner) ? ', or ]' : ', or }';
  }

  private place(value: unknown, node: PlacedNode): void {
    if (this.expected !== 'value' && this.expected !== 'value or ]') throw new Unexpected(node.start);
    const inside = this.open.at(-1);
    if (inside === undefined) {
      this.value = value;
      this.root = node;
    } else if (Array.isArray(inside.owner)) {
      inside.node.members.set(String(inside.owner.length), node);
      inside.owner.push(value);
    } else this.member(inside, inside.owner, value, node);
  }

  private member(inside: Container, owner: Record<string, unknown>, value: unknown, node: PlacedNode): void {
    const { key, isRepeated } = inside;
    // An object given `__proto__` would lose it, or change what it is: no key of the formats begins so.
    if (isRepeated || key === '__proto__') {
      const path = [
        ...this.open.slice(0, -1).map(({ owner: list, key: step }) => (Array.isArray(list) ? list.length - 1 : step)),
        key,
      ];
      this.faults.push({
        pointer: pointerOf(path),
        value,
        message: isRepeated ? repeatedKey : unknownKey,
        at: this.base + node.start,
      });
      return;
    }
    owner[key] = value;
    inside.node.members.set(key, node);
  }
}
