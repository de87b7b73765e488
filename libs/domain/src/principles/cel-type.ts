/** A type of CEL as a check's author meets it. `any`: what only the evaluation can tell. */
export type CelType = Readonly<{ isNullable: boolean }> & Shape;
export type ObjectType = Readonly<{ isNullable: boolean }> & Extract<Shape, { kind: 'object' }>;
export type ScalarKind = 'text' | 'int' | 'double' | 'bool';
type Shape =
  | Readonly<{ kind: ScalarKind | 'uint' | 'bytes' | 'null' | 'type' }>
  | Readonly<{ kind: 'any'; of: CelType | null }>
  | Readonly<{ kind: 'list'; element: CelType }>
  | Readonly<{ kind: 'map'; key: CelType; value: CelType }>
  /** An object of the round file; `path` is where it stands, `fields` are in the file's order. */
  | Readonly<{ kind: 'object'; path: string; fields: ReadonlyMap<string, CelType> }>;

const plain = <K extends ScalarKind | 'uint' | 'bytes' | 'null' | 'type'>(kind: K) =>
  ({ kind, isNullable: kind === 'null' }) as const;
export const TEXT = plain('text');
export const INT = plain('int');
export const UINT = plain('uint');
export const DOUBLE = plain('double');
export const BOOL = plain('bool');
export const BYTES = plain('bytes');
export const NULL = plain('null');
export const TYPE = plain('type');
export const ANY: CelType = { kind: 'any', of: null, isNullable: true };

export const listOf = (element: CelType): CelType => ({ kind: 'list', element, isNullable: false });
export const orNull = <T extends CelType>(type: T): T => ({ ...type, isNullable: true });
/** What `dyn(...)` makes of a type: nothing is compared any more, but a field that is unknown is still unknown. */
export const anyOf = (type: CelType): CelType => ({ kind: 'any', of: type.kind === 'any' ? type.of : type, isNullable: true });

export const isNumber = ({ kind }: CelType): boolean => kind === 'int' || kind === 'uint' || kind === 'double';

/** The type that both have; `null` when they have none. */
export function commonType(a: CelType, b: CelType): CelType | null {
  if (a.kind === 'any' || b.kind === 'any') return ANY;
  if (a.kind === 'null') return orNull(b);
  if (b.kind === 'null') return orNull(a);
  const isNullable = a.isNullable || b.isNullable;
  if (a.kind === 'list' && b.kind === 'list') {
    const element = commonType(a.element, b.element);
    return element && { ...a, element, isNullable };
  }
  if (a.kind === 'map' && b.kind === 'map') {
    const [key, value] = [commonType(a.key, b.key), commonType(a.value, b.value)];
    return key && value && { ...a, key, value, isNullable };
  }
  if (a.kind === 'object' && b.kind === 'object') return a.path === b.path ? { ...a, isNullable } : null;
  return a.kind === b.kind ? { ...a, isNullable } : null;
}

const WORDS = {
  text: 'text',
  int: 'heltal',
  uint: 'heltal utan tecken (uint)',
  double: 'decimaltal',
  bool: 'sant eller falskt',
  bytes: 'byteföljd',
  null: 'null',
  type: 'typ',
  any: 'vad som helst',
} as const;

/** The type in Swedish, as faults and causes say it. @example 'en lista av text' → 'lista av text' */
export function inWords(type: CelType): string {
  if (type.kind === 'list') return type.element.kind === 'any' ? 'lista' : `lista av ${inWords(type.element)}`;
  if (type.kind === 'map') return 'uppslag ({…})';
  if (type.kind === 'object') return `objektet ${type.path}`;
  return WORDS[type.kind];
}
