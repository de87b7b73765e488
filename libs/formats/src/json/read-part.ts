import { faultsOfIssues, pointerOf } from '@tp/domain';
import type * as z from 'zod/mini';
import type { FoundFault } from '../faults/found-faults.js';
import { withDigits } from './json-number.js';
import type { Place } from './place.js';
import { placeByRank } from './place-by-rank.js';
import { readCarefully } from './read-carefully.js';
import { type PartSeen, readQuickly } from './read-quickly.js';

type Path = readonly PropertyKey[];
/**
 * One part of a document held against its schema. `value` is what stood there, right or wrong, and `placeOf` where a path from it
 * stands: exactly, or by its rank when nothing was wrong.
 */
export type PartReading<T> = Readonly<{ value: unknown; placeOf: (path: Path) => number; isExact: boolean }> &
  (Readonly<{ kind: 'good'; data: T }> | Readonly<{ kind: 'faulty'; faults: readonly FoundFault[] }>);
type Part = Readonly<{ path: Path; bytes: Uint8Array; place: Place; seen: PartSeen }>;

const CUT = 'värdet är inte helt';

/**
 * Reads a part quickly when nothing can be wrong with it, else with care, so that each fault gets its place.
 * @throws Unreadable when it is not JSON
 */
export function readPart<T>(schema: z.ZodMiniType<T>, part: Part): PartReading<T> {
  const quick = readQuickly(part.bytes, part.seen);
  if (quick !== undefined) {
    const parsed = schema.safeParse(quick);
    if (parsed.success) return { kind: 'good', data: parsed.data, ...placedByRank(quick, part.place) };
  }
  const careful = readPartCarefully(schema, part, CUT);
  // Right after all: its exact places are let go of, for there may be many such parts.
  return careful.kind === 'good' ? { ...careful, ...placedByRank(careful.value, part.place) } : careful;
}

/**
 * How many faults `readPart` would find, without placing them; 0 when it must be asked. A file with millions of faults is thus
 * read through at the speed of one without.
 */
export function countQuickly(schema: z.ZodMiniType, part: Part): number {
  const quick = readQuickly(part.bytes, part.seen);
  const issues = quick === undefined ? [] : (schema.safeParse(quick).error?.issues ?? []);
  if (issues.length < 2 && issues[0]?.code !== 'unrecognized_keys') return issues.length;
  return new Set(issues.flatMap((issue) => pathsOf(issue).map((path) => path.join('\0')))).size;
}

const pathsOf = (issue: z.core.$ZodIssue): readonly Path[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** As `readPart`, with exact places also where nothing is wrong. @param ending as of `readCarefully` */
export function readPartCarefully<T>(
  schema: z.ZodMiniType<T>,
  { path, bytes, place }: Omit<Part, 'seen'>,
  ending: string,
): PartReading<T> {
  const { value, faults, offsetOf } = readCarefully(bytes, place, path.length, ending);
  const parsed = schema.safeParse(value);
  if (parsed.success && faults.length === 0) return { kind: 'good', data: parsed.data, value, placeOf: offsetOf, isExact: true };
  const ofSchema = faultsOfIssues(parsed.error?.issues ?? [], value).map((fault) => ({
    ...fault,
    at: offsetOf(pathOf(fault.pointer)),
  }));
  const prefix = pointerOf(path);
  const found = [...faults, ...ofSchema].map((fault) => ({
    ...fault,
    pointer: prefix + fault.pointer,
    value: withDigits(fault.value),
  }));
  return { kind: 'faulty', faults: found, value, placeOf: offsetOf, isExact: true };
}

const placedByRank = (value: unknown, { offset }: Place) => ({
  value,
  placeOf: (path: Path): number => placeByRank(value, path, offset),
  isExact: false,
});

/** The steps of a JSON Pointer (RFC 6901). @example pathOf('/a~1b/0') gives ['a/b', '0'] */
export const pathOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
