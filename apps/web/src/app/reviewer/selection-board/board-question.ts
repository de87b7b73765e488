import type { SelectableApplicationResponse, SelectionMaterialResponse } from '@tp/contracts';
import type { SelectionMethod } from '@tp/domain';

/** Which side somebody has moved an application to. */
export type Way = 'in' | 'out';

/** A way to select: what one tries on the board, and what an alternative keeps. It changes nothing until it is used. */
export type BoardQuestion = Readonly<{
  /** Kronor; `null` is no ceiling. */
  frame: number | null;
  method: SelectionMethod;
  threshold: number;
  /** In the order of the criteria. */
  weights: readonly number[];
  /** By reference. */
  moves: Readonly<Record<string, Way>>;
  /** As they are written; `committee=* count>=1` is one for each committee. */
  conditions: readonly string[];
}>;

type Chosen = Readonly<{ moves: readonly Readonly<{ reference: string; to: Way }>[]; constraints: readonly string[] }>;

/** What the board begins with: the round's own way to select, with what is used in the proposal already. */
export const questionOfRound = (
  { frame, method, principles }: Pick<SelectionMaterialResponse, 'frame' | 'method' | 'principles'>,
  choice: Chosen | null,
): BoardQuestion => ({
  ...{ frame, method, threshold: principles.threshold },
  weights: principles.criteria.map(({ weight }) => weight),
  moves: Object.fromEntries((choice?.moves ?? []).map(({ reference, to }) => [reference, to])),
  conditions: choice?.constraints ?? [],
});

/** With an application on a side, or, where it is there already, as the method has it. */
export function withMove(question: BoardQuestion, reference: string, to: Way): BoardQuestion {
  const { [reference]: before, ...others } = question.moves;
  return { ...question, moves: before === to ? others : { ...others, [reference]: to } };
}

/**
 * Whether an application cannot be weighed here, since an amount of it is covered, or the one who looks has to keep away from it: it
 * stands as the proposal has it, and counts in no sum.
 */
export const isApart = ({
  hasCoveredAmount,
  isInConflict,
}: Pick<SelectableApplicationResponse, 'hasCoveredAmount' | 'isInConflict'>): boolean => hasCoveredAmount || isInConflict;
