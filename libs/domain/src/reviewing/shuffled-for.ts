import { hashOf } from '../hashing/canonical-json.js';

/**
 * The order in which a reviewer meets a round's applications: another for each reviewer, so that none is always read by somebody tired,
 * and the same every time. Seed: the round, the reviewer.
 */
export function shuffledFor<T extends Readonly<{ reference: string }>>(
  items: readonly T[],
  seed: Readonly<{ roundId: string; reviewer: number }>,
): readonly T[] {
  const places = items.map((item) => ({ item, place: hashOf([seed.roundId, seed.reviewer, item.reference]) }));
  return places.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ item }) => item);
}
