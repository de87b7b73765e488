import type { ApplyingRoundResponse, DraftResponse, SentApplicationResponse } from '@tp/contracts';
import { dayInWords } from '@tp/domain';
import type { Session } from '../../session/public.js';
import { leftWords } from '../../reviewer/call/public.js';

type Deadline = Pick<ApplyingRoundResponse, 'call' | 'submissionDeadline'>;

/**
 * How long a round takes applications.
 * @example `9 dagar kvar, sista dag 18 december 2026 kl. 23.59`; of one that is past `Stängd, sista dag var 18 december 2026`
 */
export function deadlineWords({ call: { state, daysLeft }, submissionDeadline }: Deadline): string {
  const day = submissionDeadline === null ? '' : dayInWords(submissionDeadline);
  if (state === 'open') return day === '' ? 'Öppen, utan sista dag' : `${leftWords(daysLeft)}, sista dag ${day} kl. 23.59`;
  if (state === 'late') return `Sista dag var ${day}. Ansökningar tas emot och märks som sena`;
  if (state === 'planned') return day === '' ? 'Inte öppnad ännu' : `Inte öppnad ännu, sista dag ${day}`;
  return day === '' || daysLeft !== null ? 'Stängd' : `Stängd, sista dag var ${day}`;
}

export const titleOf = ({ title }: Pick<DraftResponse, 'title'>): string => title || 'Utan namn';

/** Where a draft stands. Handed back it is written again, and somebody has said why. */
export function draftStateWords({ state, stateBy }: Pick<DraftResponse, 'state' | 'stateBy'>): string {
  if (state === 'sent') return 'Inskickad';
  if (state === 'handed-over') return `Lämnad till behörig av ${stateBy ?? 'någon i nämnden'}`;
  return stateBy === null ? 'Skrivs' : `Lämnad tillbaka av ${stateBy}`;
}

/** How far away a day is that something must be done by. @example −2 → `2 dagar försenad` */
export function dueWords(days: number): string {
  if (days >= 0) return leftWords(days);
  return days === -1 ? 'en dag försenad' : `${-days} dagar försenad`;
}

/** Where one that is sent stands, on a day. @param today `YYYY-MM-DD` */
export function sentStateWords({ supplement }: Pick<SentApplicationResponse, 'supplement'>, today: string): string {
  if (supplement === null) return 'Inskickad';
  return supplement.receivedOn === null ? awaitedWords(supplement, today) : 'Kompletterad';
}

/** @example `Komplettering begärd, senast 2026-12-09: 8 dagar kvar` */
export const awaitedWords = ({ dueOn }: Readonly<{ dueOn: string }>, today: string): string =>
  `Komplettering begärd, senast ${dueOn}: ${dueWords(daysBetween(today, dueOn))}`;

const DAY_MS = 86_400_000;
/** Both `YYYY-MM-DD`, which the browser reads as midnight in UTC, where every day is as long as another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Where a supplement is answered; one that was not asked for in the portal is read with its application. */
export const supplementPath = (
  roundId: string,
  { reference, isAnswerable }: Readonly<{ reference: string; isAnswerable: boolean }>,
): readonly string[] => ['/omgangar', roundId, 'ansokningar', reference, ...(isAnswerable ? ['komplettering'] : [])];

/** Whether somebody may send what a committee writes in a round. */
export const maySendIn = (
  session: Session,
  { roundId, municipality }: Pick<ApplyingRoundResponse, 'roundId' | 'municipality'>,
  committee: string,
): boolean => session.may('draft.send', { kind: 'application', roundId, municipality, committee, state: 'draft' });
