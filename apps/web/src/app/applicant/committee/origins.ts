import type { ApplyingRoundResponse, CreateDraftRequest } from '@tp/contracts';
import { titleOf } from './committee-words.js';

/** Something of the committee's own that a new application can begin with. */
export type Origin = Readonly<{ key: string; words: string; request: Omit<CreateDraftRequest, 'committee' | 'key'> }>;

/** What was sent, and then what is being written, of every round. */
export const originsAmong = (rounds: readonly ApplyingRoundResponse[]): readonly Origin[] => [
  ...rounds.flatMap(({ roundId, title: roundTitle, sent }) =>
    sent.map(({ reference, title }) => ({
      key: `sent ${roundId} ${reference}`,
      words: `${reference} ${title} (${roundTitle})`,
      request: { originRoundId: roundId, originReference: reference },
    })),
  ),
  ...rounds.flatMap(({ roundId, title: roundTitle, drafts }) =>
    drafts.map((draft) => ({
      key: `draft ${draft.id}`,
      words: `Utkast: ${titleOf(draft)} (${roundTitle})`,
      request: { originRoundId: roundId, originDraftId: draft.id },
    })),
  ),
];
