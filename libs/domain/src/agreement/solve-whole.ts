/** Equations in whole numbers: each row is the coefficients and, last, what they come to. */
export type Equations = readonly (readonly bigint[])[];

/**
 * Solves as many equations as there are unknowns, exactly and in whole numbers all the way (Bareiss 1968, Sylvester's identity and
 * multistep integer-preserving Gaussian elimination): each division comes out even.
 * @param equations of a positive definite matrix, so that no pivot is 0
 * @returns the unknowns' numerators over their one common denominator
 */
export function solveWhole(equations: Equations): Readonly<{ numerators: readonly bigint[]; denominator: bigint }> {
  const rows = equations.map((row) => [...row]);
  const at = (row: number, column: number): bigint => rows[row]?.[column] ?? 0n;
  const count = rows.length;

  let previous = 1n;
  for (let step = 0; step < count; step += 1) {
    const pivot = at(step, step);
    for (const row of rows.slice(step + 1)) {
      const factor = row[step] ?? 0n;
      for (let column = step + 1; column <= count; column += 1)
        row[column] = (pivot * (row[column] ?? 0n) - factor * at(step, column)) / previous;
    }
    previous = pivot;
  }

  const denominator = previous;
  const numerators: bigint[] = Array.from({ length: count }, () => 0n);
  for (let row = count - 1; row >= 0; row -= 1) {
    let rest = at(row, count) * denominator;
    for (let column = row + 1; column < count; column += 1) rest -= at(row, column) * (numerators[column] ?? 0n);
    numerators[row] = rest / at(row, row);
  }
  return { numerators, denominator };
}
