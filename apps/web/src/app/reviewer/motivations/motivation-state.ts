import type { MotivationRowResponse } from '@tp/contracts';

export const MOTIVATION_STATES = ['draft', 'accepted', 'covered', 'missing'] as const;
export type MotivationState = (typeof MOTIVATION_STATES)[number];

export const MOTIVATION_STATE_WORDS: Readonly<Record<MotivationState, string>> = {
  draft: 'Utkast',
  accepted: 'Godkänd',
  covered: 'Nämner sekretess',
  missing: 'Saknas',
};

type Row = Pick<MotivationRowResponse, 'text' | 'isDraft' | 'isCovered'>;

/** How far a motivation has come. What names a secret is to be written anew, accepted or not. */
export function motivationState({ text, isDraft, isCovered }: Row): MotivationState {
  if (text === null) return 'missing';
  if (isCovered) return 'covered';
  return isDraft ? 'draft' : 'accepted';
}

/** The state that an address asks for; `null` for all. */
export const readState = (asked: string | null): MotivationState | null =>
  MOTIVATION_STATES.find((state) => state === asked) ?? null;
