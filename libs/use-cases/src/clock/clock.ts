import { dayInStockholm } from '@tp/domain';

/** What tells the time: the apps own it, and a test sets it. */
export type Clock = Readonly<{ now: () => Date }>;

/** Which day it is where the rounds are, `YYYY-MM-DD`. */
export const today = (clock: Clock): string => dayInStockholm(clock.now().toISOString());
