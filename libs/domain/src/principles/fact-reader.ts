import type { CelType, ObjectType } from './cel-type.js';
import { READS_AS_EMPTY } from './check-variables.js';
import type { FactTrace } from './fact-trace.js';

/** What stands at a key: its CEL value, and the leaf that is read with it (`null` for an object or a list with something in it). */
type Slot = Readonly<{ value: unknown; leaf: number | null }>;

/** An object of the round file as the CEL library sees it: whole numbers as `bigint`, every key there, and each leaf noted when read. */
export class FactReader {
  readonly #slots: readonly Slot[];
  readonly #trace: FactTrace;
  readonly #absentAt: number | null;

  constructor(type: ObjectType, source: unknown, pointer: string, trace: FactTrace) {
    this.#trace = trace;
    this.#absentAt = isGiven(source) ? null : trace.add(pointer, null);
    this.#slots = Array.from(type.fields, ([key, field]) => slotOf(field, valueAt(source, key), `${pointer}/${key}`, trace));
  }

  static read(reader: FactReader, index: number): unknown {
    const slot = reader.#slots[index];
    if (slot === undefined) throw new RangeError(`No field ${index}`);
    if (slot.leaf !== null) reader.#trace.note(slot.leaf);
    return slot.value;
  }

  /** Whether a value that a check has read is there: `null` is not, nor is a schedule that the file leaves out. */
  static isThere(value: unknown): boolean {
    if (!(value instanceof FactReader)) return value !== null;
    if (value.#absentAt === null) return true;
    value.#trace.note(value.#absentAt);
    return false;
  }
}

type ReaderClass = new (source: unknown, pointer: string, trace: FactTrace) => FactReader;
const readerClasses = new Map<ObjectType['fields'], ReaderClass>();

/** The class of an object's readers, one for each type: the library tells types apart by class. */
export function readerClassOf(type: ObjectType): ReaderClass {
  const known = readerClasses.get(type.fields);
  if (known) return known;
  const created = class extends FactReader {
    constructor(source: unknown, pointer: string, trace: FactTrace) {
      super(type, source, pointer, trace);
    }
  };
  for (const [index, key] of [...type.fields.keys()].entries()) {
    Object.defineProperty(created.prototype, key, {
      get(this: FactReader) {
        return FactReader.read(this, index);
      },
    });
  }
  readerClasses.set(type.fields, created);
  return created;
}

const isGiven = (source: unknown): boolean => source !== null && source !== undefined;

const valueAt = (source: unknown, key: string): unknown =>
  source !== null && typeof source === 'object' ? Object.getOwnPropertyDescriptor(source, key)?.value : undefined;

function slotOf(type: CelType, source: unknown, pointer: string, trace: FactTrace): Slot {
  if (type.kind === 'object' && (isGiven(source) || type.path === READS_AS_EMPTY)) {
    return { value: new (readerClassOf(type))(source, pointer, trace), leaf: null };
  }
  if (!isGiven(source)) return { value: null, leaf: trace.add(pointer, null) };
  if (type.kind === 'list' && Array.isArray(source)) {
    const leaf = source.length === 0 ? trace.add(pointer, source) : null;
    return { value: listOf(type.element, source, pointer, trace), leaf };
  }
  return { value: scalarOf(type, source), leaf: trace.add(pointer, source) };
}

const scalarOf = (type: CelType, source: unknown): unknown =>
  type.kind === 'int' && typeof source === 'number' ? BigInt(source) : source;

function listOf(element: CelType, source: readonly unknown[], pointer: string, trace: FactTrace): readonly unknown[] {
  const slots = source.map((value, index) => slotOf(element, value, `${pointer}/${index}`, trace));
  const list: unknown[] = slots.map(({ value }) => value);
  for (const [index, { value, leaf }] of slots.entries()) {
    if (leaf !== null) {
      const get = (): unknown => (trace.note(leaf), value);
      Object.defineProperty(list, index, { get, enumerable: true, configurable: true });
    }
  }
  return list;
}
