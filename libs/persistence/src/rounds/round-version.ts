import type { CallState, Round } from '@tp/domain';
/** One version of a round, as it was imported: never changed. */
export type RoundVersion = Readonly<{
  /** What everything that belongs to the version refers to. */
  id: number;
  roundId: string;
  /** Counted from 1 for each `roundId`. */
  version: number;
  /** As the importer gave it: of the whole content. */
  sha256: string;
  /** Of the `PrinciplesVersion` that it is assessed with. */
  principlesVersionId: number;
  title: string;
  caseNumber: string;
  budgetYear: number;
  municipality: string;
  /** An instant in UTC. */
  createdAt: string;
}>;

/** A round as a list shows it: its current version. */
export type RoundListItem = RoundVersion &
  Readonly<{
    applicationCount: number;
    isSynthetic: boolean;
    notice: string | null;
    /** When its proposal was made, an instant in UTC; `null` while there is none. */
    proposedAt: string | null;
    /** What is said of its call for applications; `null` when nothing is. */
    callState: CallState | null;
    submissionDeadline: string | null;
    applicants: Round['applicants'];
    /** Codes of those that may apply. */
    committees: readonly string[];
  }>;
