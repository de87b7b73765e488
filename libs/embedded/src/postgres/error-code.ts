/** The system's code of a failure (`ENOENT`, `EPERM` …). Not by `instanceof Error`: under Jest the system's errors are another realm's. */
export function errorCode(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}
