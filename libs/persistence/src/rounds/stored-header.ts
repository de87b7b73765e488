import type { Principles, Review, RoundHeader, Settlement } from '@tp/domain';

/**
 * The header as it is stored: its long lists empty, for each of their elements has a row, and embedded principles without content,
 * for they have a version. A key that is absent stays absent, and null stays null.
 */
export function withoutLists(header: RoundHeader): object {
  const { reviews, settlements, principles } = header;
  return {
    ...header,
    ...(reviews && { reviews: [] }),
    ...(settlements && { settlements: [] }),
    ...(principles && { principles: {} }),
  };
}

/** The header as the file said it, from what `withoutLists` left and the rows. */
export function withLists(
  stored: RoundHeader,
  lists: Readonly<{ reviews: readonly Review[]; settlements: readonly Settlement[]; principles: Principles }>,
): RoundHeader {
  const { reviews, settlements, principles } = stored;
  return {
    ...stored,
    ...(reviews && { reviews: [...lists.reviews] }),
    ...(settlements && { settlements: [...lists.settlements] }),
    ...(principles && { principles: lists.principles }),
  };
}
