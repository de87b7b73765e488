import { checkPrinciples, pointerOf } from '@tp/domain';
import type { FoundFault } from '../faults/found-faults.js';
import { withDigits } from '../json/json-number.js';
import { pathOf } from '../json/read-part.js';

/** A principles document as it was read, right or wrong, where it stands in the file, and how it is reached there. */
type ReadDocument = Readonly<{
  path: readonly (string | number)[];
  value: unknown;
  placeOf: (path: readonly string[]) => number;
}>;

/** Everything that is wrong with a principles document: its shape, its scale, its codes and each of its expressions. */
export function principlesFaults({ path, value, placeOf }: ReadDocument): readonly FoundFault[] {
  const check = checkPrinciples(value);
  if (check.kind === 'sound') return [];
  return check.faults.map((fault) => ({
    pointer: pointerOf(path) + fault.pointer,
    value: withDigits(fault.value),
    message: fault.message,
    at: placeOf(pathOf(fault.pointer)),
  }));
}
