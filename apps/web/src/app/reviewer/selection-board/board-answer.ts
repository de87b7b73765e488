import type { Outcome } from '@tp/domain';
import type { Way } from './board-question.js';

/** What became of an application by a question. Amounts in kronor, points with at most two decimals. */
export type BoardRow = Readonly<{
  reference: string;
  points: number | null;
  /** What would be granted of it; `null` where it is not known, or covered. */
  amount: number | null;
  outcome: Outcome;
  /** What denies it. */
  code: string | null;
  isCandidate: boolean;
  /** Moved by hand to where the method did not have it. */
  moved: Way | null;
}>;

export const isGranted = ({ outcome }: Pick<BoardRow, 'outcome'>): boolean => outcome === 'grant' || outcome === 'partial';

/** A condition as it was written, in words, and whether what is granted keeps it. */
export type KeptCondition = Readonly<{ text: string; words: string; isKept: boolean; lacking: readonly string[] }>;

export type BoardAnswer = Readonly<{
  /** The candidates in the order of merit, then the others in the round's. */
  rows: readonly BoardRow[];
  grantedAmount: number;
  frameExceededBy: number;
  conditions: readonly KeptCondition[];
  /** The conditions that cannot be kept together; empty where the selection keeps all. */
  colliding: readonly string[];
  /** What of the address cannot be understood as a condition. */
  faults: readonly string[];
  highestScore: number;
}>;

type Change = Readonly<{ more: number; displaced: readonly string[] }>;

/** What would change an application's outcome, each alone; `null` where nothing of the kind would. */
export type BoardHelp = Readonly<
  | {
      kind: 'denied';
      reference: string;
      /** Kronor more in the frame. */
      frame: Change | null;
      /** Whole points more. */
      points: Change | null;
      amount: Readonly<{ amount: number; displaced: readonly string[] }> | null;
    }
  /** The fewest fewer whole points that would have it denied. */
  | { kind: 'granted'; reference: string; fewerPoints: number | null }
>;

/** Over what the grants are counted: other weights, or other reviewers. */
export type FirmBasis = 'weights' | 'reviewers';
export type FirmQuestion = Readonly<{ basis: FirmBasis; band: number; samples: number; seed: number }>;
