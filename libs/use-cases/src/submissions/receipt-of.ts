import type { ReceiptInput } from '@tp/documents';
import { maskedVersion } from '@tp/domain';
import type { ReadRepositories, Submission } from '@tp/persistence';

/**
 * What a submission's receipt says. What secrecy marks cover stands as their mask, whoever asks: a receipt is kept, printed and mailed.
 * @throws Error when the round or the version that was sent is not there, which cannot be: neither is ever removed
 */
export async function receiptOf(
  submission: Submission,
  { rounds, applications }: Pick<ReadRepositories, 'rounds' | 'applications'>,
): Promise<ReceiptInput> {
  const { roundId, reference, sha256, kind, sentBy, sentAt, isLate } = submission;
  const [round, versions] = [await rounds.find(roundId), await applications.versions(roundId, reference)];
  const [newest, sent] = [versions[0], versions.find((version) => version.sha256 === sha256)];
  if (round === null || newest === undefined || sent === undefined)
    throw new Error(`What the submission ${submission.id} is a receipt of is not there`);
  const { municipality, committees, synthetic, round: facts } = await rounds.facts(round.id);
  const { title, requestedAmount, committee, committeeCaseNumber } = maskedVersion(sent.application, newest.application);
  return {
    ...{ kind, reference, version: sent.version, title, requestedAmount, sentBy, sentAt, isLate, sha256 },
    committee: committees.find(({ code }) => code === committee)?.name ?? committee,
    committeeCaseNumber: committeeCaseNumber ?? null,
    ...{ reviewBody: municipality.reviewBody, caseNumber: facts.caseNumber, roundTitle: facts.title },
    isSynthetic: synthetic === true,
  };
}
