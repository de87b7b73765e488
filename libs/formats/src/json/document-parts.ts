import { Buffer } from 'node:buffer';
import { pointerOf } from '@tp/domain';
import { LineCounter } from './line-counter.js';
import { PartScanner } from './part-scanner.js';
import { type Place, START } from './place.js';
import { checkGrammar, readCarefully } from './read-carefully.js';
import { type PartSeen, readQuickly } from './read-quickly.js';
import { DEEPEST, LARGEST_PART, notJson, tooDeep, tooLarge, Unreadable } from './unreadable.js';

/** A piece of a document that is read by itself: the value of one of its keys, or an element of one of its lists. */
export type DocumentPart = Readonly<{
  kind: 'part';
  /** Key, and index in a list that is taken apart; empty when the document is no object. */
  path: readonly (string | number)[];
  bytes: Uint8Array;
  place: Place;
  seen: PartSeen;
  /** The key stood in the document before. */
  isRepeated: boolean;
}>;
/** A list begins whose elements come one by one. */
type DocumentList = Readonly<{ kind: 'list'; key: string; place: Place }>;

/** A document has a handful; of what has more, later keys are unknown ones in any case. */
const MOST_KEYS = 100_000;
const NO_BYTES = new Uint8Array();
const END = 'filen tar slut för tidigt';
const CUT = 'värdet är inte helt';
type Expected = 'document' | 'key or }' | 'key' | ':' | 'value' | ', or }' | 'element or ]' | 'element' | ', or ]' | 'nothing';

const [TAB, NEWLINE, RETURN, SPACE, QUOTE, COMMA, COLON] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3a];
const [LIST_OPENS, LIST_CLOSES, OBJECT_OPENS, OBJECT_CLOSES] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Takes a JSON document apart while its bytes come in: one part for each key of the outermost object, and one for each element
 * of the lists named. So no more of the document than one part is ever held.
 */
export class DocumentParts {
  private readonly scanner = new PartScanner();
  private readonly lines = new LineCounter(this.scanner);
  private readonly keys = new Set<string>();
  private expected: Expected = 'document';
  private key = '';
  private isRepeated = false;
  private index = 0;
  /** The part being scanned: where it began, and what earlier chunks held of it. */
  private place: Place | undefined;
  private head: Uint8Array[] = [];
  private headLength = 0;
  private isKey = false;

  constructor(private readonly lists: ReadonlySet<string>) {}

  /** @throws Unreadable when the bytes cannot be the beginning of a JSON document that can be read */
  *parts(chunk: Uint8Array): Generator<DocumentPart | DocumentList, void, undefined> {
    let from = 0;
    while (from < chunk.length) {
      if (this.place) {
        const end = this.scanner.scan(chunk, from, DEEPEST - this.depth);
        if (typeof end === 'object') throw tooDeep(this.lines.placeAt(chunk, end.tooDeepAt));
        if (end === undefined) {
          this.keep(chunk, from);
          break;
        }
        if (this.isKey) this.readKey(this.place, chunk.subarray(from, end));
        else yield this.finished(this.place, chunk.subarray(from, end));
        from = end;
      } else {
        const list = this.takeByte(chunk, from);
        if (list) yield list;
        if (!this.place) from += 1;
      }
    }
    this.lines.leave(chunk);
  }

  /** @throws Unreadable when the document is not whole */
  *end(): Generator<DocumentPart, void, undefined> {
    if (this.place && this.expected === 'document') yield this.finished(this.place, NO_BYTES); // it ends where its file does
    if (this.place) this.explain(END);
    if (this.expected !== 'nothing')
      throw notJson(this.expected === 'document' ? 'filen är tom' : END, this.lines.placeAt(NO_BYTES, 0));
  }

  private get depth(): number {
    return this.expected === 'document' ? 0 : this.expected.startsWith('element') ? 2 : 1;
  }

  private get path(): readonly (string | number)[] {
    if (this.expected === 'document') return [];
    return this.expected.startsWith('element') ? [this.key, this.index] : [this.key];
  }

