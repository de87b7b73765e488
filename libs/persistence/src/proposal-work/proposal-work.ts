import type { MeetingRecord, RobustnessOrder, SelectionMove } from '@tp/domain';

/** What people have moved, and what the documents are to tell of it. */
export type ChosenSelection = Readonly<{
  moves: readonly SelectionMove[];
  /** As texts, what the selection was asked to keep. */
  constraints: readonly string[];
  /** `null`: the documents do not tell how firm it is. */
  robustness: RobustnessOrder | null;
}>;
/** What was chosen, and holds from one of the round's versions on. */
export type SelectionChoice = ChosenSelection & Readonly<{ chosenBy: string; chosenAt: string }>;
export type MotivationVersion = Readonly<{
  reference: string;
  text: string;
  basis: string;
  isAccepted: boolean;
  writtenBy: string;
  writtenAt: string;
}>;
export type MotivationPhrase = Readonly<{ id: number; text: string }>;
/** A named way to select, as its page keeps it. */
export type SelectionAlternative = Readonly<{ id: number; name: string; content: unknown; savedBy: string; savedAt: string }>;
/** The proposal as it was handed over. */
export type ProposalLock = Readonly<{
  id: number;
  version: number;
  roundVersionId: number;
  document: string;
  sha256: string;
  lockedBy: string;
  lockedAt: string;
  unlockedBy: string | null;
  unlockedAt: string | null;
  unlockReason: string | null;
}>;
export type DecisionConfirmation = Readonly<{ as: 'secretary' | 'chair'; personId: number; name: string; at: string }>;
/** What the decision body did. `document`: the decided list, as JSON; `null` when nothing was decided. */
export type CommitteeDecision = Readonly<{
  id: number;
  version: number;
  lockId: number;
  record: MeetingRecord;
  document: string | null;
  sha256: string;
  recordedBy: string;
  recordedAt: string;
  confirmations: readonly DecisionConfirmation[];
}>;
