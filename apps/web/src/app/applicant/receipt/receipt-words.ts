import type { SubmissionResponse } from '@tp/contracts';

type Sent = Pick<SubmissionResponse, 'kind'>;
type SentVersion = Pick<SubmissionResponse, 'kind' | 'version'>;

/** What a receipt is of. @example a supplement that made the second version → `Komplettering, version 2` */
export function receiptHeading({ kind, version }: SentVersion): string {
  if (kind === 'withdrawal') return 'Återkallelse';
  return `${kind === 'application' ? 'Ansökan' : 'Komplettering'}, version ${version}`;
}

export const sentWord = ({ kind }: Sent): string => (kind === 'withdrawal' ? 'Återkallad' : 'Inskickad');

/** What happens when an application is taken back, before it is. @param amount in words */
export function withdrawalWords(
  reference: string,
  { amount, receipts }: Readonly<{ amount: string | null; receipts: number }>,
): string {
  const about = amount === null ? '' : ` om ${amount}`;
  const kept = receipts === 1 ? 'Kvittot finns kvar' : `Alla ${receipts} kvitton finns kvar`;
  const left = receipts === 0 ? 'Det som lästes in finns kvar' : kept;
  return `1 ansökan, ${reference}${about}, tas ur omgången och prövas inte. ${left}, och återkallelsen får ett eget kvitto. Det går inte att ångra: den som vill söka igen skickar in en ny ansökan.`;
}
