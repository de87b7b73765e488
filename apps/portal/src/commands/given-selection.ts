import { type Kronor, parseAmount, type Round, SELECTION_METHODS, type SelectionMethod } from '@tp/domain';
import { CommandFailure } from './command-failure.js';

/** What of a round's selection a command lets one try otherwise, as it was written. */
export type SelectionOptions = Readonly<{ frame?: string; method?: string }>;

/** The round's own frame and method, or those that were given. @throws CommandFailure code 2 for one that cannot be read */
export const selectionFrom = (round: Round, { frame, method }: SelectionOptions): Pick<Round, 'frame' | 'selection'> => ({
  frame: frame === undefined ? round.frame : frameFrom(frame),
  selection: method === undefined ? round.selection : { method: methodFrom(method) },
});

function frameFrom(text: string): Kronor {
  const parsed = parseAmount(text);
  if (parsed.kind !== 'amount')
    throw new CommandFailure(2, `Ramen ”${text}” ska vara hela kronor från 0, som 40000000 eller ”40 mnkr”.`);
  return parsed.amount;
}

function methodFrom(text: string): SelectionMethod {
  const method = SELECTION_METHODS.find((name) => name === text);
  if (!method) throw new CommandFailure(2, `Metoden ”${text}” ska vara en av ${SELECTION_METHODS.join(', ')}.`);
  return method;
}
