/** One's own for a making, by which it is known again. Not `randomUUID`, which is not there without TLS. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
