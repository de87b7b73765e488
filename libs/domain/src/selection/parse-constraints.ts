import { MEASURES } from '../applications/application.js';
import type { Fault } from '../faults/fault.js';
import type { Committee } from '../rounds/round-file.js';
import { MEASURE_WORDS } from '../words/swedish-words.js';
import {
  CONSTRAINT_DIMENSIONS,
  CONSTRAINT_QUANTITIES,
  type ConstraintDimension,
  type SelectionConstraint,
} from './constraint.js';

/** What a round has that may be constrained. */
export type Constrainable = Readonly<{
  committees: readonly Pick<Committee, 'code' | 'name'>[];
  /** Of the applications' places. */
  districts: ReadonlySet<string>;
}>;

type Reading =
  | Readonly<{ kind: 'read'; constraints: readonly SelectionConstraint[] }>
  | Readonly<{ kind: 'faulty'; faults: readonly Fault[] }>;

// The value is all between the first = and the last word, so that a district may have spaces, and even an = or a > in it.
const FORM =
  /^(?<dimension>[^\s=]+)\s*=\s*(?<value>\S(?:.*\S)?)\s+(?<quantity>[^\s=<>]+)\s*(?<comparison>>=|<=)\s*(?<bound>[^\s=<>]+)$/su;

/**
 * Reads constraints as they are written: `committee=RK count>=1`, `measure=lighting amount<=5000000`, `district=Husby count<=2`.
 * Quotation marks around the value are allowed, and never needed.
 * @returns the constraints in their order; or every fault at once, each with the constraint's place and text
 */
export function parseConstraints(texts: readonly string[], round: Constrainable): Reading {
  const readings = texts.map((text) => readOne(text.trim(), round));
  const faults = readings.flatMap(({ messages }, index) =>
    messages.map((message) => ({ pointer: `/constraints/${index}`, value: texts[index], message })),
  );
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'read', constraints: readings.flatMap(({ constraint }) => constraint ?? []) };
}

type ReadOne = Readonly<{ constraint: SelectionConstraint | null; messages: readonly string[] }>;

function readOne(text: string, round: Constrainable): ReadOne {
  const parts = FORM.exec(text)?.groups;
  if (parts === undefined) return { constraint: null, messages: ['Ska skrivas som ”committee=RK count>=1”.'] };
  const dimension = CONSTRAINT_DIMENSIONS.find((one) => one === parts['dimension']);
  const quantity = CONSTRAINT_QUANTITIES.find((one) => one === parts['quantity']);
  const named = dimension && namedValue(dimension, parts['value'] ?? '', round);
  const bound = wholeNumber(parts['bound'] ?? '');
  const messages = [
    ...(dimension ? [] : [`Ett villkor gäller ${CONSTRAINT_DIMENSIONS.join(', ')}, inte ”${parts['dimension']}”.`]),
    ...(typeof named === 'string' ? [named] : []),
    ...(quantity ? [] : [`Ett villkor räknar count (antal) eller amount (kronor), inte ”${parts['quantity']}”.`]),
    ...(bound === null ? [`Gränsen ska vara ett heltal från 0, inte ”${parts['bound']}”.`] : []),
  ];
  if (!dimension || !quantity || bound === null || typeof named !== 'object') return { constraint: null, messages };
  const comparison = parts['comparison'] === '>=' ? '>=' : '<=';
  return { constraint: { dimension, ...named, quantity, comparison, bound, text }, messages };
}

type Named = Pick<SelectionConstraint, 'value' | 'name'>;

/** @returns the value with its name, or the sentence that says that the round has no such thing */
function namedValue(dimension: ConstraintDimension, written: string, round: Constrainable): Named | string {
  const nameOf = NAMES[dimension](round);
  const value = [written, withoutQuotes(written)].find((one) => nameOf.has(one));
  const name = value === undefined ? undefined : nameOf.get(value);
  if (value !== undefined && name !== undefined) return { value, name };
  const among = dimension === 'district' ? '' : ` Det som finns är ${[...nameOf.keys()].join(', ')}.`;
  return `${UNKNOWN[dimension]} ”${withoutQuotes(written)}”.${among}`;
}

const NAMES: Readonly<Record<ConstraintDimension, (round: Constrainable) => ReadonlyMap<string, string>>> = {
  committee: ({ committees }) => new Map(committees.map(({ code, name }) => [code, name])),
  measure: () => new Map(MEASURES.map((measure) => [measure, MEASURE_WORDS[measure]])),
  district: ({ districts }) => new Map([...districts].map((district) => [district, district])),
};

const UNKNOWN: Readonly<Record<ConstraintDimension, string>> = {
  committee: 'Omgången har ingen nämnd med koden',
  measure: 'Det finns ingen insats',
  district: 'Ingen ansökan i omgången har området',
};

const withoutQuotes = (text: string): string => /^["”“'](?<inside>.+)["”“']$/su.exec(text)?.groups?.['inside'] ?? text;

function wholeNumber(text: string): number | null {
  const number = /^\d+$/u.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(number) ? number : null;
}
