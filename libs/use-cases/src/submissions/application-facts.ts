import { type Application, maskedApplication, type NoticeFacts, type RoundHeader } from '@tp/domain';

/** What a notice of an application may say of it: nothing that a secrecy mark covers. */
export function applicationFacts(
  application: Application,
  { round, committees }: Pick<RoundHeader, 'round' | 'committees'>,
): NoticeFacts['application.withdrawn'] {
  const { title, committee } = maskedApplication(application);
  return {
    reference: application.reference,
    title: title === application.title ? title : null,
    committee: committees.find(({ code }) => code === committee)?.name ?? committee,
    roundTitle: round.title,
  };
}

/** Where in the portal its receipts are. */
export const receiptPath = (roundId: string, reference: string): string =>
  `/omgangar/${encodeURIComponent(roundId)}/kvitto/${encodeURIComponent(reference)}`;
