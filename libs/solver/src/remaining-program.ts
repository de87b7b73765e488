import { greatestCommonDivisor } from '@tp/domain';
import { IN, OPEN, type Row } from './program.js';

/** What is left of a program when some items are decided: rows over positions among the open ones. */
export type RemainingProgram = Readonly<{ open: readonly number[]; rows: readonly Row[] }>;

/**
 * Takes decided items out of the rows, and rows out that any choice of the others keeps; divides by the largest common divisor,
 * so that amounts in whole tens of thousands become small numbers, which floating point tells apart.
 * @returns `null` when a row cannot be kept, whatever is chosen
 */
export function remainingProgram(rows: readonly Row[], decided: Int8Array): RemainingProgram | null {
  const open = [...decided.keys()].filter((index) => decided[index] === OPEN);
  const positions = new Map(open.map((index, position) => [index, position]));
  const remaining: Row[] = [];
  for (const row of rows) {
    const rest = remainingRow(row, decided, positions);
    if (rest === 'impossible') return null;
    if (rest !== 'kept') remaining.push(rest);
  }
  return { open, rows: remaining };
}

function remainingRow(
  { indices, values, least, most }: Row,
  decided: Int8Array,
  positions: ReadonlyMap<number, number>,
): Row | 'kept' | 'impossible' {
  let [spent, total, divisor] = [0, 0, 0];
  const rest: { indices: number[]; values: number[] } = { indices: [], values: [] };
  indices.forEach((index, at) => {
    const value = values[at] ?? 0;
    const position = positions.get(index);
    if (decided[index] === IN) spent += value;
    if (position === undefined) return;
    rest.indices.push(position);
    rest.values.push(value);
    total += value;
    divisor = greatestCommonDivisor(divisor, value);
  });
  if (least - spent > total || most < spent) return 'impossible';
  const [leastLeft, mostLeft] = [
    least - spent > 0 ? Math.ceil((least - spent) / divisor) : -Infinity,
    most - spent < total ? Math.floor((most - spent) / divisor) : Infinity,
  ];
  if (leastLeft > mostLeft) return 'impossible';
  if (leastLeft === -Infinity && mostLeft === Infinity) return 'kept';
  return { indices: rest.indices, values: rest.values.map((value) => value / divisor), least: leastLeft, most: mostLeft };
}
