import type { Fault } from '@tp/domain';
import type { Place } from './place.js';

/** The file cannot be read on from here, so nothing more can be said of it than this one fault. Caught where the reading began. */
export class Unreadable extends Error {
  /** @param endsEarly whether the text was sound as far as it went */
  constructor(
    readonly fault: Fault,
    readonly endsEarly = false,
  ) {
    super(fault.message);
  }
}

/** The deepest that objects and lists may lie in one another; the format needs eight levels. */
export const DEEPEST = 64;
/** The most bytes of one application, review or other part of a file: each is held in memory whole, and none is near it. */
export const LARGEST_PART = 16 * 1024 * 1024;

type Spot = Pick<Place, 'line' | 'column'>;
const notJsonFault = (cause: string, { line, column }: Spot): Fault => ({
  pointer: '',
  value: undefined,
  message: `Filen kan inte läsas som JSON: ${cause} på rad ${line}, kolumn ${column}.`,
});

/** Not JSON: the empty pointer, with line and column. Source: round.md, last section. @param cause a Swedish clause */
export const notJson = (cause: string, spot: Spot): Unreadable => new Unreadable(notJsonFault(cause, spot));

/** As `notJson`, of a text that is sound as far as it goes. */
export const endsEarly = (cause: string, spot: Spot): Unreadable => new Unreadable(notJsonFault(cause, spot), true);

export const tooDeep = ({ line, column }: Spot): Unreadable =>
  new Unreadable({
    pointer: '',
    value: undefined,
    message: `Filen har objekt och listor i varandra i fler än ${DEEPEST} nivåer, på rad ${line}, kolumn ${column}. Högst ${DEEPEST} kan läsas.`,
  });

export const tooLarge = (pointer: string, beginning: string): Unreadable =>
  new Unreadable({
    pointer,
    value: beginning,
    message: `Delen är större än ${LARGEST_PART / 1024 / 1024} MB och kan inte läsas.`,
  });
