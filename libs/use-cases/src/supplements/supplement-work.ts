import type { SupplementRequest } from '@tp/persistence';
import type { ApplicationPlaceInRound } from '../applications/locked-application.js';

const pathOf = ({ roundId, reference }: ApplicationPlaceInRound): string =>
  `/omgangar/${encodeURIComponent(roundId)}/ansokningar/${encodeURIComponent(reference)}`;
/** Where reviewers read what was answered. */
export const reviewPath = pathOf;
/** Where the committee answers. */
export const answerPath = (place: ApplicationPlaceInRound): string => `${pathOf(place)}/komplettering`;

/** Names of fields, for the trail: what stands in them is nobody else's. */
export const fieldsOf = ({ asked }: Pick<SupplementRequest, 'asked'>): readonly string[] => asked.map(({ field }) => field);
