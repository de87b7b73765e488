/** The member of what may be an object; `undefined` when it is none, or lacks the key. Never what an object inherits. */
export const memberOf = (owner: unknown, key: PropertyKey): unknown =>
  owner !== null && typeof owner === 'object' ? Object.getOwnPropertyDescriptor(owner, key)?.value : undefined;

/** The elements of what may be a list. */
export const elementsOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
