import type { Application, Fault, Principles, Review, RoundFile, RoundHeader, Settlement } from '@tp/domain';

/** What was wrong with a file: the first 10 000 faults in the file's order, and how many there were in all. */
export type FaultyFile = Readonly<{ kind: 'faulty'; faults: readonly Fault[]; faultCount: number }>;

/** Where principles that are not in the round's file come from. Source: round.md, `round`. */
export type PrinciplesSource = Readonly<{
  /** Those given beside the file (`--principles`), already read. */
  beside?: Principles | undefined;
  /** The portal's own of that id, `null` when it has none. */
  ofId?: ((id: string) => Principles | null | Promise<Principles | null>) | undefined;
}>;

/**
 * Who is handed the file's long lists, one element at a time and in the file's order (reviews may come before applications,
 * and either before the round). A promise that is returned is awaited before the file is read further. After the first fault
 * nothing more is handed over, but a fault may come last of all: what was taken counts only when the reading ends as `read`.
 */
export type RoundFileSink = Readonly<{
  onApplication?: (application: Application, index: number) => void | Promise<void>;
  onReview?: (review: Review, index: number) => void | Promise<void>;
  onSettlement?: (settlement: Settlement, index: number) => void | Promise<void>;
}>;

/** The file without its lists: a list handed to a sink, or that nobody asked for, stands as an empty one in the header. */
export type ReadRound = Readonly<{ kind: 'read'; header: RoundHeader; principles: Principles; applicationCount: number }>;
export type RoundFileReading = ReadRound | FaultyFile;
export type WholeRoundFileReading = Readonly<{ kind: 'read'; file: RoundFile; principles: Principles }> | FaultyFile;