  private takeByte(chunk: Uint8Array, at: number): DocumentList | undefined {
    const byte = chunk[at] as number;
    if (byte === NEWLINE) this.lines.breakAfter(at);
    if (byte === NEWLINE || byte === SPACE || byte === RETURN || byte === TAB) return undefined;
    switch (this.expected) {
      case 'document':
        if (byte !== OBJECT_OPENS) this.begin(chunk, at);
        else this.expected = 'key or }';
        return undefined;
      case 'key or }':
      case 'key':
        if (byte === OBJECT_CLOSES && this.expected === 'key or }') this.expected = 'nothing';
        else if (byte === QUOTE) this.begin(chunk, at, true);
        else this.refuse(chunk, at);
        return undefined;
      case ':':
        if (byte !== COLON) this.refuse(chunk, at);
        this.expected = 'value';
        return undefined;
      case 'value':
        if (byte !== LIST_OPENS || !this.lists.has(this.key) || this.isRepeated) return void this.begin(chunk, at);
        this.expected = 'element or ]';
        this.index = 0;
        return { kind: 'list', key: this.key, place: this.lines.placeAt(chunk, at) };
      case 'element or ]':
      case 'element':
        if (byte === LIST_CLOSES && this.expected === 'element or ]') this.expected = ', or }';
        else this.begin(chunk, at);
        return undefined;
      case ', or ]':
        if (byte === COMMA) this.expected = 'element';
        else if (byte === LIST_CLOSES) this.expected = ', or }';
        else this.refuse(chunk, at);
        return undefined;
      case ', or }':
        if (byte === COMMA) this.expected = 'key';
        else if (byte === OBJECT_CLOSES) this.expected = 'nothing';
        else this.refuse(chunk, at);
        return undefined;
      case 'nothing':
        return this.refuse(chunk, at);
    }
  }

  private begin(chunk: Uint8Array, at: number, isKey = false): void {
    const first = chunk[at] as number;
    if (first === COMMA || first === COLON || first === OBJECT_CLOSES || first === LIST_CLOSES) this.refuse(chunk, at);
    this.place = this.lines.placeAt(chunk, at);
    this.isKey = isKey;
    this.scanner.begin(first);
  }

  private readKey(place: Place, tail: Uint8Array): void {
    const bytes = this.joined(tail);
    this.key = String(readQuickly(bytes, this.scanner.seen) ?? readCarefully(bytes, place, 1, CUT).value);
    this.isRepeated = this.keys.has(this.key);
    if (this.keys.size < MOST_KEYS) this.keys.add(this.key);
    this.expected = ':';
  }

  private finished(place: Place, tail: Uint8Array): DocumentPart {
    const { path, isRepeated } = this;
    this.expected = path.length === 0 ? 'nothing' : path.length === 1 ? ', or }' : ', or ]';
    if (path.length === 2) this.index += 1;
    return { kind: 'part', path, bytes: this.joined(tail), place, seen: this.scanner.seen, isRepeated };
  }

  /** The bytes of the part that ends with these, and is now done with. */
  private joined(tail: Uint8Array): Uint8Array {
    const bytes = this.head.length === 0 ? tail : Buffer.concat([...this.head, tail]);
    this.place = undefined;
    this.head = [];
    this.headLength = 0;
    return bytes;
  }

  private keep(chunk: Uint8Array, from: number): void {
    this.head.push(new Uint8Array(chunk.subarray(from))); // copied: whoever reads the file may use the chunk again
    this.headLength += chunk.length - from;
    if (this.headLength > LARGEST_PART) this.explain(undefined);
  }

  /**
   * A part that never ended may have a fault further up that explains it, a quotation mark too many, say.
   * @param ending what to say otherwise; that the part is too large when nothing is given
   */
  private explain(ending: string | undefined): never {
    const { path, depth, place } = this;
    const bytes = this.joined(NO_BYTES);
    try {
      checkGrammar(bytes, place ?? START, depth, ending ?? END);
    } catch (error) {
      if (ending !== undefined || !(error instanceof Unreadable && error.endsEarly)) throw error;
    }
    throw tooLarge(pointerOf(path), `${new TextDecoder().decode(bytes.subarray(0, 100))}…`);
  }

  private refuse(chunk: Uint8Array, at: number): never {
    const [character = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(chunk.subarray(at, at + 4));
    throw notJson(`tecknet ${JSON.stringify(character)} kan inte stå`, this.lines.placeAt(chunk, at));
  }
}
