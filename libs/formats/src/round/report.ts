import { pointerOf } from '@tp/domain';
import type { FoundFaults } from '../faults/found-faults.js';
import { withDigits } from '../json/json-number.js';

export type Path = readonly (string | number)[];
/** A part of the round's file that was read: what stood there, where in the file, and where the paths in it stand (exactly, or by rank). */
export type ReadPart = Readonly<{ path: Path; value: unknown; placeOf: (path: Path) => number; isExact: boolean }>;
/** A value that can be judged only when the whole file is known. */
export type Mention<T> = Readonly<{ path: Path; value: T; at: number }>;

export const mentionIn = <T>({ path, placeOf }: ReadPart, inside: Path, value: T): Mention<T> => ({
  path: [...path, ...inside],
  value,
  at: placeOf(inside),
});

/** Reports what is wrong with a value that is of the right shape. @param message what is allowed, in Swedish */
export function report(faults: FoundFaults, { path, value, at }: Mention<unknown>, message: string): void {
  faults.add({
    pointer: pointerOf(path),
    value: withDigits(value),
    message: value === undefined ? `Nyckeln saknas. ${message}` : message,
    at,
  });
}
