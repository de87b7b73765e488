/** A candidate in whole numbers: points on the scale of the common denominator, amount in kronor. */
export type WholeItem = Readonly<{ reference: string; points: number; amount: number }>;

/**
 * Points per krona, high first, exact; 0 when equal. The two products may pass 2^53: where they come too close for floating
 * point to tell, they are computed again without.
 */
export function byEfficiency(a: Pick<WholeItem, 'points' | 'amount'>, b: Pick<WholeItem, 'points' | 'amount'>): number {
  const [productA, productB] = [a.points * b.amount, b.points * a.amount];
  if (Math.abs(productA - productB) > productA * 1e-14) return productB - productA;
  if (productA <= Number.MAX_SAFE_INTEGER && productB <= Number.MAX_SAFE_INTEGER) return productB - productA;
  const difference = BigInt(b.points) * BigInt(a.amount) - BigInt(a.points) * BigInt(b.amount);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
