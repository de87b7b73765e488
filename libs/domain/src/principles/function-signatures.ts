import {
  ANY,
  anyOf,
  BOOL,
  BYTES,
  type CelType,
  commonType,
  DOUBLE,
  INT,
  inWords,
  listOf,
  orNull,
  TEXT,
  TYPE,
  UINT,
} from './cel-type.js';
import { anyOfWords } from './expression-problem.js';

type Signature = Readonly<{ parameters: readonly CelType[]; result: CelType }>;
const of = (parameters: readonly CelType[], result: CelType): Signature => ({ parameters, result });

const TEXT_OR_NULL = orNull(TEXT);
const ANY_LIST = listOf(ANY);
const ANY_MAP: CelType = { kind: 'map', key: ANY, value: ANY, isNullable: false };

const sizes = [of([TEXT], INT), of([ANY_LIST], INT), of([ANY_MAP], INT), of([BYTES], INT)];

/** What a check may call: of CEL's own functions those that need no clock, and the extensions of principles.md. */
const FUNCTIONS: ReadonlyMap<string, readonly Signature[]> = new Map([
  ['size', sizes],
  ['words', [of([TEXT_OR_NULL], INT)]],
  ['sum', [of([listOf(INT)], INT)]],
  ['distinct', [TEXT, INT, DOUBLE, BOOL].map((scalar) => of([listOf(scalar)], listOf(scalar)))],
  ['yearsBetween', [of([TEXT, TEXT], INT)]],
  ['mentions', [of([TEXT_OR_NULL, listOf(TEXT)], BOOL)]],
  ['hasDigit', [of([TEXT_OR_NULL], BOOL)]],
  ['years', [of([TEXT_OR_NULL], listOf(INT))]],
  ['int', [INT, UINT, DOUBLE, TEXT].map((type) => of([type], INT))],
  ['uint', [INT, UINT, DOUBLE, TEXT].map((type) => of([type], UINT))],
  ['double', [INT, UINT, DOUBLE, TEXT].map((type) => of([type], DOUBLE))],
  ['string', [INT, UINT, DOUBLE, TEXT, BOOL, BYTES].map((type) => of([type], TEXT))],
  ['bool', [BOOL, TEXT].map((type) => of([type], BOOL))],
  ['bytes', [TEXT, BYTES].map((type) => of([type], BYTES))],
  ['dyn', [of([ANY], ANY)]],
  ['type', [of([ANY], TYPE)]],
]);
/** Called on a value, `text.contains("x")`; the first parameter is that value. */
const METHODS: ReadonlyMap<string, readonly Signature[]> = new Map<string, readonly Signature[]>([
  ['size', sizes],
  ...['contains', 'startsWith', 'endsWith'].map((name) => [name, [of([TEXT, TEXT], BOOL)]] as const),
]);

export const LIST_MACROS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
const FUNCTION_NAMES = ['has', ...FUNCTIONS.keys()];
const METHOD_NAMES = [...LIST_MACROS, ...METHODS.keys()];

export type Call = Readonly<{ name: string; isMethod: boolean; given: readonly CelType[] }>;

/** The type of a call's result, or what is wrong with it, in Swedish. `given` of a method starts with the value that it is called on. */
export function resultOfCall({ name, isMethod, given }: Call): CelType | string {
  const signatures = (isMethod ? METHODS : FUNCTIONS).get(name);
  if (!signatures) {
    const allowed = isMethod ? METHOD_NAMES : FUNCTION_NAMES;
    return `Funktionen ${name} finns inte${isMethod ? ' för ett värde' : ''}. Ska vara ${anyOfWords(allowed)}.`;
  }
  const signature = signatures.find(
    ({ parameters }) =>
      parameters.length === given.length && parameters.every((parameter, at) => accepts(parameter, given[at] ?? ANY)),
  );
  if (signature) {
    const [first] = given;
    if (name === 'dyn' && first) return anyOf(first);
    return name === 'distinct' && first ? first : signature.result;
  }
  const expected = anyOfWords(new Set(signatures.map(({ parameters }) => `(${parameters.map(parameterInWords).join(', ')})`)));
  return `Funktionen ${name} fick (${given.map(inWords).join(', ')}). Ska få ${expected}.`;
}

const parameterInWords = (parameter: CelType): string =>
  parameter.isNullable && parameter.kind !== 'any' ? `${inWords(parameter)} eller null` : inWords(parameter);

/** An optional key passes where its value would: that it is absent is for the evaluation to tell, as CEL does with `dyn`. */
function accepts(parameter: CelType, given: CelType): boolean {
  if (given.kind === 'null') return parameter.isNullable;
  return commonType(parameter, given) !== null;
}
