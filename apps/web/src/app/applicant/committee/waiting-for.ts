import type { ApplyingRoundResponse, DraftResponse } from '@tp/contracts';
import { awaitedWords, daysBetween, deadlineWords, supplementPath, titleOf } from './committee-words.js';

/** Something that waits for whoever looks: what, why, and where it is done. */
export type Waiting = Readonly<{
  key: string;
  title: string;
  reason: string;
  word: string;
  path: readonly (string | number)[];
  /** To the day by which it must be done; `null` where there is none. */
  daysLeft: number | null;
}>;
export type Viewer = Readonly<{
  name: string;
  today: string;
  maySend: (round: ApplyingRoundResponse, committee: string) => boolean;
}>;

/** Closer than this a last day is told of. */
const SOON_DAYS = 7;

/** What waits for the viewer in every round, the most pressing first. */
export const waitingFor = (rounds: readonly ApplyingRoundResponse[], viewer: Viewer): readonly Waiting[] =>
  rounds
    .flatMap((round) => [...draftsWaiting(round, viewer), ...supplementsWaiting(round, viewer), ...deadlinesNear(round)])
    .toSorted((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity));

function draftsWaiting(round: ApplyingRoundResponse, viewer: Viewer): readonly Waiting[] {
  return round.drafts.flatMap((draft) => {
    const reason = reasonOf(draft, viewer, viewer.maySend(round, draft.committee));
    if (reason === null) return [];
    const path = ['/omgangar', round.roundId, 'utkast', draft.id];
    return [{ key: `draft ${draft.id}`, title: titleOf(draft), reason, word: draft.word, path, daysLeft: round.call.daysLeft }];
  });
}

function reasonOf({ state, stateBy }: DraftResponse, { name }: Viewer, maySend: boolean): string | null {
  if (state === 'handed-over') return maySend ? `${stateBy ?? 'Nämnden'} har lämnat den till dig för att skicka in` : null;
  if (state === 'sent' || stateBy === null || stateBy === name) return null;
  return `${stateBy} har lämnat tillbaka den`;
}

function supplementsWaiting(round: ApplyingRoundResponse, { today }: Viewer): readonly Waiting[] {
  return round.sent.flatMap(({ reference, title, supplement }) => {
    if (supplement === null || supplement.receivedOn !== null) return [];
    const daysLeft = daysBetween(today, supplement.dueOn);
    return [
      {
        key: `supplement ${round.roundId} ${reference}`,
        title: `${reference} ${title}`,
        reason: awaitedWords(supplement, today),
        word: '',
        path: supplementPath(round.roundId, { reference, isAnswerable: supplement.isAnswerable }),
        daysLeft,
      },
    ];
  });
}

function deadlinesNear(round: ApplyingRoundResponse): readonly Waiting[] {
  const { roundId, title, call, drafts } = round;
  if (call.state !== 'open' || call.daysLeft === null || call.daysLeft > SOON_DAYS) return [];
  const unsent = drafts.length === 1 ? 'Ett utkast är inte inskickat' : `${drafts.length} utkast är inte inskickade`;
  const reason = `${deadlineWords(round)}. ${drafts.length === 0 ? 'Ni har inget utkast' : unsent}`;
  return [{ key: `deadline ${roundId}`, title, reason, word: '', path: ['/omgangar', roundId], daysLeft: call.daysLeft }];
}
