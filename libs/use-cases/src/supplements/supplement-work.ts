import type { NoticeFacts } from '@tp/domain';
import type { Repositories, SupplementRequest } from '@tp/persistence';
import {
  type ApplicationPlaceInRound,
  type ApplicationUnknown,
  type FoundApplication,
  lockedApplication,
} from '../applications/locked-application.js';
import { noticesTo } from '../notices/notices-to.js';
import { applicationFacts } from '../submissions/application-facts.js';

/** None waits for its answer: it has come, or is no longer asked for. */
export type NoOpenSupplement = Readonly<{ kind: 'no-open-supplement' }>;
export type OpenSupplement = FoundApplication & Readonly<{ request: SupplementRequest }>;

const pathOf = ({ roundId, reference }: ApplicationPlaceInRound): string =>
  `/omgangar/${encodeURIComponent(roundId)}/ansokningar/${encodeURIComponent(reference)}`;
/** Where reviewers read what was answered. */
export const reviewPath = pathOf;
/** Where the committee answers. */
export const answerPath = (place: ApplicationPlaceInRound): string => `${pathOf(place)}/komplettering`;

/** Names of fields, for the trail: what stands in them is nobody else's. */
export const fieldsOf = ({ asked }: Pick<SupplementRequest, 'asked'>): readonly string[] => asked.map(({ field }) => field);

/** Whether it waits for an answer. */
export const isOpen = ({ answeredAt, withdrawal }: Pick<SupplementRequest, 'answeredAt' | 'withdrawal'>): boolean =>
  answeredAt === null && withdrawal === null;

/** The one that waits for its answer, with its application, which nobody else changes until the transaction ends. */
export async function lockedSupplement(
  repositories: Repositories,
  place: ApplicationPlaceInRound,
): Promise<OpenSupplement | NoOpenSupplement | ApplicationUnknown> {
  const application = await lockedApplication(repositories, place);
  if (application === null) return { kind: 'application-unknown' };
  const request = await repositories.supplements.open(place.roundId, application.found.application.reference);
  return request === null ? { kind: 'no-open-supplement' } : { ...application, request };
}

type ToldOfSupplement = 'supplement.requested' | 'supplement.moved' | 'supplement.withdrawn';

/** Tells the whole committee of what it is asked, in the transaction that asks. @param key tells this event from others of its kind */
export async function tellCommittee(
  repositories: Repositories,
  { subject, version, found }: FoundApplication,
  { kind, key, dueOn }: Readonly<{ kind: ToldOfSupplement; key: string; dueOn: string }>,
): Promise<void> {
  const { roundId, municipality } = subject;
  const { application } = found;
  const facts: NoticeFacts[ToldOfSupplement] = {
    ...applicationFacts(application, await repositories.rounds.facts(version.id)),
    dueOn,
  };
  await noticesTo(repositories, {
    people: { municipality, committee: application.committee },
    ...{ kind, key, facts, path: answerPath({ roundId, reference: application.reference }) },
  });
}
