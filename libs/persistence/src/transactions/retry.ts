/** PostgreSQL's serialization_failure and deadlock_detected: run again, the transaction may well pass. */
const PASSING = new Set(['40001', '40P01']);

export function isWorthRetrying(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && PASSING.has(error.code)) return true;
  return 'driverError' in error && isWorthRetrying(error.driverError);
}
