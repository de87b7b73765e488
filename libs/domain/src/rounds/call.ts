import { dayInStockholm } from '../dates/day-in-stockholm.js';
import { daysBetween } from '../dates/days-between.js';
import { endOfDayInStockholm } from '../dates/end-of-day-in-stockholm.js';
import type { Fault } from '../faults/fault.js';
import type { Round, RoundHeader } from './round-file.js';

/** What somebody has said of a round's call for applications: not yet opened, opened, closed before its time. */
export const CALL_STATES = ['planned', 'open', 'closed'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Whether a round takes applications at an instant. `late`: the last day is past, and what comes is taken and marked. */
export type Call = Readonly<{
  /** `none`: nobody has said that it ever will, as of a round that was read in from a file. */
  state: CallState | 'late' | 'none';
  /** To the last day: 0 on that day; `null` when it is past, or there is none. */
  daysLeft: number | null;
  /** When the last day ends, an instant in UTC; `null` when there is none. */
  closesAt: string | null;
}>;

type Deadline = Pick<Round, 'submissionDeadline' | 'applicants'>;

/**
 * Whether a round takes applications. The last day counts to its end in Stockholm; after it the call is closed, or late where the
 * round says that late applications are marked.
 * @param state what is said of it; `null` when nothing is
 * @param now an instant, ISO 8601
 */
export function callOf({ submissionDeadline, applicants }: Deadline, state: CallState | null, now: string): Call {
  const left = submissionDeadline == null ? null : daysBetween(dayInStockholm(now), submissionDeadline);
  const isPast = left !== null && left < 0;
  const daysLeft = isPast ? null : left;
  const closesAt = submissionDeadline == null ? null : endOfDayInStockholm(submissionDeadline);
  if (state !== 'open' || !isPast) return { state: state ?? 'none', daysLeft, closesAt };
  return { state: applicants?.lateApplications === 'marked' ? 'late' : 'closed', daysLeft, closesAt };
}

/** Whether an application that is sent now is taken. */
export const takesApplications = ({ state }: Call): boolean => state === 'open' || state === 'late';

/** What is missing before a round can be opened, each where it stands in the round's file. @param today `YYYY-MM-DD` */
export function obstaclesToOpening(
  { round, committees }: Pick<RoundHeader, 'round' | 'committees'>,
  today: string,
): readonly Fault[] {
  const obstacles: Fault[] = [];
  const { submissionDeadline: deadline } = round;
  if (deadline == null || deadline < today) {
    const message = 'Ska vara en dag som inte har varit, för att omgången ska kunna öppnas.';
    obstacles.push({ pointer: '/round/submissionDeadline', value: deadline, message });
  }
  if (committees.length === 0)
    obstacles.push({
      pointer: '/committees',
      value: committees,
      message: 'Minst en nämnd ska kunna söka, för att omgången ska kunna öppnas.',
    });
  return obstacles;
}
