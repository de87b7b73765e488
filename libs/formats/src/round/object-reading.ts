/** The member of whatever was read; `undefined` when it is no object or has no such key. */
export function memberOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? value[key as keyof typeof value] : undefined;
}

/** What stands at the end of a path in whatever was read. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((owner, step) => memberOf(owner, String(step)), value);
}

/** The elements of whatever was read; none when it is no list. */
export function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
